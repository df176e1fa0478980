import type { Ranked } from './engine/rank.ts'
import { marginalRelevance } from './formulas.ts'

/** How a ranked list becomes a shown one; resolved options, over slots. */
export interface Selection {
  readonly limit: number
  readonly threshold: number
  readonly pinned: readonly number[]
  readonly excluded: ReadonlySet<number | undefined>
  /** The group of which at most `atMost` are shown; `undefined` for an item without one. */
  readonly groupOf: (slot: number) => string | undefined
  readonly atMost: number
  /** 0: by score alone. */
  readonly variety: number
  readonly closeness: (one: number, other: number) => number
}

/**
 * Pinned ones first, then by score: none that is excluded, too weak, or one too many of its group. With variety by maximal marginal
 * relevance (Carbonell & Goldstein 1998): (1 − v) · score / best − v · closeness to what is already shown.
 */
export function select(ranked: readonly Ranked[], selection: Selection): readonly Ranked[] {
  const { limit, threshold, pinned, excluded, groupOf, atMost, variety, closeness } = selection
  const shown: Ranked[] = []
  /** The best last. */
  const waiting = ranked
    .filter(
      ({ slot, score }) => score >= threshold && !excluded.has(slot) && !pinned.includes(slot),
    )
    .reverse()
  const best = waiting.at(-1)?.score || 1
  /** By slot: the greatest closeness to one that is shown. */
  const closest = new Map<number, number>()
  const groups = new Map<string | undefined, number>()
  const show = (one: Ranked, most: number): void => {
    const group = groupOf(one.slot)
    const size = group === undefined ? 1 : (groups.get(group) ?? 0) + 1
    groups.set(group, size)
    if (size > most) return
    shown.push(one)
    // Each is compared once with each that is shown, when that one comes to be shown.
    if (variety > 0)
      for (const { slot } of waiting)
        closest.set(slot, Math.max(closest.get(slot) ?? 0, closeness(one.slot, slot)))
  }
  const takeMostWelcome = (): Ranked => {
    let chosen = waiting.length - 1
    let most = Number.NEGATIVE_INFINITY
    for (let i = chosen; variety > 0 && i >= 0; i--) {
      const { slot, score } = waiting[i] as Ranked
      const welcome = marginalRelevance(score / best, closest.get(slot) ?? 0, variety)
      if (welcome > most) {
        most = welcome
        chosen = i
      }
    }
    return waiting.splice(chosen, 1)[0] as Ranked
  }
  for (const slot of pinned.slice(0, limit)) {
    const known = ranked.find((one) => one.slot === slot)
    show(known ?? { slot, score: 0, shares: new Float64Array(0) }, Number.POSITIVE_INFINITY)
  }
  while (shown.length < limit && waiting.length > 0) show(takeMostWelcome(), atMost)
  return shown
}
