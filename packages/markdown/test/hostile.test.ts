import { createMarkdown, renderFor } from '@octavo/markdown'
import { describe, expect, it } from 'vitest'
import { randomMarkdown, seeded } from '../src/contracts/random-markdown.ts'
import { defaultLimits } from '../src/limits/limit-types.ts'
import { findExcess } from '../src/limits/limits.ts'
import { commonmark } from './support/commonmark.ts'
import { hasBlogs, posts18f, postsOfDev } from './support/corpora.ts'
import { hostile } from './support/hostile.ts'
import { colours, formulas, readyMarkdown } from './support/ready-markdown.ts'

const long = process.env.OCTAVO_LONG === '1'
const sizes = long ? [2048, 16_384, 65_536, 262_144] : [1000]
const everything = {
  abbreviations: true,
  code: { lineNumbers: true, copy: 'Copy' },
  directives: true,
  embeds: true,
  emoji: { tada: '🎉' },
  figures: true,
  highlighter: colours,
  math: formulas,
  mermaid: 'client',
  typography: true,
  wikiLinks: true,
} as const

describe.each(['sanitize', 'trusted', 'escape'] as const)('texts made to hurt (%s)', (html) => {
  const markdown = readyMarkdown({ html, ...everything })

  // How long it takes is for the bench; that it ends, and how much comes of it, is for here.
  it.each(sizes)(
    'of %i bytes throw nothing and do not explode',
    (size) => {
      for (const [i, [name, make]] of Object.entries(hostile).entries()) {
        // Strangers' texts meet `sanitize`; a third of the kinds will do for the others.
        if (!long && html !== 'sanitize' && i % 3 !== 0) continue
        const text = make(size)
        const { value, diagnostics } = markdown.processSync({ text })
        const limited = diagnostics.some(({ severity }) => severity === 'error')
        const length = renderFor(value, { kind: 'page' }).length
        const isBounded = length <= 100 * text.length + 100_000
        expect({ name, isBounded: isBounded || limited }).toEqual({ name, isBounded: true })
        // What is not foreseen is caught, but it should be foreseen.
        expect(diagnostics.map(({ code }) => code)).not.toContain('markdown/not-read')
      }
    },
    3_600_000,
  )
})

