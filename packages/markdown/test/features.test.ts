import { type Document, type MarkdownOptions, type MathEngine, renderFor } from '@octavo/markdown'
import { nameToEmoji } from 'gemoji'
import katex from 'katex'
import { describe, expect, it } from 'vitest'
import { colours, formulas, readyMarkdown } from './support/ready-markdown.ts'

function process(text: string, options: MarkdownOptions) {
  return readyMarkdown(options).processSync({ text })
}

function page(text: string, options: MarkdownOptions = {}): string {
  return renderFor(process(text, options).value, { kind: 'page' })
}

function feed(document: Document): string {
  return renderFor(document, { kind: 'feed' })
}

describe('callouts', () => {
  it.each(['escape', 'sanitize', 'trusted'] as const)('have the look of the theme (%s)', (html) => {
    expect(page('> [!WARNING]\n> Mind *this*.', { html })).toBe(
      '<div class="callout callout-warning" role="note">\n<p class="callout-title">Warning</p>\n<p>Mind <em>this</em>.</p>\n</div>',
    )
  })

  it('may have a title, and fold', () => {
    expect(page('> [!tip]- Try *it*\n> a\n>\n> b')).toBe(
      '<details class="callout callout-tip">\n<summary class="callout-title">Try <em>it</em></summary>\n<p>a</p>\n<p>b</p>\n</details>',
    )
    expect(page('> [!faq]+ Why?\n> a')).toContain('<details class="callout callout-note" open>')
  })

  it('speak the language of the site', () => {
    expect(page('> [!NOTE]\n> a', { callouts: { labels: { note: 'Hinweis' } } })).toContain(
      '>Hinweis<',
    )
  })

  it.each(['> [!note] a', '> [!nope]\n> a', '> a [!NOTE]', '> \\[!NOTE]\n> a', '> [!NOTE]a'])(
    'leave other quotes alone: %s',
    (text) => {
      if (!text.includes('[!note] a')) expect(page(text)).toContain('<blockquote>')
    },
  )

  it('can be switched off', () => {
    expect(page('> [!NOTE]\n> a', { callouts: false })).toContain('<blockquote>')
  })
})

describe('directives', () => {
  it('make callouts and details', () => {
    expect(page(':::note[A *b*]\nc\n:::', { directives: true })).toBe(
      '<div class="callout callout-note" role="note">\n<p class="callout-title">A <em>b</em></p>\n<p>c</p>\n</div>',
    )
    expect(page(':::details[More]\nc\n:::', { directives: true })).toContain(
      '<details class="callout callout-note">',
    )
  })

  it('link films without asking anything of the other side', () => {
    expect(page('::youtube[A talk]{#a-b_1}', { directives: true })).toBe(
      '<p class="embed"><a href="https://www.youtube.com/watch?v=a-b_1"><span class="embed-service">YouTube</span> A talk</a></p>',
    )
  })

  it('nobody knows are shown and reported', () => {
    const { value, diagnostics } = process('::nope[a]\n\n:::other\nb\n:::', { directives: true })
    expect(renderFor(value, { kind: 'page' })).toBe('<p>::nope[a]</p>\n<div>\n<p>b</p>\n</div>')
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'markdown/unknown-directive',
      'markdown/unknown-directive',
    ])
  })

  it('say what a film lacks', () => {
    const { diagnostics } = process('::youtube[a]', { directives: true })
    expect(diagnostics[0]?.message).toMatch(/^The directive "youtube" needs the id of a film/)
  })

  it('never eat a colon of the text', () => {
    expect(page('At 12:30 a:b', { directives: true })).toBe('<p>At 12:30 a:b</p>')
  })
})

