import { renderFor } from '@octavo/markdown'
import { describe, expect, it } from 'vitest'
import { randomMarkdown, seeded } from '../src/contracts/random-markdown.ts'
import { commonmark } from './support/commonmark.ts'
import { hasBlogs, posts18f, postsOfDev, sampleOf } from './support/corpora.ts'
import { colours, readyMarkdown } from './support/ready-markdown.ts'
import { sameAsStock, stockStack, withoutIntendedDifferences } from './support/stock-stack.ts'

const long = process.env.OCTAVO_LONG === '1'
const stock = stockStack()
const markdown = readyMarkdown({ ...sameAsStock, highlighter: colours })

function ours(text: string): string {
  return withoutIntendedDifferences(
    renderFor(markdown.processSync({ text }).value, { kind: 'page' }),
  )
}

function theirs(text: string): string {
  return withoutIntendedDifferences(stock(text))
}

// One expectation for many texts: naming the first that differs says more than a thousand tests.
function firstDifference(texts: Iterable<{ name: string; text: string }>) {
  for (const { name, text: written } of texts) {
    // What stands behind the language of a fence (titles, marked lines) means nothing to the stock stack.
    const text = written.replace(/^([ \t>*+-]*[`~]{3,}[ \t]*[^\s`]+)[ \t][^\n`]*$/gm, '$1')
    const expected = theirs(text)
    // HTML can put a heading into a heading; rehype-autolink-headings then skips the inner one.
    if (/<h\d[^>]*>(?:(?!<\/h\d>)[\s\S])*<h\d/.test(expected)) continue
    const got = ours(text)
    if (got !== expected) return { name, text, ...excerptOfDifference(got, expected) }
  }
  return undefined
}

function excerptOfDifference(got: string, expected: string) {
  let at = 0
  while (got[at] === expected[at]) at++
  const from = Math.max(0, at - 60)
  return { got: got.slice(from, at + 120), expected: expected.slice(from, at + 120) }
}

describe('writes byte for byte what the stack of stock plugins writes', () => {
  it('on the CommonMark examples', () => {
    const texts = commonmark.map(({ markdown: text, number }) => ({
      name: `example ${number}`,
      text,
    }))
    expect(texts).toHaveLength(652)
    expect(firstDifference(texts)).toBeUndefined()
  }, 60_000)

  it('on pairs of CommonMark examples', () => {
    const random = seeded(11)
    const pick = () => commonmark[Math.floor(random() * commonmark.length)]?.markdown ?? ''
    const texts = Array.from({ length: long ? 3000 : 300 }, (_, i) => ({
      name: `pair ${i}`,
      text: pick() + (random() < 0.5 ? '\n' : '') + pick(),
    }))
    expect(firstDifference(texts)).toBeUndefined()
  }, 3_600_000)

  it('on random texts', () => {
    const random = seeded(7)
    const texts = Array.from({ length: long ? 50_000 : 600 }, (_, i) => ({
      name: `random ${i}`,
      text: randomMarkdown(random).replace(/[\ufdd0]|&#xfdd0;| title="a"/g, ''),
    }))
    expect(firstDifference(texts)).toBeUndefined()
  }, 3_600_000)

  it.skipIf(!hasBlogs)(
    'on posts of 18F',
    () => {
      expect(firstDifference(sampleOf(posts18f(), 10))).toBeUndefined()
    },
    600_000,
  )

  it.skipIf(!hasBlogs)(
    'on posts of fifteen other blogs',
    () => {
      expect(firstDifference(sampleOf(postsOfDev(), 150))).toBeUndefined()
    },
    3_600_000,
  )
})
