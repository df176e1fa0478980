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

/** Pinned ones first, then by score: none that is excluded, too weak, or one too many of its group. */
export function select(ranked: readonly Ranked[], selection: Selection): readonly Ranked[] {
  const { limit, threshold, pinned, excluded, groupOf, atMost, variety } = selection
  const byHand = pinned.map(
    (slot) =>
      ranked.find((one) => one.slot === slot) ?? { slot, score: 0, shares: new Float64Array(0) },
  )
  const shown: Ranked[] = byHand.slice(0, limit)
  const groups = new Map<string, number>()
  const count = (slot: number): number => {
    const group = groupOf(slot)
    if (group === undefined) return 0
    const size = (groups.get(group) ?? 0) + 1
    groups.set(group, size)
    return size
  }
  for (const { slot } of shown) count(slot)
  const left = ranked.filter(
    ({ slot, score }) => score >= threshold && !excluded.has(slot) && !pinned.includes(slot),
  )
  if (!(variety > 0)) {
    for (const one of left) if (shown.length < limit && count(one.slot) <= atMost) shown.push(one)
    return shown
  }
  const waiting = new Waiting(left, selection)
  for (const one of shown) waiting.compareWith(one.slot)
  while (shown.length < limit) {
    const next = waiting.takeMostWelcome()
    if (next === undefined) break
    if (count(next.slot) > atMost) continue
    shown.push(next)
    waiting.compareWith(next.slot)
  }
  return shown
}

/**
 * Maximal marginal relevance (Carbonell & Goldstein 1998): (1 − v) · score / best − v · closeness to
 * what is already shown. Each is compared once with each that is shown, when that one comes to be shown.
 */
class Waiting {
  readonly #left: Ranked[]
  /** Beside `left`: the greatest closeness to one that is shown. */
  readonly #closest: number[]
  readonly #best: number
  readonly #selection: Selection

  constructor(left: readonly Ranked[], selection: Selection) {
    this.#left = [...left]
    this.#closest = left.map(() => 0)
    this.#best = left[0]?.score || 1
    this.#selection = selection
  }

  compareWith(shown: number): void {
    this.#left.forEach(({ slot }, i) => {
      const closeness = this.#selection.closeness(shown, slot)
      if (closeness > (this.#closest[i] as number)) this.#closest[i] = closeness
    })
  }

  takeMostWelcome(): Ranked | undefined {
    const { variety } = this.#selection
    let chosen = 0
    let most = Number.NEGATIVE_INFINITY
    this.#left.forEach(({ score }, i) => {
      const closest = this.#closest[i] as number
      const welcome = marginalRelevance(score / this.#best, closest, variety)
      if (welcome > most) {
        most = welcome
        chosen = i
      }
    })
    this.#closest.splice(chosen, 1)
    return this.#left.splice(chosen, 1)[0]
  }
}
