import {
  compareDiagnostics,
  countBySeverity,
  type Diagnostic,
  sortDiagnostics,
} from '@octavo/diagnostics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const problem = (part: Partial<Diagnostic>): Diagnostic => ({
  code: 'a/b',
  severity: 'error',
  message: 'Wrong.',
  ...part,
})

const at = (line: number, column: number) => ({ range: { start: { line, column } } })

describe('the order of problems', () => {
  const cases: readonly (readonly [string, Partial<Diagnostic>, Partial<Diagnostic>])[] = [
    ['no file before any file', {}, { file: 'a.md' }],
    ['files by code unit', { file: 'B.md' }, { file: 'a.md' }],
    ['the file as a whole before its lines', { file: 'a.md' }, { file: 'a.md', ...at(1, 1) }],
    ['lines as numbers', { file: 'a.md', ...at(9, 1) }, { file: 'a.md', ...at(10, 1) }],
    ['columns as numbers', { file: 'a.md', ...at(1, 9) }, { file: 'a.md', ...at(1, 10) }],
    ['errors before warnings', { code: 'z/z' }, { code: 'a/a', severity: 'warning' }],
    ['warnings before infos', { severity: 'warning' }, { severity: 'info' }],
    ['codes by code unit', { code: 'a/b' }, { code: 'a/c' }],
    ['messages last', { message: 'A.' }, { message: 'B.' }],
    ['a hint after none', {}, { hint: 'Do.' }],
  ]
  it.each(cases)('puts %s', (_, first, second) => {
    expect(compareDiagnostics(problem(first), problem(second))).toBeLessThan(0)
    expect(compareDiagnostics(problem(second), problem(first))).toBeGreaterThan(0)
  })

  it('gives the same list whatever the order it was found in', () => {
    const text = fc.constantFrom('a', 'b', 'c')
    const anyProblem = fc.record(
      {
        code: text,
        severity: fc.constantFrom('error', 'warning', 'info'),
        message: text,
        file: text,
        range: fc.record({
          start: fc.record({ line: fc.integer({ min: 1, max: 3 }), column: fc.constant(1) }),
        }),
        hint: text,
      },
      { requiredKeys: ['code', 'severity', 'message'] },
    ) as fc.Arbitrary<Diagnostic>
    const withShuffled = fc
      .array(anyProblem)
      .chain((list) => fc.tuple(fc.constant(list), shuffled(list)))
    fc.assert(
      fc.property(withShuffled, ([list, other]) => {
        expect(sortDiagnostics(other)).toEqual(sortDiagnostics(list))
      }),
    )
  })
})

const shuffled = <T>(list: readonly T[]) =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })

it('leaves the given list alone', () => {
  const list = [problem({ code: 'z/z' }), problem({ code: 'a/a' })] as const
  expect(sortDiagnostics(list).map(({ code }) => code)).toEqual(['a/a', 'z/z'])
  expect(list[0].code).toBe('z/z')
})

it('counts by severity, with zero for what is not there', () => {
  expect(countBySeverity([problem({}), problem({ severity: 'info' }), problem({})])).toEqual({
    error: 2,
    warning: 0,
    info: 1,
  })
})