describe('math', () => {
  it.each(['escape', 'sanitize', 'trusted'] as const)(
    'becomes MathML on a page and its source in a feed (%s)',
    (html) => {
      const { value } = process('It is $x^2$.', { html, math: formulas })
      const markup = renderFor(value, { kind: 'page' })
      expect(markup).toMatch(
        /^<p>It is <span class="math"><math.*<msup><mi>x<\/mi><mn[^>]*>2<\/mn><\/msup>.*<\/math><\/span>\.<\/p>$/,
      )
      expect(feed(value)).toBe('<p>It is <code>x^2</code>.</p>')
      expect(value.text).toBe('It is x^2.')
      expect(value.features).toEqual(['math'])
    },
  )

  it('on lines of its own is set as a block', () => {
    const block = page('$$\nx\n$$', { math: formulas })
    expect(block).toMatch(/^<p><span class="math" tabindex="0"><math display="block"/)
    expect(page('$$x$$', { math: formulas })).toBe(block)
    expect(page('a $$x$$', { math: formulas })).not.toContain('display="block"')
    expect(page('$x$', { math: formulas })).not.toContain('display="block"')
  })

  it('carries no style attribute, which a strict policy refuses, but classes and colours', () => {
    const html = page(
      '$$\n\\begin{align}a&=b\\\\\\textcolor{red}{c}&=d\\end{align}\n$$\n\n$\\boxed{x} \\begin{array}{c|c}a&b\\\\\\hline c&\\text{style="q"}\\end{array}$',
      { math: formulas },
    )
    expect(html).not.toMatch(/<[^>]* style=/)
    expect(html).toContain('<mtd class="tml-left math-flush-start math-flush-end">')
    expect(html).toContain('mathcolor="#ff0000"')
    for (const name of 'wide half box end below'.split(' ')) expect(html).toContain(`math-${name}`)
    expect(html).toContain('style=&quot;q&quot;')
  })

  it('leaves money alone', () => {
    expect(page('It costs $5 and $10 or $ 3 $.', { math: formulas })).toBe(
      '<p>It costs $5 and $10 or $ 3 $.</p>',
    )
  })

  it('shows what cannot be set, and lets TeX make no links', () => {
    const { value, diagnostics } = process('a\n\n$\\frac{$', { math: formulas })
    expect(renderFor(value, { kind: 'page' })).toBe(
      '<p>a</p>\n<p><code class="math">\\frac{</code></p>',
    )
    expect(diagnostics).toMatchObject([
      { code: 'markdown/formula-not-set', range: { start: { line: 3, column: 1 } } },
    ])
    expect(process(`$${'x'.repeat(3000)}$`, { math: formulas }).diagnostics[0]?.message).toMatch(
      /2000/,
    )
    expect(
      page('$\\href{javascript:alert(1)}{x}$', { math: formulas, html: 'sanitize' }),
    ).not.toMatch(/<a|href=/)
  })
})

