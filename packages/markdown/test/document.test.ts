import { createMarkdown, type Document, type MarkdownOptions, renderFor } from '@octavo/markdown'
import { describe, expect, it } from 'vitest'
import { colours, readyMarkdown } from './support/ready-markdown.ts'

function read(text: string, options: MarkdownOptions = {}): Document {
  return readyMarkdown(options).processSync({ text }).value
}

function page(text: string, options: MarkdownOptions = {}): string {
  return renderFor(read(text, options), { kind: 'page' })
}

describe('a document', () => {
  it('is plain JSON', () => {
    const document = read('# A\n\n[b](./c.md) ![d](e.png)\n\n```js\n1\n```\n')
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })

  it('is the same for the same text, also after other texts', () => {
    const markdown = readyMarkdown({ highlighter: colours })
    const text = '# A\n\n## A\n\nx[^1] y[^1]\n\n```js\nlet a\n```\n\n[^1]: note\n'
    const first = markdown.processSync({ text })
    markdown.processSync({ text: '# A\n\n[^1]\n\n[^1]: other\n' })
    expect(markdown.processSync({ text })).toEqual(first)
  })

  it('gives the same by both ways', async () => {
    const markdown = readyMarkdown({ highlighter: colours })
    const source = { text: '# A\n\n```js\nlet a\n```\n' }
    expect(await markdown.process(source)).toEqual(markdown.processSync(source))
  })

  it('knows places in the file, front matter counted', () => {
    const { value } = readyMarkdown().processSync({ text: 'a\n\n[b](c)\n', line: 5, path: 'x.md' })
    expect(value.links).toEqual([
      {
        href: 'c',
        text: 'b',
        range: { start: { line: 7, column: 1 }, end: { line: 7, column: 7 } },
      },
    ])
  })

  it('lists links and pictures of raw HTML too', () => {
    const { links, images } = read('<p><a href="/a">b</a> <img src="c" alt="d"></p>', {
      html: 'trusted',
    })
    expect(links).toMatchObject([{ href: '/a', text: 'b' }])
    expect(images).toMatchObject([{ src: 'c', alt: 'd' }])
  })

  it('lists links to places in the text, but none of those we add', () => {
    const { links } = read('## A\n\n[b](#a) c[^1]\n\n[^1]: d')
    expect(links).toMatchObject([{ href: '#a', text: 'b' }])
  })

  it('says what occurs in it', () => {
    expect(read('plain').features).toEqual([])
    expect(read('- [ ] a\n\n|a|\n|-|\n\n![](b)\n\n    c\n\nd[^1]\n\n[^1]: e').features).toEqual([
      'code',
      'footnotes',
      'images',
      'tables',
      'tasks',
    ])
  })

  it('leaves code, notes and anchors out of its text', () => {
    expect(
      read('## One\n\nTwo *three*[^1].\n\n```\nfour\n```\n\n- five\n- six\n\n[^1]: seven').text,
    ).toBe('One\n\nTwo three.\n\nfive\n\nsix')
  })

  it('counts words, also where spaces do not part them', () => {
    expect(read('Don’t count *me* twice: 3.14').words).toBe(5)
    expect(read('吾輩は猫である。', { language: 'ja' }).words).toBe(5)
    expect(read('').minutes).toBe(0)
    expect(read('word '.repeat(231)).minutes).toBe(2)
  })

  it('keeps footnotes with their number and place', () => {
    expect(read('a[^b] c[^a]\n\n[^a]: The *first* written.\n[^b]: B').footnotes).toMatchObject([
      { label: 'b', number: 1, text: 'B', range: { start: { line: 4 } } },
      { label: 'a', number: 2, text: 'The first written.', range: { start: { line: 3 } } },
    ])
  })
})

describe('headings', () => {
  it('form a tree; left-out levels leave no hole', () => {
    expect(read('# a\n### b\n## c\n# d').headings).toMatchObject([
      {
        id: 'a',
        children: [
          { id: 'b', children: [] },
          { id: 'c', children: [] },
        ],
      },
      { id: 'd', children: [] },
    ])
  })

  it('get different ids, also from those of footnotes and of raw HTML', () => {
    const { headings } = read('## A\n## A\n## fn-1\n<h2 id="b">x</h2>\n\n## b\n\n[^1]\n\n[^1]: n', {
      html: 'trusted',
    })
    expect(headings.map(({ id }) => id)).toEqual(['a', 'a-1', 'fn-1-1', 'b', 'b-1'])
  })

  it('keep their places and their plain text', () => {
    expect(read('x\n\n## a *b* `c`').headings).toMatchObject([
      { text: 'a b c', depth: 2, range: { start: { line: 3, column: 1 } } },
    ])
  })

  it('have an id without letters too', () => {
    expect(read('# !\n# ?').headings.map(({ id }) => id)).toEqual(['section', 'section-1'])
  })
})

describe('code', () => {
  it('is coloured with classes and nothing else', () => {
    expect(page('```js\nlet a = "<"\n```', { highlighter: colours })).toBe(
      '<pre tabindex="0"><code class="hljs language-js"><span class="hljs-keyword">let</span> a = <span class="hljs-string">"&#x3C;"</span>\n</code></pre>',
    )
  })

  it('keeps its words when the language is unknown', () => {
    expect(page('```nope\na < b\n```', { highlighter: colours })).toContain('a &#x3C; b')
  })
})

describe('plugins', () => {
  it('may add syntax, change the tree and see ids', () => {
    const seen: string[] = []
    const rehype = () => (tree: { children: { properties?: { id?: string } }[] }) => {
      seen.push(String(tree.children[0]?.properties?.id))
    }
    page('# One', { rehypePlugins: [rehype as never] })
    expect(seen).toEqual(['one'])
  })

  it('that throw cost the text only the plugins', () => {
    const broken = () => () => {
      throw new Error('no')
    }
    const { value, diagnostics } = readyMarkdown({ remarkPlugins: [broken] }).processSync({
      text: '# One',
    })
    expect(value.headings).toHaveLength(1)
    expect(diagnostics).toMatchObject([{ code: 'markdown/plugin-failed', severity: 'error' }])
  })

  it('that wait need process', async () => {
    const waiting = () => async () => {
      await Promise.resolve()
    }
    const markdown = readyMarkdown({ remarkPlugins: [waiting] })
    expect(() => markdown.processSync({ text: 'a' })).toThrow(TypeError)
    expect((await markdown.process({ text: 'a' })).value.text).toBe('a')
  })
})

describe('options', () => {
  it.each([{ html: 'yes' }, { language: '?' }, { wordsPerMinute: 0 }])('refuse %o', (options) => {
    expect(() => createMarkdown(options as never)).toThrow(/@octavo\/markdown/)
  })
})
