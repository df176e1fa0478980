import { applyFixes, type Diagnostic } from '@octavo/diagnostics'
import { describe, expect, it } from 'vitest'

const fixing = (
  line: number,
  from: number,
  to: number,
  text: string,
  file = 'a.md',
): Diagnostic => ({
  code: 'a/b',
  severity: 'warning',
  message: 'Odd.',
  file: 'a.md',
  range: { start: { line, column: from } },
  fix: {
    title: 'Mend it',
    edits: [{ file, range: { start: { line, column: from }, end: { line, column: to } }, text }],
  },
})

describe('applying fixes', () => {
  it('replaces stretches, wherever they stand', () => {
    const fixes = [fixing(3, 1, 4, 'THREE'), fixing(1, 1, 1, '>'), fixing(1, 3, 4, '')]
    expect(applyFixes('one\r\ntwo\rsix\n', 'a.md', fixes).text).toBe('>on\r\ntwo\rTHREE\n')
  })

  it('counts columns without the byte order mark', () => {
    expect(applyFixes('\uFEFFone', 'a.md', [fixing(1, 1, 4, '1')]).text).toBe('\uFEFF1')
  })

  it('leaves a fix that overlaps an earlier one for the next run', () => {
    const first = fixing(1, 1, 3, 'x')
    const { text, applied } = applyFixes('abc', 'a.md', [fixing(1, 2, 4, 'y'), first])
    expect(text).toBe('xc')
    expect(applied).toEqual([first])
  })

  it.each([
    ['another file', fixing(1, 1, 2, 'x', 'b.md')],
    ['a line that is not there', fixing(9, 1, 2, 'x')],
    ['a column beyond the line', fixing(1, 1, 9, 'x')],
    ['a stretch that runs backwards', fixing(1, 3, 1, 'x')],
    ['nothing', { ...fixing(1, 1, 1, ''), fix: { title: 'Nothing', edits: [] } }],
  ])('leaves out a fix of %s', (_, diagnostic) => {
    expect(applyFixes('abc\n', 'a.md', [diagnostic])).toEqual({ text: 'abc\n', applied: [] })
  })
})
