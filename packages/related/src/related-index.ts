import { isAsBefore } from './as-before.ts'
import { byId } from './by-id.ts'
import type { CandidateSource } from './candidate-source.ts'
import {
  checkedLimit,
  checkedListOptions,
  checkedOptions,
  checkedPhrases,
} from './checked-options.ts'
import type { KnownList } from './engine/list-rows.ts'
import { queryOf, slotsNamed } from './engine/outside-engine.ts'
import type { Ranked } from './engine/rank.ts'
import { RelatedEngine } from './engine/related-engine.ts'
import { readChanges, storeChanges } from './engine/stored-changes.ts'
import { readIndex, storeIndex } from './engine/stored-index.ts'
import { checkedFunction, checkedItems, checkedText, refuse } from './misuse.ts'
import { englishPhrases, type Phrases } from './phrases.ts'
import type { ListOptions, RelatedOptions } from './related-options.ts'
import type { Relation } from './relation.ts'
import { relationOf } from './relation-of.ts'
import { select } from './select.ts'

/** A corpus that can change, and the relations within it. */
export interface RelatedIndex<Item> {
  readonly size: number
  readonly has: (id: string) => boolean
  /** Adds an item, or replaces the one with its id. */
  readonly set: (item: Item) => void
  /** Returns false when there was none. */
  readonly remove: (id: string) => boolean
  /** The relations of one item, best first. Throws a TypeError for an unknown id. */
  readonly related: (id: string, options?: ListOptions) => readonly Relation<Item>[]
  /** The relations of every item, in the order of their ids. */
  readonly all: (
    options?: Pick<ListOptions, 'limit'>,
  ) => ReadonlyMap<string, readonly Relation<Item>[]>
  /** The relations of an item that is not in the corpus: a draft. */
  readonly relatedToItem: (item: Item, options?: ListOptions) => readonly Relation<Item>[]
  /** The relations of a mere text: a search, the words of an address that led nowhere. */
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
  const options = checkedOptions(given)
  const engine = createEngine(options)
  for (const item of byId(items, options.id)) {
    const id = options.id(item)
    if (engine.slotOf.has(id)) throw new TypeError(`@octavo/related: two items have the id "${id}"`)
    engine.set(item)
  }
  return indexOver(engine, options)
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
  const options = checkedOptions(given)
  const engine = createEngine(options)
  const { fingerprint = '' } = options
  const [bytes, changes] = stored instanceof Uint8Array ? [stored] : checkedPair(stored)
  const versions = readIndex(engine, bytes, fingerprint)
  if (!versions || (changes && !readChanges(engine, changes, fingerprint, versions)))
    return createRelatedIndex(items, given)
  engine.trustEvidence()
  const changed = new Map<string, Item>()
  const isSeen = new Uint8Array(engine.ids.length)
  for (const item of checkedItems(items)) {
    const id = engine.options.id(item)
    const slot = engine.slotOf.get(id)
    if (slot === undefined ? changed.has(id) : isSeen[slot] === 1)
      throw new TypeError(`@octavo/related: two items have the id "${id}"`)
    if (slot !== undefined) isSeen[slot] = 1
    if (slot === undefined || (options.version && options.version(item) !== versions[slot]))
      changed.set(id, item)
    else engine.items[slot] = item
  }
  for (const [id, slot] of engine.slotOf) if (isSeen[slot] === 0) engine.remove(id)
  for (const item of changed.values()) engine.set(item)
  return indexOver(engine, options)
}

function checkedPair(stored: readonly [Uint8Array, Uint8Array]): readonly [Uint8Array, Uint8Array] {
  return Array.isArray(stored) &&
    stored.length === 2 &&
    stored.every((bytes) => bytes instanceof Uint8Array)
    ? stored
    : refuse('stored', 'bytes of `toBytes`, or [those, bytes of `toChanges`]', stored)
}

function createEngine<Item>(options: RelatedOptions<Item>): RelatedEngine<Item> {
  const isSelective = options.pin || options.exclude || options.atMost || options.variety
  return new RelatedEngine<Item>({
    id: options.id,
    signals: options.signals,
    allow: options.allow,
    compare: options.compare,
    kept: Math.max(9, options.limit ?? 9) * (isSelective ? 4 : 1),
    pin: options.pin,
    isVaried: (options.variety ?? 0) > 0,
  })
}

