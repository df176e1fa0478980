import { createMarkdown, type MarkdownParser } from '@octavo/markdown'
import { satteri } from '@octavo/markdown-satteri'
import { describe, expect, it } from 'vitest'

// The suite belongs to the seam, which is another package's.
const suite = new URL('../../markdown/test/support/parser-contract.ts', import.meta.url).href
const { parserContract } = (await import(suite)) as {
  parserContract: (parser: MarkdownParser, knownToDiffer: (text: string) => boolean) => void
}

const parser = satteri()
await parser.load?.()

// Where satteri differs: CommonMark counts symbols outside the first plane as punctuation, which it
// honours and micromark does not; `mailto:` belongs to a bare address only for micromark; definitions
// alone in a text leave a line break.
function knownToDiffer(text: string): boolean {
  return /[\u{10000}-\u{10FFFF}]|mailto:|\[\^/u.test(text)
}

parserContract(parser, knownToDiffer)

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
