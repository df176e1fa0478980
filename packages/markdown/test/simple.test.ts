import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { loadAddedSyntax } from '../src/added-syntax.ts'
import { randomMarkdown, seeded } from '../src/contracts/random-markdown.ts'
import { temml } from '../src/features/temml.ts'
import { remarkParser } from '../src/remark-parser.ts'
import { resolveSettings } from '../src/settings.ts'
import { cutText } from '../src/simple/cut.ts'
import { commonmark } from './support/commonmark.ts'
import { hasBlogs, posts18f, postsOfDev, sampleOf } from './support/corpora.ts'
import { nearlySimple } from './support/nearly-simple.ts'

const long = process.env.OCTAVO_LONG === '1'
const { parse } = remarkParser()
const stock = unified().use(remarkParse).use(remarkGfm).freeze()

function ours(text: string): Root {
  return parse(text, { gfm: true, math: false, directives: false })
}

/** Trees as text, with keys in order: equal texts, equal trees and places. */
function written(tree: Root): string {
  return JSON.stringify(tree, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

function firstDifference(texts: Iterable<string>) {
  for (const text of texts) {
    const [got, expected] = [ours(text), stock.parse(text)].map(written) as [string, string]
    if (got === expected) continue
    let at = 0
    while (got[at] === expected[at]) at++
    const from = Math.max(0, at - 100)
    return { text, got: got.slice(from, at + 120), expected: expected.slice(from, at + 120) }
  }
  return undefined
}

/** The part of a text that is read without micromark. */
function simpleShare(text: string): number {
  const left = cutText(text).reduce(
    (sum, one) => sum + (one.kind === 'left' ? one.to - one.from : 0),
    0,
  )
  return 1 - left / text.length
}

describe('blocks that are simple give the tree and the places of remark-parse', () => {
  it('in texts such as people write', () => {
    const random = seeded(3)
    const texts = Array.from({ length: long ? 100_000 : 700 }, () => nearlySimple(random))
    expect(firstDifference(texts)).toBeUndefined()
  }, 3_600_000)

  it('in random texts', () => {
    const random = seeded(4)
    const texts = Array.from({ length: long ? 30_000 : 200 }, () => randomMarkdown(random, 20))
    expect(firstDifference(texts)).toBeUndefined()
  }, 3_600_000)

  it('in pairs of CommonMark examples with a paragraph between and behind', () => {
    const random = seeded(5)
    const pick = () => commonmark[Math.floor(random() * commonmark.length)]?.markdown ?? ''
    const texts = Array.from(
      { length: long ? 30_000 : 400 },
      () => `${pick()}\nA *b*.\n\n${pick()}\n- c\n\nD`,
    )
    expect(firstDifference(texts)).toBeUndefined()
  }, 3_600_000)

  it('in texts with formulas', async () => {
    const added = await loadAddedSyntax(resolveSettings({ math: temml(), directives: true }))
    const [mine, plain] = [undefined, { micromark: [{}], fromMarkdown: [] }].map((extensions) => {
      const parser = remarkParser(extensions, added)
      return (text: string) =>
        written(parser.parse(text, { gfm: true, math: true, directives: true }))
    }) as [(text: string) => string, (text: string) => string]
    const random = seeded(6)
    for (let i = 0; i < (long ? 20_000 : 300); i++) {
      const text = nearlySimple(random)
      expect(mine(text), text).toBe(plain(text))
    }
  }, 3_600_000)

  it.skipIf(!hasBlogs)(
    'in real posts, of whose characters they are more than half',
    () => {
      const posts = [...sampleOf(posts18f(), 30), ...sampleOf(postsOfDev(), 300)]
      expect(firstDifference(posts.map(({ text }) => text))).toBeUndefined()
      const shares = sampleOf(posts18f(), 10).map(({ text }) => simpleShare(text))
      expect(shares.reduce((sum, share) => sum + share) / shares.length).toBeGreaterThan(0.5)
    },
    3_600_000,
  )
})

describe('a block is left to micromark', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['when a fence may be open', '<b>\n```\n</b>\n\ntext'],
    ['when a comment is open', '<!-- a\n\ntext'],
    ['when a list may go on', '- a\n\n  b\n\n- c'],
    ['when a bare address stands in it', 'see www.example.org'],
    ['when escapes hide a bare address', 'write to a\\@b.c'],
    ['when it may need a definition', 'see [a]'],
    [
      'when it is deeper than anybody writes',
      `${'*a **b '.repeat(5000)}c${' d** e*'.repeat(5000)}`,
    ],
  ]
  it.each(cases)('%s', (_, text) => {
    expect(simpleShare(text)).toBe(0)
  })

  it('when GFM is off or something adds syntax', () => {
    expect(parse('- [x] a', { gfm: false, math: false, directives: false })).toMatchObject({
      children: [{ children: [{ checked: null }] }],
    })
  })
})