function indexOver<Item>(
  engine: RelatedEngine<Item>,
  options: RelatedOptions<Item>,
): RelatedIndex<Item> {
  const usual = options.limit ?? 9
  const phrasesFor = (item: Item | undefined): Phrases => {
    const { phrases = englishPhrases } = options
    if (typeof phrases !== 'function') return phrases
    return item === undefined ? englishPhrases : checkedPhrases(phrases(item))
  }
  const show = (
    from: () => number | undefined,
    list: KnownList,
    item: Item | undefined,
    limit: number,
    lastReasons?: ListOptions['lastReasons'],
  ) =>
    selected(engine, options, list, item, limit).map((one) =>
      relationOf(engine, { slot: from, near: list.near, lastReasons }, one, phrasesFor(item)),
    )
  const slotOf = (id: string): number => {
    engine.settle()
    const slot = engine.slotOf.get(checkedText('an id', id))
    if (slot === undefined) throw new TypeError(`@octavo/related: no item has the id "${id}"`)
    return slot
  }
  const guests = (item: Item | undefined, text: string | undefined, limit: number) => {
    let slot = engine.guest(item, text)
    let { generation } = engine
    const current = (): number => {
      if (generation !== engine.generation) slot = engine.guest(item, text)
      generation = engine.generation
      return slot
    }
    return show(current, engine.make(slot).list, item, limit)
  }
  const related: RelatedIndex<Item>['related'] = (id, options = {}) => {
    const { limit = usual, lastReasons } = checkedListOptions(options)
    const from = slotOf(id)
    const list = engine.list(from, limit)
    return show(() => engine.slotOf.get(id), list, engine.items[from], limit, lastReasons)
  }
  return {
    get size() {
      return engine.slotOf.size
    },
    has: (id) => engine.slotOf.has(checkedText('an id', id)),
    set: (item) => engine.set(item),
    remove: (id) => engine.remove(checkedText('an id', id)),
    related,
    all: (options) =>
      new Map([...engine.slotOf.keys()].sort().map((id) => [id, related(id, options)])),
    relatedToItem: (item, options = {}) =>
      guests(
        item ?? refuse('item', 'an item', item),
        undefined,
        checkedListOptions(options).limit ?? usual,
      ),
    relatedToText: (text, options = {}) =>
      guests(undefined, checkedText('text', text), checkedListOptions(options).limit ?? usual),
    async relatedThrough(id, source, options = {}) {
      const { limit = usual } = checkedListOptions(options)
      const ids = await checkedFunction('source', source)(queryOf(engine, slotOf(id)))
      const from = slotOf(id)
      const { list } = engine.make(from, { among: slotsNamed(engine, ids) })
      return show(() => engine.slotOf.get(id), list, engine.items[from], limit)
    },
    pending() {
      engine.settle()
      return [...engine.slotOf].filter(([, slot]) => !engine.lists.has(slot)).map(([id]) => id)
    },
    isAsBefore: (id) => isAsBefore(engine, slotOf(id)),
    toBytes: () => storeIndex(engine, options.fingerprint ?? '', options.version),
    toChanges: () => storeChanges(engine, options.fingerprint ?? '', options.version),
  }
}

function selected<Item>(
  engine: RelatedEngine<Item>,
  options: RelatedOptions<Item>,
  list: KnownList,
  item: Item | undefined,
  limit: number,
): readonly Ranked[] {
  const { threshold = 0, variety = 0, pin, exclude, atMost } = options
  const slotsOf = (ids: readonly string[] | undefined): number[] =>
    [...new Set(ids ?? [])].flatMap((id) => engine.slotOf.get(id) ?? [])
  const own = item === undefined ? undefined : engine.slotOf.get(engine.options.id(item))
  return select(list.ranked, {
    limit: checkedLimit(limit),
    threshold,
    variety,
    pinned: slotsOf(item === undefined ? undefined : pin?.(item)).filter((slot) => slot !== own),
    // A draft of an item that is in the corpus is not related to its own earlier version.
    excluded: new Set([
      ...slotsOf(item === undefined ? undefined : exclude?.(item)),
      ...(own === undefined ? [] : [own]),
    ]),
    groupOf: (slot) => atMost?.per(engine.items[slot] as Item),
    atMost: atMost?.count ?? Number.POSITIVE_INFINITY,
    closeness: (one, other) => engine.texts[0]?.comparison.closeness(one, other) ?? 0,
  })
}
