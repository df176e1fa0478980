import { arenaOf } from '../text/arena.ts'
import { openingsOf, partOf, scalesOf } from '../text/chosen-profiles.ts'
import type { TermTable } from '../text/term-table.ts'
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
    for (const table of tables) compactTable(table, living, renumbered)
  }
}

/** Moves the living slots to the front, in their order, their terms numbered anew. */
function compactTable(
  { profiles, postings }: TermTable,
  living: Int32Array,
  renumbered: Int32Array,
): void {
  const part = partOf(profiles, living)
  const { array, length } = part.terms
  for (let i = 0; i < length; i++) array[i] = renumbered[array[i] as number] as number
  profiles.scales = arenaOf(scalesOf(profiles, living))
  profiles.openings = arenaOf(openingsOf(profiles, living))
  profiles.useBase(part)
  postings.rebuild(Int32Array.from(living, (_, to) => to))
}

/**
 * Numbers the terms of the living in the order in which a fresh corpus meets them, so that equal corpora have equal
 * numbers; returns the new numbers by the old.
 */
function renumber(
  vocabulary: Vocabulary,
  tables: readonly TermTable[],
  living: Int32Array,
): Int32Array {
  const { hashes, size } = vocabulary
  const renumbered = new Int32Array(size).fill(-1)
  const met = new Uint32Array(size)
  let count = 0
  for (const slot of living)
    for (const { profiles } of tables) {
      const { terms, firstTerm, endTerm } = profiles.read(slot)
      for (let i = firstTerm; i < endTerm; i++) {
        const term = terms[i] as number
        if (renumbered[term] !== -1) continue
        met[count] = hashes[term] as number
        renumbered[term] = count++
      }
    }
  vocabulary.use(met.slice(0, count))
  return renumbered
}