describe('KaTeX behind the seam', () => {
  const engine = (output: 'html' | 'mathml'): MathEngine => ({
    name: 'katex',
    fingerprint: 'katex',
    render: (tex, displayMode) =>
      katex.renderToString(tex, { displayMode, output, maxExpand: 200, maxSize: 20 }),
  })

  it.each(['html', 'mathml'] as const)('sets what Temml sets (%s)', (output) => {
    const html = page('$x^2$\n\n$$\ny\n$$', { math: engine(output), html: 'sanitize' })
    expect(html.match(/<span class="math"><span class="katex/g)).toHaveLength(1)
    expect(html.match(/<span class="math" tabindex="0"><span class="katex/g)).toHaveLength(1)
    expect(html).toContain(output === 'html' ? 'aria-hidden="true"' : '<msup>')
  })

  it('says where a formula is that it cannot set, and makes no links', () => {
    const text = 'a $\\frac{$ $\\href{javascript:alert(1)}{x}$'
    const { value, diagnostics } = process(text, { math: engine('html'), html: 'sanitize' })
    expect(diagnostics).toMatchObject([{ range: { start: { line: 1, column: 3 } } }])
    expect(renderFor(value, { kind: 'page' })).not.toMatch(/<a|href=/)
  })
})

describe('typography', () => {
  it.each([
    ['en', `"It's *fine*," she said--'really'... `, '“It’s <em>fine</em>,” she said–‘really’…'],
    ['en', `the '90s, 10" and "*this*"`, 'the ’90s, 10” and “<em>this</em>”'],
    ['de', '"Ja", sagt\'s *"sie"* --- gut', '„Ja“, sagt’s <em>„sie“</em> — gut'],
    ['fr', '"Oui"', '«\u202fOui\u202f»'],
    ['de-CH', '"Ja"', '«Ja»'],
  ])('in %s: %s', (language, text, expected) => {
    expect(page(text, { language, typography: true })).toBe(`<p>${expected}</p>`)
  })

  it('leaves code, addresses and attributes alone', () => {
    expect(page('`"a"` https://a.b/--c... [d](e "f\'s")', { typography: true })).toBe(
      '<p><code>"a"</code> <a href="https://a.b/--c">https://a.b/--c</a>… <a href="e" title="f\'s">d</a></p>'.replace(
        "f's",
        'f&#x27;s',
      ),
    )
  })
})

describe('code', () => {
  it('may have a title, numbers and marked lines', () => {
    expect(
      page('```js title="a.js" {1} ins={2} /b/ showLineNumbers{7}\nlet a\nlet b\n```', {
        highlighter: colours,
      }),
    ).toBe(
      '<figure class="code"><figcaption>a.js</figcaption><pre tabindex="0"><code class="hljs language-js"><span class="line marked" data-line="7"><span class="hljs-keyword">let</span> a</span>\n<span class="line added" data-line="8"><span class="hljs-keyword">let</span> <mark>b</mark></span>\n</code></pre></figure>',
    )
  })

  it('tells lines apart where a colour reaches over them', () => {
    expect(page('```js ln\n/* a\nb */\n```', { highlighter: colours })).toContain(
      '<span class="line" data-line="1"><span class="hljs-comment">/* a</span></span>\n<span class="line" data-line="2"><span class="hljs-comment">b */</span></span>\n',
    )
  })

  it.each([
    ['/a b/', 'let a b', 'let <mark>a b</mark>'],
    ['"a/b" /mark/', 'a/b mark', '<mark>a/b</mark> <mark>mark</mark>'],
    ['/&/ /<b>/', '&amp; <b>', '<mark>&#x26;</mark>amp; <mark>&#x3C;b></mark>'],
    ['/ab/ /bc/', 'abc abd', '<mark>abc</mark> <mark>ab</mark>d'],
    ['title="{1} /a/ b"', 'a', 'a'],
  ])('marks the words of %s', (info, code, expected) => {
    const html = page(`\`\`\`txt ln ${info}\n${code}\n\`\`\``)
    expect(/data-line="1">(.*)<\/span>\n/.exec(html)?.[1]).toBe(expected)
  })

  it('numbers and marks no line that is not there, however often it is asked', () => {
    const html = page(`\`\`\`txt ${'{1-9999,0,7-2} '.repeat(3000)}\na\nb\n\`\`\``)
    expect(html.match(/class="line marked"/g)).toHaveLength(2)
  })

  it.each([
    ['too long', 'let a = 1;\n'.repeat(2000)],
    ['of one long line', 'a.b = [c];'.repeat(160)],
    ['without punctuation', 'a b c d e f g h\n'.repeat(160)],
    ['with colours inside one another', '`a${\n'.repeat(60)],
    ['with too many open brackets', '(\n'.repeat(101)],
    ['with too many scripts', '<script>;\n'.repeat(40)],
  ])('that is %s is shown without colours and reported', (_, code) => {
    const text = `a\n\n\`\`\`js\n${code}\`\`\``
    const { value, diagnostics } = process(text, { highlighter: colours })
    expect(diagnostics).toMatchObject([
      { code: 'markdown/code-not-coloured', range: { start: { line: 3 } } },
    ])
    expect(renderFor(value, { kind: 'page' })).not.toContain('<span')
    expect(process(text.replace('js', 'nope'), { highlighter: colours }).diagnostics).toEqual([])
  })

  it('that a highlighter fails on is shown without colours and reported', () => {
    const failing = {
      ...colours,
      highlight: () => {
        throw new Error('no grammar')
      },
    }
    const { value, diagnostics } = process('```js\nlet a\n```', { highlighter: failing })
    expect(diagnostics[0]?.message).toBe(
      'This block of code is shown without colours, because no grammar.',
    )
    expect(value.codeBlocks).toHaveLength(1)
  })

  it('has a button for copying on pages and none in feeds', () => {
    const { value } = process('```\na\n```', { code: { copy: 'Copy "it"' } })
    expect(renderFor(value, { kind: 'page' })).toContain(
      '<button type="button" class="copy" hidden aria-label="Copy &#x22;it&#x22;"></button></figure>',
    )
    expect(feed(value)).not.toContain('button')
    expect(value.features).toEqual(['code', 'copy'])
  })

  it('of mermaid is drawn by whom you say', () => {
    expect(page('```mermaid\na-->b\n```', { mermaid: 'client' })).toBe(
      '<pre class="mermaid">a-->b\n</pre>',
    )
    const { value } = process('```Mermaid\na<\n```', {
      mermaid: (text) => `<svg>${text.length}</svg>`,
    })
    expect(renderFor(value, { kind: 'page' })).toBe('<figure class="mermaid"><svg>3</svg></figure>')
    expect(feed(value)).toBe('<pre><code class="language-mermaid">a&#x3C;\n</code></pre>')
    expect(value.features).toEqual(['mermaid'])
  })

  it('of mermaid may take its time', async () => {
    const drawn: string[] = []
    const mermaid = async (text: string) => {
      await new Promise((resolve) => setTimeout(resolve))
      drawn.push(text)
      return '<svg></svg>'
    }
    const text = '```mermaid\na\n```\n\n> ```mermaid\n> a\n> ```'
    const { value } = await readyMarkdown({ mermaid }).process({ text })
    expect(drawn).toEqual(['a\n'])
    expect(renderFor(value, { kind: 'page' }).match(/<svg>/g)).toHaveLength(2)
    expect(process(text, { mermaid }).diagnostics[0]?.message).toMatch(/processSync cannot wait/)
  })

  it.each([
    ['undefined', () => undefined, /drew nothing/],
    [
      'an error',
      () => {
        throw new Error('line 1: no arrow')
      },
      /line 1: no arrow/,
    ],
  ])('of mermaid stays code when its renderer gives %s', async (_, mermaid, message) => {
    const { value, diagnostics } = await readyMarkdown({ mermaid }).process({
      text: 'a\n\n```mermaid\na\n```',
    })
    expect(renderFor(value, { kind: 'page' })).toContain(
      '<pre tabindex="0"><code class="language-mermaid">a\n</code></pre>',
    )
    expect(diagnostics).toMatchObject([
      {
        code: 'markdown/diagram-not-drawn',
        range: { start: { line: 3 } },
        message: expect.stringMatching(message),
      },
    ])
    expect(value.features).toEqual(['code'])
  })
})

describe('smaller features', () => {
  it('figures take their caption from the title', () => {
    expect(page('![a](b "c")\n\n[![d](e)](f)\n\n![g](h) i', { figures: true })).toBe(
      '<figure><img src="b" alt="a"><figcaption>c</figcaption></figure>\n<figure><a href="f"><img src="e" alt="d" loading="lazy" decoding="async"></a></figure>\n<p><img src="h" alt="g" loading="lazy" decoding="async"> i</p>',
    )
  })

  it('wiki links lead where you say, or are reported', () => {
    const wikiLinks = (target: string) => (target === 'A b' ? '/a/' : undefined)
    const { value, diagnostics } = process('[[A b]] [[A b|c]] [[D]] `[[A b]]`', { wikiLinks })
    expect(renderFor(value, { kind: 'page' })).toBe(
      '<p><a href="/a/">A b</a> <a href="/a/">c</a> [[D]] <code>[[A b]]</code></p>',
    )
    expect(diagnostics).toMatchObject([{ code: 'markdown/broken-wiki-link' }])
    const { diagnostics: placed } = process('a &amp; b\n  [[D]] c [[E]]\nd [[D]]', { wikiLinks })
    expect(placed.map(({ range }) => range?.start)).toEqual([
      { line: 2, column: 3 },
      { line: 2, column: 11 },
      { line: 3, column: 3 },
    ])
    expect(page('[[A b#The Part|c]] [[#The Part]]', { wikiLinks })).toBe(
      '<p><a href="/a/#the-part">c</a> <a href="#the-part">#The Part</a></p>',
    )
    expect(page('[[ ]] [[#]]', { wikiLinks: true })).toBe('<p>[[ ]] [[#]]</p>')
    expect(page('[[A b]]', { wikiLinks: true })).toBe('<p><a href="./A%20b.md">A b</a></p>')
  })

  it.each(['escape', 'sanitize', 'trusted'] as const)(
    'abbreviations are explained wherever they stand (%s)',
    (html) => {
      expect(
        page('HTML and *HTML.* XHTML\n\n*[HTML]: Hyper "Text"\n*[X]: y', {
          html,
          abbreviations: true,
        }),
      ).toBe(
        '<p><abbr title="Hyper &#x22;Text&#x22;">HTML</abbr> and <em><abbr title="Hyper &#x22;Text&#x22;">HTML</abbr>.</em> XHTML</p>',
      )
    },
  )

  it('abbreviations may end in signs', () => {
    expect(page('C++ or C.\n\n*[C]: sea\n*[C++]: plus', { abbreviations: true })).toBe(
      '<p><abbr title="plus">C++</abbr> or <abbr title="sea">C</abbr>.</p>',
    )
  })

  it('abbreviations have titles, not texts', () => {
    const text = `A A\n\n*[A]: ${'b'.repeat(201)}`
    expect(page(text, { abbreviations: true })).not.toContain('<abbr')
  })

  it('emoji come from a table of yours', () => {
    expect(page('a :tada: :nope: 10:30:20', { emoji: nameToEmoji })).toBe(
      '<p>a 🎉 :nope: 10:30:20</p>',
    )
  })

  it('films become links that say what they are', () => {
    expect(page('https://youtu.be/abc\n\nsee https://youtu.be/abc', { embeds: true })).toBe(
      '<p class="embed"><a href="https://youtu.be/abc"><span class="embed-service">YouTube</span> https://youtu.be/abc</a></p>\n<p>see <a href="https://youtu.be/abc">https://youtu.be/abc</a></p>',
    )
  })

  it('links that leave the site say so', () => {
    expect(page('[a](//b.c) [d](/e)', { links: { externalRel: ['noopener'] } })).toBe(
      '<p><a href="//b.c" rel="noopener">a</a> <a href="/e">d</a></p>',
    )
  })
})
