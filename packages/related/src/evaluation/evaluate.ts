import { byId } from '../by-id.ts'
import { FixedEngine } from '../engine/fixed-engine.ts'
import { aFunction, checked, checkedStrings, refuse } from '../misuse.ts'
import type { RelatedOptions } from '../related-options.ts'
import { type Settings, settingsOf } from '../settings.ts'
import { bootstrapInterval, type Interval } from './bootstrap.ts'
import { type Figures, figuresOf, meanFigures, meanOf } from './figures.ts'

/** A ranking and the truth it is held against: what the authors themselves linked. */
export interface EvaluateOptions<Item> extends RelatedOptions<Item> {
  /** Ids an item links to; others are left out. The link signal never sees the query's own. */
  readonly linksOf: (item: Item) => readonly string[] | undefined
  /** For the interval. Default 1. */
  readonly seed?: number
}

/** How one item fared whose author had linked others. */
export interface Judged extends Figures {
  readonly id: string
}

/** What `evaluate` found out. */
export interface Evaluation {
  /** Items with at least one link to an item that may be shown with them. */
  readonly queries: number
  readonly mean: Figures
  /** 95 % bootstrap interval of the mean nDCG@10. */
  readonly interval: Interval
  /** Share of items that are in some item's first five. */
  readonly coverage: number
  /** Share of items whose first five hold the most shown item. */
  readonly hub: number
  /** By id. */
  readonly rows: readonly Judged[]
}

/**
 * Measures a ranking on one's own items by their own links: each item's links are hidden, and the list
 * is good that has the linked ones on top. A missing link proves nothing, so figures are lower bounds and
 * only differences count. The words of a link often quote the title: give texts without them if you can.
 * It is the ranking that is measured: `allow` and `compare` count, what an editor or `variety` makes of it does not.
 */
export function evaluate<Item>(items: Iterable<Item>, given: EvaluateOptions<Item>): Evaluation {
  const settings = evaluateSettingsOf(given)
  const all = byId(items, settings.id)
  const engine = engineOver(all, settings)
  const rows: Judged[] = []
  const shown = new Map<string, number>()
  for (const item of all) {
    const id = settings.id(item)
    const list = blindList(engine, id)
    for (const one of list.slice(0, 5)) shown.set(one, (shown.get(one) ?? 0) + 1)
    const relevant = relevantTo(engine, item, settings)
    if (relevant.size > 0) rows.push({ id, ...figuresOf(list, relevant) })
  }
  return {
    queries: rows.length,
    mean: meanFigures(rows),
    interval: bootstrapInterval(
      rows.map(({ ndcg10 }) => ndcg10),
      settings.seed,
    ),
    coverage: all.length > 0 ? shown.size / all.length : 0,
    hub: all.length > 0 ? Math.max(0, ...shown.values()) / all.length : 0,
    rows,
  }
}

/** The options after a look at them, with all defaults. */
export interface EvaluateSettings<Item>
  extends Settings<Item>,
    Required<Pick<EvaluateOptions<Item>, 'linksOf' | 'seed'>> {}

export function evaluateSettingsOf<Item>(options: EvaluateOptions<Item>): EvaluateSettings<Item> {
  const settings = settingsOf(options)
  const { seed = 1 } = options
  const linksOf = checked('linksOf', aFunction, options.linksOf)
  if (!Number.isFinite(seed)) refuse('seed', 'a number', seed)
  return { ...settings, seed, linksOf: (item) => checkedStrings('links', linksOf(item)) }
}

export function engineOver<Item>(
  items: readonly Item[],
  { id, signals, allow, compare }: EvaluateSettings<Item>,
): FixedEngine<Item> {
  return new FixedEngine(items, { id, signals, allow, compare, kept: 20 })
}

export function relevantTo<Item>(
  engine: FixedEngine<Item>,
  item: Item,
  { id, allow, linksOf }: EvaluateSettings<Item>,
): ReadonlySet<string> {
  const own = id(item)
  return new Set(
    (linksOf(item) ?? []).filter((target) => {
      const slot = engine.slotOf.get(target)
      if (slot === undefined || target === own) return false
      return allow ? allow(item, engine.items[slot] as Item) : true
    }),
  )
}

function blindList<Item>(engine: FixedEngine<Item>, id: string): readonly string[] {
  const slot = engine.slotOf.get(id) as number
  engine.blindFor = slot
  const { ranked } = engine.list(slot)
  engine.blindFor = -1
  return ranked.slice(0, 20).map((one) => engine.ids[one.slot] as string)
}

/** Two evaluations of the same items, query by query. */
export interface Comparison {
  /** Mean nDCG@10 of the second less that of the first. */
  readonly difference: number
  /** 95 % interval of the difference: a gain is one whose interval lies above 0. */
  readonly interval: Interval
  readonly better: number
  readonly worse: number
}

/** Compares by the queries both have. */
export function compareEvaluations(first: Evaluation, second: Evaluation, seed = 1): Comparison {
  for (const one of [first, second])
    if (!Array.isArray(one?.rows)) refuse('what is compared', 'what `evaluate` gave', one)
  const before = new Map(first.rows.map((row) => [row.id, row.ndcg10]))
  const differences = second.rows.flatMap(({ id, ndcg10 }) => {
    const earlier = before.get(id)
    return earlier === undefined ? [] : [ndcg10 - earlier]
  })
  return {
    difference: meanOf(differences),
    interval: bootstrapInterval(differences, seed),
    better: differences.filter((difference) => difference > 0).length,
    worse: differences.filter((difference) => difference < 0).length,
  }
}
