import { type MarkdownOptions, renderFor } from '@octavo/markdown'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readyMarkdown } from './support/ready-markdown.ts'

function read(text: string, options: MarkdownOptions = {}) {
  const plain = { headings: { anchors: false }, ...options }
  const { value, diagnostics } = readyMarkdown(plain).processSync({ text, path: 'a.md', line: 4 })
  return { html: renderFor(value, { kind: 'page' }), value, diagnostics }
}

describe("another generator's attribute lists", () => {
  it.each([
    // Kramdown: of a block, of a span, wherever one can stand.
    ['a\n{: .note}', '<p>a</p>'],
    ['a\n{: .note #b key="c d" e=\'f\' g=h}\n\nb', '<p>a</p>\n<p>b</p>'],
    ['{:.note.wide}\na', '<p>a</p>'],
    ['a\n{: .note}\nb', '<p>a</p>\n<p>b</p>'],
    ['* a\n{: .x}\n* b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['> a\n> {: .x}', '<blockquote>\n<p>a</p>\n</blockquote>'],
    ['[a](b){:target="_blank"} c', '<p><a href="b">a</a> c</p>'],
    ['[a](b){: target="_blank" rel=\'noopener\' }.', '<p><a href="b">a</a>.</p>'],
    ['*a*{:.b}', '<p><em>a</em></p>'],
    ['![a](b.png){:width="50%"}', '<p><img src="b.png" alt="a"></p>'],
    ['{:x: .note}\na\n{:x}', '<p>a</p>'],
    // Its other marks.
    ['* TOC\n{:toc}\n\na', '<p>a</p>'],
    ['1. This list will be the contents\n{: toc}', ''],
    ['intro\n\n- TOC\n{:toc .x}', '<p>intro</p>'],
    ['intro\n* TOC\n  more\n{:toc}', '<p>intro</p>'],
    ['{:toc}\na', '<p>a</p>'],
    ['## Contents\n{: .no_toc .delta }\n\n1. TOC\n{:toc}\n\na', '<p>a</p>'],
    ['b\n\n# Contents {:.no_toc}\n* TOC\n{:toc}\n\na', '<p>b</p>\n<p>a</p>'],
    ['## B\n{: .no_toc}\n\nc\n\n* TOC\n{:toc}', '<h2 id="b">B</h2>\n<p>c</p>'],
    ['a{::comment}b\nc{:/comment}d', '<p>ad</p>'],
    ['{::options parse_block_html="true" /}\n\na', '<p>a</p>'],
    ['{::nomarkdown}\na\n{:/nomarkdown}', '<p>a</p>'],
    // Pandoc and markdown-it-attrs.
    ['a {.small}', '<p>a</p>'],
    ['![a](b.png){.left .wide}', '<p><img src="b.png" alt="a"></p>'],
    ['[a](b){target=_blank} c', '<p><a href="b">a</a> c</p>'],
  ])('are not shown: %j', (text, html) => {
    expect(read(text).html).toBe(html)
    expect(read(text).diagnostics.map(({ code }) => code)).toContain(
      'markdown/attribute-list-removed',
    )
  })

  it.each([
    ['`{: .note}`', '<p><code>{: .note}</code></p>'],
    ['```\n{:toc}\n```', '<pre tabindex="0"><code>{:toc}\n</code></pre>'],
    ['It gives {:ok, value} or {:error}.', '<p>It gives {:ok, value} or {:error}.</p>'],
    ['a set {.5} and {a}', '<p>a set {.5} and {a}</p>'],
    ['x {.a} y', '<p>x {.a} y</p>'],
    ['\\{:.note}', '<p>{:.note}</p>'],
    ['f(x){y=1}', '<p>f(x){y=1}</p>'],
  ])('are not seen where none are meant: %j', (text, html) => {
    expect(read(text)).toMatchObject({ html, diagnostics: [] })
  })

  it.each(['a\n{:name}', 'a {::comment} b'])('are named where they stay: %j', (text) => {
    const { html, diagnostics } = read(text)
    expect(html).toContain('{:')
    expect(diagnostics).toMatchObject([{ code: 'markdown/attribute-list', severity: 'warning' }])
  })

  it('are reported where they stand, and later places do not move', () => {
    const { diagnostics, value } = read('# A\n* TOC\n{:toc}\n\nb\n{: .tip}\n\n[c](d)')
    expect(diagnostics).toMatchObject([
      {
        severity: 'info',
        message:
          '"* TOC {:toc}" asked another generator for a table of contents. Readers do not see it.',
        range: { start: { line: 5, column: 1 }, end: { line: 6, column: 7 } },
      },
      {
        hint: expect.stringContaining('> [!TIP]'),
        range: { start: { line: 9, column: 1 }, end: { line: 9, column: 9 } },
      },
    ])
    expect(value.links[0]?.range?.start).toEqual({ line: 11, column: 1 })
  })

  it('may stand behind a tag of a template, and within one are no second problem', () => {
    const picture = read('{% image "a.png" "A" %}{.left .wide}')
    expect(picture.html).toBe('<p><img src="/a.png" alt="A"></p>')
    const comment = read('{% comment %}\na\n{: .x}\n{% endcomment %}b')
    expect(comment).toMatchObject({ html: '<p>b</p>', diagnostics: [{ severity: 'info' }] })
  })

  it('are text, or the business of a plugin, where the site says so', () => {
    const { html, diagnostics } = read('## A {#b}\n\nc\n{: .d}', { attributeLists: 'keep' })
    expect(html).toBe('<h2 id="a-b">A {#b}</h2>\n<p>c\n{: .d}</p>')
    expect(diagnostics).toEqual([])
  })
})

describe('the id behind a heading', () => {
  it.each([
    ['## A *b* {#Own_id}', '<h2 id="Own_id">A <em>b</em></h2>'],
    ['A {#own}\n===', '<h1 id="own">A</h1>'],
    ['## A\n{: #own .x}', '<h2 id="own">A</h2>'],
    ['## A {#own .x}', '<h2 id="own">A</h2>'],
    ['## A {: .no_toc #own}', '<h2 id="own">A</h2>'],
    ['## A ## {#own}', '<h2 id="own">A ##</h2>'],
    ['## A {#own} b', '<h2 id="a-own-b">A {#own} b</h2>'],
    ['## `{#own}`', '<h2 id="own"><code>{#own}</code></h2>'],
  ])('is its id and no part of its text: %j', (text, html) => {
    expect(read(text).html).toBe(html)
  })

  it('is in the table of contents, and no problem', () => {
    const { value, diagnostics } = read('## A {#own}\n\nb')
    expect(value.headings).toMatchObject([{ id: 'own', text: 'A' }])
    expect(value.text).not.toContain('{')
    expect(diagnostics).toEqual([])
  })

  it('is never that of another heading', () => {
    const { value } = read('## Own\n\n## B {#own}\n\n## C {#own}\n\n## D {#x}\n\n## X')
    expect(value.headings.map(({ id }) => id)).toEqual(['own', 'own-1', 'own-2', 'x', 'x-1'])
  })

  it('has a prefix in what strangers wrote', () => {
    const { html } = read('## A {#own}', { html: 'sanitize' })
    expect(html).toBe('<h2 id="user-content-own">A</h2>')
  })
})

it('finds marks in every text, in no time that grows faster than it', () => {
  const piece = fc.constantFrom(
    '{:',
    '{:toc}',
    '{.a',
    '.a',
    '=b.c ',
    ' ',
    '\n',
    '* x',
    '}',
    '{::comment}',
    '`',
    '# ',
    '{#a}',
    '{:a: .b}',
    '{:/}',
  )
  const text = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (text) => {
      const { diagnostics } = read(text)
      for (const { range } of diagnostics) expect(range?.start.line).toBeGreaterThanOrEqual(4)
    }),
  )
})
