import { renumber, type TermTable } from '../text/term-table.ts'
import type { Vocabulary } from '../text/vocabulary.ts'

/** The living slots in the order of their ids. */
export function livingById(slotOf: ReadonlyMap<string, number>): Int32Array {
  return Int32Array.from([...slotOf.keys()].sort(), (id) => slotOf.get(id) as number)
}

/** For each old slot its number once the living stand in front, and −1 for one that is done away with. */
export function newSlots(living: Int32Array, size: number): Int32Array {
  const moved = new Int32Array(size).fill(-1)
  living.forEach((slot, to) => {
    moved[slot] = to
  })
  return moved
}

/** Each once, in the order of the first table that has it. */
export function vocabulariesOf(tables: readonly TermTable[]): readonly Vocabulary[] {
  return [...new Set(tables.map(({ vocabulary }) => vocabulary))]
}

/** Lets go of the rows of slots that are gone, and of the words that nobody has any more. */
export function compactTables(all: readonly TermTable[], living: Int32Array): void {
  for (const vocabulary of vocabulariesOf(all)) {
    const tables = all.filter((table) => table.vocabulary === vocabulary)
    const renumbered = renumber(vocabulary, tables, living)
    for (const table of tables) table.compact(living, renumbered)
  }
}
