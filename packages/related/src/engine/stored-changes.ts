import { readSections, writeSections } from '../bytes/sections.ts'
import { loadLater, saveLater } from '../bytes/tables.ts'
import type { Kept, RelatedEngine } from './related-engine.ts'
import { keptOf, madeOf, versionsOf } from './stored-index.ts'

/** Changes beyond this part of the bytes they belong to are no longer worth keeping apart. */
const mostPart = 1 / 8

interface Header {
  readonly made: string
  /** What the bytes are called that these changes follow. */
  readonly base: string
  readonly ids: readonly string[]
  readonly versions: readonly string[] | null
  readonly kept: Kept
  /** Slots of the base: those that are gone, and those whose lists are to be made. */
  readonly gone: readonly number[]
  readonly unknown: readonly number[]
}

/**
 * What changed since the bytes that the engine came from or was stored in, all of it and not only the last of it;
 * `undefined` when there are none, or when it is so much that all is better stored anew.
 */
export function storeChanges<Item>(engine: RelatedEngine<Item>): Uint8Array | undefined {
  engine.settle()
  const { base, lists } = engine
  if (base === undefined) return undefined
  const living = [...engine.slotOf.values()].sort((a, b) => a - b)
  const isOld = (slot: number): boolean => slot < base.slots
  const later = living.filter((slot) => !isOld(slot))
  const names = new Map(later.map((slot, i) => [slot, base.slots + i]))
  const header: Header = {
    made: madeOf(engine),
    base: base.name,
    ids: later.map((slot) => engine.ids[slot] as string),
    versions: versionsOf(engine, later),
    kept: keptOf(engine, later),
    gone: without(base.slots, living),
    unknown: living.filter((slot) => isOld(slot) && !lists.has(slot)),
  }
  const bytes = writeSections(header, [
    ...engine.vocabularies.map(({ hashes, size }, i) => hashes.slice(base.words[i], size)),
    ...engine.tables.flatMap((table) => saveLater(table, Int32Array.from(later))),
    ...lists.saveLater((slot) => names.get(slot) ?? slot),
  ])
  return bytes.length > base.size * mostPart ? undefined : bytes
}

/** The numbers below `end` that are not among the given. */
function without(end: number, numbers: readonly number[]): number[] {
  const isThere = new Uint8Array(end)
  for (const number of numbers) if (number < end) isThere[number] = 1
  return Array.from(isThere.keys()).filter((number) => isThere[number] === 0)
}

/** Takes changes into an engine that was just read from their base; says whether they are of use. */
export function readChanges<Item>(
  engine: RelatedEngine<Item>,
  bytes: Uint8Array,
  versions: string[],
): boolean {
  const reader = readSections(bytes)
  const header = reader?.header as Header | undefined
  if (!reader || header?.made !== madeOf(engine) || header.base !== engine.base?.name) return false
  for (const vocabulary of engine.vocabularies) vocabulary.extend(reader.next(Uint32Array))
  for (const table of engine.tables) loadLater(table, reader)
  header.versions?.forEach((version, i) => {
    versions[engine.ids.length + i] = version
  })
  engine.takeLater(header.ids, header.kept, header.gone)
  for (const slot of header.unknown) engine.lists.delete(slot)
  engine.lists.loadLater(reader, engine.ids.length)
  return true
}
