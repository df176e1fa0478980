import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TableCopy } from '../src/cache/table-copy.ts'

interface Row {
  readonly value: number
}
const rows = Array.from({ length: 4 }, (_, value): Row => ({ value }))
const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i')
const row = fc.constantFrom(...rows)
type Step = { readonly key: string; readonly row: Row | undefined } | 'copy'
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ key, row: fc.option(row, { nil: undefined }) }) },
  { weight: 1, arbitrary: fc.constant('copy' as const) },
)

describe('a copy of a table', () => {
  it('answers as a map does that was copied row by row, and leaves the table as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, row)), fc.array(step), (start, steps) => {
        const first = new Map<string, Row>(start)
        let copy = new TableCopy(first)
        let map = new Map<string, Row>(first)
        for (const step of steps) {
          if (step === 'copy') {
            const [before, expected] = [copy, map]
            copy = new TableCopy(before)
            map = new Map(expected)
            copy.set('new', rows[0] as Row)
            map.set('new', rows[0] as Row)
            expect(sorted(before)).toEqual(sorted(expected))
          } else if (step.row === undefined) {
            expect(copy.delete(step.key)).toBe(map.delete(step.key))
          } else {
            copy.set(step.key, step.row)
            map.set(step.key, step.row)
          }
          expect(copy.get('a')).toBe(map.get('a'))
          expect(copy.has('b')).toBe(map.has('b'))
          expect(copy.size).toBe(map.size)
          expect([...copy.keys()].sort()).toEqual([...map.keys()].sort())
          expect(sorted(copy)).toEqual(sorted(map))
        }
        expect(first).toEqual(new Map<string, Row>(start))
      }),
    )
  })

  it('keeps rows in their order, also when one is another now', () => {
    const copy = new TableCopy(new Map(['c', 'a', 'b'].map((name, at) => [name, rows[at] as Row])))
    copy.set('a', rows[3] as Row)
    copy.set('d', rows[0] as Row)
    copy.delete('b')
    expect([...copy.keys()]).toEqual(['c', 'a', 'd'])
    expect([...copy.values()]).toEqual([rows[0], rows[3], rows[0]])
  })
})

function sorted(table: ReadonlyMap<string, Row>): [string, Row][] {
  return [...table].sort(([a], [b]) => (a < b ? -1 : 1))
}
