import type { Ranked } from './engine/rank.ts'

/** How a ranked list becomes a shown one; resolved options, over slots. */
export interface Selection {
  readonly limit: number
  readonly threshold: number
  readonly pinned: readonly number[]
  readonly excluded: ReadonlySet<number>
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
  while (shown.length < limit && left.length > 0) {
    const [next] = left.splice(variety > 0 ? mostWelcome(left, shown, selection) : 0, 1)
    if (next && count(next.slot) <= atMost) shown.push(next)
  }
  return shown
}

/**
 * Maximal marginal relevance (Carbonell & Goldstein 1998): (1 − v) · score / best − v · closeness to
 * what is already shown.
 */
function mostWelcome(
  left: readonly Ranked[],
  shown: readonly Ranked[],
  { variety, closeness }: Selection,
): number {
  const best = Math.max(left[0]?.score ?? 0, shown[0]?.score ?? 0) || 1
  let chosen = 0
  let most = Number.NEGATIVE_INFINITY
  left.forEach(({ slot, score }, i) => {
    const closest = shown.reduce((max, one) => Math.max(max, closeness(slot, one.slot)), 0)
    const welcome = ((1 - variety) * score) / best - variety * closest
    if (welcome > most) {
      most = welcome
      chosen = i
    }
  })
  return chosen
}
