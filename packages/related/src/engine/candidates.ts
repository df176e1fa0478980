import { BestSlots } from './best-slots.ts'

/** Who is scored for a list, and what another would have to reach. */
export interface Candidates {
  /** Ascending. */
  readonly candidates: Int32Array
  /** An item at least this alike would have become one; below 0 when every item is one. */
  readonly floor: number
  /** The most alike whoever may compete, best first; how alike they are; and what another would have to reach. */
  readonly near: Int32Array
  readonly nearness: Float64Array
  readonly nearFloor: number
}

export interface Choice {
  readonly from: number
  readonly living: Int32Array
  /** How alike each slot is. */
  readonly scores: Int32Array
  readonly mostCandidates: number
  readonly mostNear: number
  readonly allowed: (slot: number) => boolean
  readonly precedes: (a: number, b: number) => boolean
  /** Names further candidates, given the near ones. */
  readonly more: (near: Int32Array, add: (slot: number) => void) => void
}

export function chooseCandidates(choice: Choice): Candidates {
  const { from, living, scores, mostCandidates, mostNear, allowed, precedes } = choice
  const best = new BestSlots(mostCandidates, precedes)
  const alike = new BestSlots(mostNear, precedes)
  const small = living.length <= mostCandidates
  // Nobody is gone: then the living need not be read.
  const isDense = (living.at(-1) ?? 0) === living.length - 1
  let least = small ? 0 : 1
  for (let i = 0; i < living.length; i++) {
    const slot = isDense ? i : (living[i] as number)
    const score = scores[slot] as number
    if (score < least || slot === from) continue
    if (score > 0 && alike.wants(slot, score)) alike.take(slot, score)
    if (best.wants(slot, score) && allowed(slot)) best.take(slot, score)
    least = Math.max(small ? 0 : 1, Math.min(best.floor, alike.floor))
  }
  const isFull = best.size === mostCandidates
  const floor = isFull ? best.floor : small ? -1 : 1
  const nearFloor = alike.size === mostNear ? alike.floor : 1
  const near = alike.drain()
  const chosen = new Set(best.drain().slots)
  choice.more(near.slots, (slot) => {
    if (slot !== from && allowed(slot)) chosen.add(slot)
  })
  return {
    candidates: Int32Array.from(chosen).sort(),
    floor,
    near: near.slots,
    nearness: near.scores,
    nearFloor,
  }
}
