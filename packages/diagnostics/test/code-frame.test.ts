import { codeFrame } from '@octavo/diagnostics'
import { describe, expect, it } from 'vitest'

const span = (line: number, from: number, to: number) => ({
  start: { line, column: from },
  end: { line, column: to },
})

describe('a code frame', () => {
  it('puts carets under the stretch', () => {
    expect(codeFrame('a: 1\nbc: 23\n', span(2, 5, 7))).toEqual(['2 │ bc: 23', '  │     ^^'])
  })

  it('marks a point with one caret', () => {
    expect(codeFrame('abc', { start: { line: 1, column: 4 } })).toEqual(['1 │ abc', '  │    ^'])
  })

  it('ends at the line when the stretch goes on', () => {
    const range = { start: { line: 1, column: 4 }, end: { line: 2, column: 2 } }
    expect(codeFrame('a: |\n b', range)).toEqual(['1 │ a: |', '  │    ^'])
  })

  it.each(['a\r\nb', 'a\rb', 'a\nb', '\uFEFFa\nb'])('counts lines as editors do in %j', (text) => {
    expect(codeFrame(text, span(2, 1, 2))).toEqual(['2 │ b', '  │ ^'])
  })

  it('keeps carets in place after tabs and wide characters', () => {
    expect(codeFrame('\tx: 1', span(1, 5, 6))?.[1]).toBe('  │     ^')
    expect(codeFrame('日本: 1', span(1, 5, 6))?.[1]).toBe('  │       ^')
    expect(codeFrame('e\u0301: 1', span(1, 5, 6))?.[1]).toBe('  │    ^')
  })

  it('cuts long lines around the stretch', () => {
    const frame = codeFrame(`${'a'.repeat(200)}HERE${'b'.repeat(200)}`, span(1, 201, 205))
    const [shown = '', carets = ''] = frame ?? []
    expect(shown.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('HERE')
    expect(shown.length).toBeLessThan(110)
  })

  it('has nothing to show for a line that is not there', () => {
    expect(codeFrame('a', span(2, 1, 2))).toBeUndefined()
  })
})
