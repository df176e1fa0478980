import { createMarkdown } from '@octavo/markdown'
import { parserContract } from '@octavo/markdown/contracts'
import { satteri } from '@octavo/markdown-satteri'
import { tests } from 'commonmark-spec'
import { describe, expect, it } from 'vitest'

// Real posts lie beside the repository; what finds them belongs to the tests of the package above.
const corpora = (await import(
  new URL('../../markdown/test/support/corpora.ts', import.meta.url).href
)) as {
  hasBlogs: boolean
  posts18f: () => readonly { text: string }[]
  postsOfDev: () => readonly { text: string }[]
  sampleOf: <Item>(items: readonly Item[], every: number) => readonly Item[]
}
const { hasBlogs, posts18f, postsOfDev, sampleOf } = corpora
const long = process.env.OCTAVO_LONG === '1'

const parser = satteri()
await parser.load?.()

// Where satteri differs: CommonMark counts symbols outside the first plane as punctuation, which it
// honours and micromark does not; `mailto:` belongs to a bare address only for micromark; definitions
// alone in a text leave a line break.
function knownToDiffer(text: string): boolean {
  return /[\u{10000}-\u{10FFFF}]|mailto:|\[\^/u.test(text)
}

describe('the parser satteri', () => {
  const posts = hasBlogs ? [...sampleOf(posts18f(), 25), ...sampleOf(postsOfDev(), 200)] : []
  const contract = parserContract(parser, {
    // The specification prints tabs as arrows.
    examples: tests.map(({ markdown, html }) => ({
      markdown: markdown.replaceAll('→', '\t'),
      html: html.replaceAll('→', '\t'),
    })),
    texts: posts.map(({ text }) => text),
    randomTexts: long ? 20_000 : 500,
    knownToDiffer,
  })
  for (const { name, run } of contract) it(name, run, 3_600_000)
})

describe('satteri', () => {
  it('is used by the pipeline', async () => {
    const { value, diagnostics } = await createMarkdown({ parser: satteri() }).process({
      text: '## A\n\nb',
    })
    expect(value.headings).toMatchObject([{ id: 'a', range: { start: { line: 1, column: 1 } } }])
    expect(diagnostics).toEqual([])
  })

  it('counts columns as the default parser does, also behind characters of two units', async () => {
    const { value } = await createMarkdown({ parser: satteri() }).process({ text: '👍é [a](b)' })
    expect(value.links[0]?.range).toEqual({
      start: { line: 1, column: 5 },
      end: { line: 1, column: 11 },
    })
  })

  it('leaves a colon inside a text alone where directives are on', async () => {
    const markdown = createMarkdown({ parser: satteri(), directives: true })
    const { value } = await markdown.process({ text: 'At 12:30 a:b\n\n:::note\nc\n:::' })
    expect(value.text).toBe('At 12:30 a:b\n\nNote\n\nc')
  })

  it('says what is missing when it is used before it is loaded', () => {
    const syntax = { gfm: true, math: false, directives: false }
    expect(() => satteri().parse('a', syntax)).toThrow(
      /@octavo\/markdown-satteri: parse was called before load/,
    )
  })
})
