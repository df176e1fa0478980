import { nameOf, readSections, writeSections } from '../bytes/sections.ts'
import { loadTable, saveTable } from '../bytes/tables.ts'
import type { Kept, RelatedEngine } from './related-engine.ts'

/** Raised whenever bytes of an earlier version would be read wrongly, or would rank otherwise. */
const version = 11

interface Header {
  readonly made: string
  readonly ids: readonly string[]
  readonly versions: readonly string[] | null
  readonly kept: Kept
}

/** What signals keep of items beside texts. */
export function keptOf<Item>({ parts }: RelatedEngine<Item>, slots: readonly number[]): Kept {
  return parts.map(({ signal }) => signal.keep && slots.map((slot) => signal.keep?.(slot) ?? null))
}

/** The versions of items, where the caller tells them. */
export function versionsOf<Item>(
  { items, settings: { version } }: RelatedEngine<Item>,
  slots: readonly number[],
): readonly string[] | null {
  return version ? slots.map((slot) => version(items[slot] as Item)) : null
}

/** What has to be equal for bytes to be of use: the signals, their weights and languages, and the caller's word. */
export function madeOf<Item>(engine: RelatedEngine<Item>): string {
  const { kept, fingerprint } = engine.settings
  const signals = engine.parts.map(({ name, weight }) => [name, weight])
  const texts = engine.texts.map(({ language, postings }) => [
    typeof language === 'function' ? '' : language.name,
    postings.wantsPairs,
  ])
  return JSON.stringify([version, kept, signals, texts, fingerprint])
}

/** The whole index; equal corpora with equal lists known give equal bytes. */
export function storeIndex<Item>(engine: RelatedEngine<Item>): Uint8Array {
  engine.settle()
  if (engine.isCompact) engine.lists.rewrite((slot) => slot)
  else engine.compact()
  const slots = [...engine.ids.keys()]
  const header: Header = {
    made: madeOf(engine),
    ids: engine.ids,
    versions: versionsOf(engine, slots),
    kept: keptOf(engine, slots),
  }
  const bytes = writeSections(header, [
    ...engine.vocabularies.map(({ hashes, size }) => hashes.subarray(0, size)),
    ...engine.tables.flatMap(saveTable),
    ...engine.lists.save(),
  ])
  engine.buildOn(nameOf(bytes), bytes.length)
  return bytes
}

/** Fills a new engine; returns the versions of its items by slot, or `undefined` when the bytes are of no use. */
export function readIndex<Item>(
  engine: RelatedEngine<Item>,
  bytes: Uint8Array,
): string[] | undefined {
  const reader = readSections(bytes)
  const header = reader?.header as Header | undefined
  if (!reader || header?.made !== madeOf(engine)) return undefined
  for (const vocabulary of engine.vocabularies) vocabulary.use(reader.next(Uint32Array))
  for (const table of engine.tables) loadTable(table, reader)
  engine.take(header.ids, header.kept)
  engine.lists.load(reader, header.ids.length)
  engine.isCompact = true
  engine.buildOn(reader.name, reader.size)
  return [...(header.versions ?? [])]
}
