import { type Arena, appendTo, arenaOf, type Numbers, usedOf } from '../text/arena.ts'
import { openingsOf, partOf, scalesOf } from '../text/chosen-profiles.ts'
import { type ProfilePart, partWith } from '../text/profile-part.ts'
import type { TermTable } from '../text/term-table.ts'
import type { TextPostings } from '../text/text-postings.ts'
import type { SectionReader } from './sections.ts'

/** A table, as the sections it has in bytes. Only where slots stand as they were moved to the front, or kept. */
export function saveTable({ profiles, postings }: TermTable): readonly Numbers[] {
  const { base, scales, openings } = profiles
  return [...rowsOf(base), usedOf(scales), usedOf(openings), ...savePostings(postings)]
}

export function loadTable({ profiles, postings }: TermTable, reader: SectionReader): void {
  profiles.useBase(partWith(0, reader.next))
  profiles.scales = arenaOf(reader.next(Float64Array))
  profiles.openings = arenaOf(reader.next(Uint8Array))
  loadPostings(postings, reader, profiles.slots)
}

/** What a table has of slots that came after it was loaded. */
export function saveLater({ profiles }: TermTable, slots: Int32Array): readonly Numbers[] {
  const rows = rowsOf(partOf(profiles, slots))
  return [...rows, scalesOf(profiles, slots), openingsOf(profiles, slots)]
}

/** The same again, right after `loadTable`: they come to stand behind the loaded ones, as if they had been added. */
export function loadLater(table: TermTable, reader: SectionReader): void {
  const { profiles } = table
  const first = profiles.slots
  profiles.later = partWith(first, reader.next)
  appendTo(profiles.scales, reader.next(Float64Array))
  appendTo(profiles.openings, reader.next(Uint8Array))
  for (let slot = first; slot < profiles.slots; slot++) table.expect(slot)
}

/** In the order of `partWith`. */
function rowsOf({ first, ...arenas }: ProfilePart): readonly Numbers[] {
  return Object.values<Arena<Numbers>>(arenas).map(usedOf)
}

function savePostings({ words, pairs, commonness, vocabulary }: TextPostings): readonly Numbers[] {
  const { runs, counts } = pairs.living
  return [
    ...[words.runs.starts, words.runs.entries, words.counts.subarray(0, vocabulary.size)],
    ...[pairs.numbers.keys, runs.starts, runs.entries, counts],
    ...commonness.save(),
  ]
}

function loadPostings(postings: TextPostings, reader: SectionReader, items: number): void {
  const { next } = reader
  postings.words.use(
    { starts: next(Uint32Array), entries: next(Int32Array) },
    next(Int32Array).slice(),
  )
  const keys = next(Int32Array)
  const runs = { starts: next(Uint32Array), entries: next(Int32Array) }
  postings.pairs.use({ keys, runs, counts: next(Int32Array).slice() })
  postings.useSize(items)
  postings.commonness.load(reader, postings.rarity)
}
