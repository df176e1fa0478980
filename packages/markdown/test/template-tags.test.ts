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
    ['[a]({% post_url 2015-01-05-tea %}#b)', '<p><a href="./2015-01-05-tea.md#b">a</a></p>'],
    ['[a]({{ site.baseurl }}{% link _posts/tea.md %})', '<p><a href="/_posts/tea.md">a</a></p>'],
    [
      '{% highlight ruby %}\nputs "{{ a }}"\n{: .b}\n{% endhighlight %}\nc',
      '<pre tabindex="0"><code class="language-ruby">puts "{{ a }}"\n{: .b}\n</code></pre>\n<p>c</p>',
    ],
    [
      '- a\n\n  {% highlight js %}let b = `c`{% endhighlight %}\n\nd',
      '<ul>\n<li>\n<p>a</p>\n<pre tabindex="0"><code class="language-js">let b = `c`\n</code></pre>\n</li>\n</ul>\n<p>d</p>',
    ],
    [
      '{% highlight md linenos %}\n```\n{% endhighlight %}',
      '<pre tabindex="0"><code class="language-md"><span class="line" data-line="1">```</span>\n</code></pre>',
    ],
    [
      '{% highlight liquid %}{% raw %}\n{{ a }}\n{% endraw %}{% endhighlight %}',
      '<pre tabindex="0"><code class="language-liquid">{{ a }}\n</code></pre>',
    ],
    ['a {% highlight js %}b{% endhighlight %}', '<p>a {% highlight js %}b{% endhighlight %}</p>'],
    ['{% highlight js %}\nb', '<p>{% highlight js %}\nb</p>'],
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

  it('that hold code are reported as one, and places behind them do not move', () => {
    const { diagnostics, value } = read('{% highlight js %}let a{% endhighlight %}\n\n[b](c)')
    expect(diagnostics).toMatchObject([
      {
        code: 'markdown/template-tag-repaired',
        range: { start: { line: 4, column: 1 }, end: { line: 4, column: 42 } },
      },
    ])
    expect(value.links[0]?.range?.start).toEqual({ line: 6, column: 1 })
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
