import { isAsBefore } from './as-before.ts'
import { byId } from './by-id.ts'
import type { CandidateSource } from './candidate-source.ts'
import { queryOf, slotsNamed } from './engine/outside-engine.ts'
import { RelatedEngine } from './engine/related-engine.ts'
import { readChanges, storeChanges } from './engine/stored-changes.ts'
import { readIndex, storeIndex } from './engine/stored-index.ts'
import { aFunction, aText, checked, items as ofItems, refuse, refuseSecond } from './misuse.ts'
import type { ListOptions, RelatedOptions, RelatedTo } from './related-options.ts'
import type { Relation } from './relation.ts'
import { checkedListOptions, type Settings, settingsOf } from './settings.ts'
import { shownLists } from './shown-lists.ts'

/** A corpus that can change, and the relations within it. */
export interface RelatedIndex<Item> {
  readonly size: number
  readonly has: (id: string) => boolean
  /** Adds an item, or replaces the one with its id. */
  readonly set: (item: Item) => void
  /** Returns false when there was none. */
  readonly remove: (id: string) => boolean
  /** The relations of one item, best first. Throws a TypeError for an unknown id. */
  readonly related: RelatedTo<Item>
  /** The relations of every item, in the order of their ids. */
  readonly all: (
    options?: Pick<ListOptions, 'limit'>,
  ) => ReadonlyMap<string, readonly Relation<Item>[]>
  /** The relations of an item that is not in the corpus: a draft. */
  readonly relatedToItem: (item: Item, options?: ListOptions) => readonly Relation<Item>[]
  /**
   * The relations of a mere text: a search, the words of an address that led nowhere. Where languages or phrases are functions of
   * an item, it is read and answered in English.
   */
  readonly relatedToText: (text: string, options?: ListOptions) => readonly Relation<Item>[]
  /**
   * The relations of one item among what an outside engine proposes for it: scored like any other
   * candidates, in process. Nothing of it is kept. Throws a TypeError for an unknown id; rejects when the source does.
   */
  readonly relatedThrough: (
    id: string,
    source: CandidateSource,
    options?: ListOptions,
  ) => Promise<readonly Relation<Item>[]>
  /** Ids whose lists have to be made anew when they are asked for; all others are known. */
  readonly pending: () => readonly string[]
  /**
   * Makes a pending list and says whether it is what it was before the changes, reasons included: whoever keeps what
   * `related` gave need not ask for it again. `false` also of one that is no longer pending.
   */
  readonly isAsBefore: (id: string) => boolean
  /** The index and the lists it knows. Equal corpora with all lists known give equal bytes. */
  readonly toBytes: () => Uint8Array
  /**
   * What is another since the bytes that the index came from, or since its last `toBytes`, in bytes to be kept beside
   * those: few when few items changed. Each takes the place of the one before. `undefined` when there are no such bytes, and when the
   * changes make up an eighth of them: then `toBytes` costs less than to go on.
   */
  readonly toChanges: () => Uint8Array | undefined
}

/**
 * An index of items that can be changed. Its lists are always those of a fresh index over the same
 * items; a change costs what it touches.
 */
export function createRelatedIndex<Item>(
  items: Iterable<Item>,
  given: RelatedOptions<Item>,
): RelatedIndex<Item> {
  const settings = settingsOf(given)
  const engine = new RelatedEngine(settings)
  for (const item of byId(items, settings.id)) {
    const id = settings.id(item)
    if (engine.slotOf.has(id)) refuseSecond(id)
    engine.set(item)
  }
  return indexOver(engine, settings)
}

/** What an index is restored from: bytes of `toBytes`, and those of `toChanges` that followed them. */
export type StoredIndex = Uint8Array | readonly [bytes: Uint8Array, changes: Uint8Array]

/**
 * An index from bytes. `items` is the corpus as it is now: items unknown to the bytes are added, those
 * that are gone removed, and those whose `version` differs taken in again (without `version` an item
 * with a known id is taken to be unchanged). Bytes that are damaged, of another version of this package
 * or of other options are not used: then this is `createRelatedIndex`.
 */
export function restoreRelatedIndex<Item>(
  stored: StoredIndex,
  items: Iterable<Item>,
  given: RelatedOptions<Item>,
): RelatedIndex<Item> {
  const settings = settingsOf(given)
  const engine = new RelatedEngine(settings)
  const [bytes, changes] = stored instanceof Uint8Array ? [stored] : checkedPair(stored)
  const versions = readIndex(engine, bytes)
  if (!versions || (changes && !readChanges(engine, changes, versions)))
    return createRelatedIndex(items, given)
  engine.trustEvidence()
  const changed = new Map<string, Item>()
  const isSeen = new Uint8Array(engine.ids.length)
  for (const item of checked('items', ofItems, items)) {
    const id = settings.id(item)
    const slot = engine.slotOf.get(id)
    if (slot === undefined ? changed.has(id) : isSeen[slot] === 1) refuseSecond(id)
    if (slot !== undefined) isSeen[slot] = 1
    if (slot === undefined || (settings.version && settings.version(item) !== versions[slot]))
      changed.set(id, item)
    else engine.items[slot] = item
  }
  for (const [id, slot] of engine.slotOf) if (isSeen[slot] === 0) engine.remove(id)
  for (const item of changed.values()) engine.set(item)
  return indexOver(engine, settings)
}

function checkedPair(stored: readonly [Uint8Array, Uint8Array]): readonly [Uint8Array, Uint8Array] {
  return Array.isArray(stored) &&
    stored.length === 2 &&
    stored.every((bytes) => bytes instanceof Uint8Array)
    ? stored
    : refuse('stored', 'bytes of `toBytes`, or [those, bytes of `toChanges`]', stored)
}

function indexOver<Item>(
  engine: RelatedEngine<Item>,
  settings: Settings<Item>,
): RelatedIndex<Item> {
  const { related, slotOf, show } = shownLists(engine, settings)
  const guests = (item: Item | undefined, text: string | undefined, options: ListOptions) => {
    checkedListOptions(options)
    let slot = engine.guest(item, text)
    let { generation } = engine
    const current = (): number => {
      if (generation !== engine.generation) slot = engine.guest(item, text)
      generation = engine.generation
      return slot
    }
    return show(current, engine.make(slot).list, item, options)
  }
  return {
    get size() {
      return engine.slotOf.size
    },
    has: (id) => engine.slotOf.has(checked('an id', aText, id)),
    set: (item) => engine.set(item),
    remove: (id) => engine.remove(checked('an id', aText, id)),
    related,
    all: (options) =>
      new Map([...engine.slotOf.keys()].sort().map((id) => [id, related(id, options)])),
    relatedToItem: (item, options = {}) =>
      guests(item ?? refuse('item', 'an item', item), undefined, options),
    relatedToText: (text, options = {}) => guests(undefined, checked('text', aText, text), options),
    async relatedThrough(id, source, options = {}) {
      checkedListOptions(options)
      const ids = await checked('source', aFunction, source)(queryOf(engine, slotOf(id)))
      const from = slotOf(id)
      const { list } = engine.make(from, { among: slotsNamed(engine, ids) })
      return show(() => engine.slotOf.get(id), list, engine.items[from], options)
    },
    pending() {
      engine.settle()
      const pending: string[] = []
      engine.slotOf.forEach((slot, id) => {
        if (!engine.lists.has(slot)) pending.push(id)
      })
      return pending
    },
    isAsBefore: (id) => isAsBefore(engine, slotOf(id)),
    toBytes: () => storeIndex(engine),
    toChanges: () => storeChanges(engine),
  }
}