describe('limits', () => {
  it('are passed by no CommonMark example', () => {
    for (const { markdown } of commonmark)
      expect(findExcess(markdown, defaultLimits)).toBeUndefined()
  })

  it.skipIf(!hasBlogs)(
    'are passed by no post of sixteen real blogs',
    () => {
      const posts = [
        ...posts18f(),
        ...(long ? postsOfDev() : postsOfDev().filter((_, i) => i % 12 === 0)),
      ]
      const markdown = readyMarkdown({ html: 'trusted' })
      for (const { name, text } of posts) {
        expect({ name, excess: findExcess(text, defaultLimits) }).toEqual({
          name,
          excess: undefined,
        })
        // The depth of HTML shows only after parsing; few posts have enough of it to matter.
        if ((text.match(/</g)?.length ?? 0) < 300) continue
        const { diagnostics } = markdown.processSync({ text })
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      }
    },
    3_600_000,
  )

  it('show the block without markup, and the rest with it, and say where and why', async () => {
    const deep = `${'> '.repeat(30)}<b>deep</b>\n  "q" *a*`
    const text = `# fine\n\n${deep}\n\nand *fine* [again](b)`
    const { value, diagnostics } = await createMarkdown({ headings: { anchors: false } }).process({
      text,
      path: 'a.md',
      line: 10,
    })
    expect(diagnostics).toMatchObject([
      {
        code: 'markdown/too-deep',
        severity: 'error',
        file: 'a.md',
        range: { start: { line: 12 } },
        message:
          'This block is shown without markup, because more than 24 quotes and lists stand inside one another.',
      },
    ])
    expect(renderFor(value, { kind: 'page' })).toBe(
      `<h1 id="fine">fine</h1>\n<p>${'> '.repeat(30)}&#x3C;b>deep&#x3C;/b><br>\n"q" *a*</p>\n<p>and <em>fine</em> <a href="b">again</a></p>`,
    )
    expect(value.text).toContain('deep')
    expect(value.links[0]?.range?.start).toEqual({ line: 15, column: 12 })
  })

  const deep = '> '.repeat(30)
  it.each([
    ['what is indented below it', `${deep}a\n\n  *b*\n\n*c*`, `${deep}a`, '<em>c</em>'],
    ['the list item it stands in', `- *a*\n\n  ${deep}a\n\n*c*`, '*a*', '<em>c</em>'],
    ['no fence beside it', `\`\`\`\n*a*\n\`\`\`\n${deep}a\n~~~\n*b*\n~~~`, `${deep}a`, '<code>*b*'],
    ['not its neighbours', `*a*\n\n${deep}a\n\n*c*`, `${deep}a`, '<em>a</em>'],
    ['lines of any system', `*a*\r\n\r\n${deep}a\r\rb`, `${deep}a`, '<em>a</em>'],
  ])('take %s with it', (_, text, plain, marked) => {
    const html = renderFor(readyMarkdown().processSync({ text }).value, { kind: 'page' })
    expect(html).toContain(plain)
    expect(html).toContain(marked)
  })

  it('hold back a block of HTML that shows only on the way', () => {
    const text = `*a*\n\n<div>${'<span>'.repeat(120)}\n\n*b*`
    const { value, diagnostics } = readyMarkdown({ html: 'trusted' }).processSync({ text, line: 5 })
    expect(diagnostics).toMatchObject([
      { code: 'markdown/too-deep', range: { start: { line: 7 } } },
    ])
    const html = renderFor(value, { kind: 'page' })
    expect(html).toMatch(/^<p><em>a<\/em><\/p>\n<p>&#x3C;div>.*<\/p>\n<p><em>b<\/em><\/p>$/)
  })

  it('show the whole text without markup when many blocks pass one', () => {
    const text = `*a*\n\n${`${'> '.repeat(30)}b\n\n`.repeat(20)}`
    const { value, diagnostics } = readyMarkdown().processSync({ text })
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]?.message).toMatch(/^This text is shown/)
    expect(renderFor(value, { kind: 'page' })).toMatch(/^<p>\*a\*<\/p>/)
  })

  it('hold for the tree alone, too', () => {
    const tree = readyMarkdown().parse({ text: `# a\n\n${'> '.repeat(5000)}b` })
    expect(tree.children.map(({ type }) => type)).toEqual(['heading', 'paragraph'])
    expect(readyMarkdown().parse({ text: 'a\n'.repeat(60_000) }).children).toHaveLength(1)
  })

  it('may be raised', async () => {
    const { diagnostics } = await createMarkdown({ limits: { maxContainerDepth: 40 } }).process({
      text: `${'> '.repeat(30)}a`,
    })
    expect(diagnostics).toEqual([])
  })
})

describe('random texts', () => {
  const kinds = ['sanitize', 'trusted', 'escape'] as const
  const pipelines = kinds.map((html) => readyMarkdown({ html, ...everything }))

  it('never throw, and become the same twice', () => {
    const random = seeded(3)
    for (let i = 0; i < (long ? 100_000 : 2000); i++) {
      const text = randomMarkdown(random)
      const markdown = pipelines[i % pipelines.length] as (typeof pipelines)[number]
      const first = markdown.processSync({ text })
      expect(JSON.stringify(markdown.processSync({ text }))).toBe(JSON.stringify(first))
      const errors = first.diagnostics.filter(({ severity }) => severity === 'error')
      expect({ text, errors }).toEqual({ text, errors: [] })
      const html = renderFor(first.value, { kind: 'page' })
      expect({ text, html: isWellFormed(html, i % 3 !== 1) }).toEqual({ text, html: true })
    }
  }, 3_600_000)
})

const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

// Every tag is closed in its order, attributes are quoted, and no mark of ours is left.
function isWellFormed(html: string, strict: boolean): boolean {
  if (/[\uFDD0\uFDD1]|octavo/.test(html)) return false
  if (!strict) return true
  const open: string[] = []
  const rest = html.replace(
    /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)>/g,
    (_, slash: string, name: string) => {
      if (slash === '') {
        if (!voids.test(name)) open.push(name)
      } else if (open.pop() !== name) open.push('never closed')
      return ''
    },
  )
  return open.length === 0 && !rest.includes('<')
}
