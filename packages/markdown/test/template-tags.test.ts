import { type MarkdownOptions, renderFor } from '@octavo/markdown'
import { describe, expect, it } from 'vitest'
import { readyMarkdown } from './support/ready-markdown.ts'

function read(text: string, options: MarkdownOptions = {}) {
  const { value, diagnostics } = readyMarkdown({ html: 'trusted', ...options }).processSync({
    text,
    path: 'a.md',
    line: 4,
  })
  return { html: renderFor(value, { kind: 'page' }), value, diagnostics }
}

describe("another generator's tags", () => {
  it.each([
    ['[a]({{ "/b/" | url }})', '<p><a href="/b/">a</a></p>'],
    ["[a]({{ '/b/' | relative_url }})", '<p><a href="/b/">a</a></p>'],
    ['[a]({{site.baseurl}}/b)', '<p><a href="/b">a</a></p>'],
    ['<a href="{{ "/b" | url }}">a</a>', '<p><a href="/b">a</a></p>'],
    ['{% image "assets/b.png" "A bee" %}', '<p><img src="/assets/b.png" alt="A bee"></p>'],
    [
      '<div>{% image_with_class "/b.png" "c" "A bee" %}</div>',
      '<div><img src="/b.png" alt="A bee"></div>',
    ],
    ['`{% raw %}{{ a }}{% endraw %}`', '<p><code>{{ a }}</code></p>'],
    ['a{% comment %}\nb\n{% endcomment %}c', '<p>ac</p>'],
    ['{{ "x" | team_photo }} b', '<p>{{ "x" | team_photo }} b</p>'],
    ['`{{ "/b" | url }}`', '<p><code>{{ "/b" | url }}</code></p>'],
    ['```\n{{ "/b" | url }}\n```', '<pre tabindex="0"><code>{{ "/b" | url }}\n</code></pre>'],
    ['{{ {% }} %}', '<p>{{ {% }} %}</p>'],
  ])('%s', (text, expected) => {
    const { html } = read(text)
    expect(html).toBe(expected)
  })

  it('are reported where they stand, and later places do not move', () => {
    const { diagnostics, value } = read('a {{ "/b" | url }} [c](d)\n\n{{ "x" | who }}')
    expect(diagnostics).toMatchObject([
      {
        code: 'markdown/template-tag-repaired',
        severity: 'info',
        range: { start: { line: 4, column: 3 } },
      },
      {
        code: 'markdown/template-tag',
        severity: 'warning',
        range: { start: { line: 6, column: 1 } },
      },
    ])
    expect(value.links[0]?.range).toEqual({
      start: { line: 4, column: 20 },
      end: { line: 4, column: 26 },
    })
  })

  it('can be resolved by whoever knows what they meant', () => {
    const resolve = ({ name, strings }: { name: string; strings: readonly string[] }) =>
      name === 'team_link' ? `**${strings[0]}**` : undefined
    expect(read('- {{ "boone" | team_link}}', { templateTags: { resolve } }).html).toBe(
      '<ul>\n<li><strong>boone</strong></li>\n</ul>',
    )
  })

  it('can be left alone', () => {
    const { html, diagnostics } = read('{{ "/b" | url }}', { templateTags: 'keep' })
    expect(html).toBe('<p>{{ "/b" | url }}</p>')
    expect(diagnostics).toEqual([])
  })
})
