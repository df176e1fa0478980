import fc from 'fast-check'
import { expect, it } from 'vitest'
import { editText } from '../src/edited-text.ts'

function pointOf(text: string, offset: number) {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

it('finds the way back to every character that was kept', () => {
  const part = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 6 })
  const parts = fc.array(fc.record({ kept: part, removed: part, put: part }), { maxLength: 6 })
  fc.assert(
    fc.property(parts, (list) => {
      let original = ''
      let edited = ''
      const replacements: { from: number; to: number; text: string }[] = []
      const pairs: [number, number][] = []
      for (const { kept, removed, put } of list) {
        for (let i = 0; i < kept.length; i++) pairs.push([original.length + i, edited.length + i])
        original += kept
        edited += kept
        replacements.push({
          from: original.length,
          to: original.length + removed.length,
          text: put,
        })
        original += removed
        edited += put
      }
      const result = editText(original, replacements)
      expect(result.text).toBe(edited)
      for (const [from, to] of pairs) {
        expect(result.original(pointOf(edited, to))).toEqual(pointOf(original, from))
      }
    }),
  )
})
