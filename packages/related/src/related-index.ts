import { becauseOf } from './because.ts'
import { type Ranked, RelatedEngine } from './engine/related-engine.ts'
import type { ListOptions, RelatedOptions } from './related-options.ts'
import type { Reason, Relation } from './relation.ts'

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
  /** The relations of an item that is not in the corpus: a draft. */
  readonly relatedToItem: (item: Item, options?: ListOptions) => readonly Relation<Item>[]
  /** The relations of a mere text: a search, the words of an address that led nowhere. */
  readonly relatedToText: (text: string, options?: ListOptions) => readonly Relation<Item>[]
}

/**
 * An index of items that can be changed. Its lists are always those of a fresh index over the same
 * items; a change costs what it touches.
 */
export function createRelatedIndex<Item>(
  items: Iterable<Item>,
  options: RelatedOptions<Item>,
): RelatedIndex<Item> {
  const { threshold = 0 } = options
  const idOf = (item: Item): string => checkedId(options.id(item))
  const engine = new RelatedEngine<Item>({
    id: idOf,
    signals: checkedSignals(options),
    allow: options.allow,
    compare: options.compare,
  })
  for (const item of items) {
    const id = idOf(item)
    if (engine.slotOf.has(id)) throw new TypeError(`@octavo/related: two items have the id "${id}"`)
    engine.set(item)
  }
  const shown = (from: number, ranked: readonly Ranked[], limit = options.limit ?? 9) =>
    ranked
      .slice(0, limit)
      .filter(({ score }) => score >= threshold)
      .map((one) => relation(engine, from, one))
  return {
    get size() {
      return engine.slotOf.size
    },
    has: (id) => engine.slotOf.has(id),
    set: (item) => engine.set(item),
    remove: (id) => engine.remove(id),
    related(id, { limit } = {}) {
      const from = engine.slotOf.get(id)
      if (from === undefined) throw new TypeError(`@octavo/related: no item has the id "${id}"`)
      return shown(from, engine.list(from).ranked, limit)
    },
    relatedToItem(item, { limit } = {}) {
      const { slot, list } = engine.guestList(item, undefined)
      return shown(slot, list.ranked, limit)
    },
    relatedToText(text, { limit } = {}) {
      const { slot, list } = engine.guestList(undefined, text)
      return shown(slot, list.ranked, limit)
    },
  }
}

/** How many pieces of evidence a reason names at most. */
const mostEvidence = 5

// Reasons are made when they are read: most lists are only looked at for their order.
function relation<Item>(engine: RelatedEngine<Item>, from: number, one: Ranked): Relation<Item> {
  let reasons: readonly Reason[] | undefined
  const give = (): readonly Reason[] => {
    reasons ??= engine.parts
      .map(({ name }, part) => ({ signal: name, share: one.shares[part] as number, part }))
      .filter(({ share }) => share > 0)
      .sort((a, b) => b.share - a.share || a.part - b.part)
      .map(({ signal, share, part }) => ({
        signal,
        share,
        evidence: engine.evidence(from, one.slot, part, mostEvidence),
      }))
    return reasons
  }
  return {
    item: engine.items[one.slot] as Item,
    score: one.score,
    get reasons() {
      return give()
    },
    get because() {
      return becauseOf(give())
    },
  }
}

function checkedId(id: string): string {
  if (typeof id === 'string' && id !== '') return id
  throw new TypeError(`@octavo/related: id must be a non-empty string, got ${JSON.stringify(id)}`)
}

function checkedSignals<Item>({ signals }: RelatedOptions<Item>): RelatedOptions<Item>['signals'] {
  const names = new Set<string>()
  for (const { name, weight } of signals) {
    if (!(weight > 0 && Number.isFinite(weight)))
      throw new TypeError(
        `@octavo/related: weight of "${name}" must be a number above 0, got ${weight}`,
      )
    if (names.has(name))
      throw new TypeError(`@octavo/related: two signals are called "${name}"; name one differently`)
    names.add(name)
  }
  if (names.size > 0) return signals
  throw new TypeError('@octavo/related: signals must name at least one signal, got none')
}
