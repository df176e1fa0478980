import { nameOf, readSections, writeSections } from '../bytes/sections.ts'
import { loadTable, saveTable } from '../bytes/tables.ts'
import type { Kept, RelatedEngine } from './related-engine.ts'

/** Raised whenever bytes of an earlier version would be read wrongly, or would rank otherwise. */
const version = 10

interface Header {
  readonly made: string
  readonly ids: readonly string[]
  readonly versions: readonly string[] | null
  readonly kept: Kept
}

/** What signals keep of items beside texts. */
export function keptOf<Item>({ parts }: RelatedEngine<Item>, slots: ArrayLike<number>): Kept {
  return parts.map(
    ({ signal }) => signal.keep && Array.from(slots, (slot) => signal.keep?.(slot) ?? null),
  )
}

/** What has to be equal for bytes to be of use: the signals, their weights and languages, and the caller's word. */
export function madeOf<Item>(engine: RelatedEngine<Item>, fingerprint: string): string {
  const signals = engine.parts.map(({ name, weight }) => [name, weight])
  const texts = engine.texts.map(({ language, postings }) => [
    typeof language === 'function' ? '' : language.name,
    postings.wantsPairs,
  ])
  return JSON.stringify([version, engine.options.kept, signals, texts, fingerprint])
}

/** The whole index; equal corpora with equal lists known give equal bytes. */
export function storeIndex<Item>(
  engine: RelatedEngine<Item>,
  fingerprint: string,
  versionOf: ((item: Item) => string) | undefined,
): Uint8Array {
  engine.settle()
  if (engine.isCompact) engine.lists.rewrite((slot) => slot)
  else engine.compact()
  const header: Header = {
    made: madeOf(engine, fingerprint),
    ids: engine.ids,
    versions: versionOf ? engine.items.map((item) => versionOf(item as Item)) : null,
    kept: keptOf(
      engine,
      engine.ids.map((_, slot) => slot),
    ),
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
  fingerprint: string,
): string[] | undefined {
  const reader = readSections(bytes)
  const header = reader?.header as Header | undefined
  if (!reader || header?.made !== madeOf(engine, fingerprint)) return undefined
  for (const vocabulary of engine.vocabularies) vocabulary.use(reader.next(Uint32Array))
  for (const table of engine.tables) loadTable(table, reader)
  engine.take(header.ids, header.kept)
  engine.lists.load(reader, header.ids.length)
  engine.isCompact = true
  engine.buildOn(reader.name, reader.size)
  return [...(header.versions ?? [])]
}
