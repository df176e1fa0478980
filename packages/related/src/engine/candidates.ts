import { bestOf, type Scored } from './best-slots.ts'

/** Who is scored for a list, and what another would have to reach. */
export interface Candidates {
  /** Ascending. */
  readonly candidates: Int32Array
  /** An item at least this alike would have become one; below 0 when every item is one. */
  readonly floor: number
  /** The most alike whoever may compete, best first; how alike they are; and what another would have to reach. */
  readonly near: Int32Array
  readonly nearness: Int32Array
  readonly nearFloor: number
}

export interface Choice {
  readonly from: number
  readonly living: Int32Array
  /** How alike each slot is. */
  readonly scores: Int32Array
  readonly mostCandidates: number
  readonly mostNear: number
  readonly allowed: ((slot: number) => boolean) | undefined
  readonly precedes: (a: number, b: number) => boolean
  /** Names further candidates, given the near ones. */
  readonly more: (near: Int32Array, add: (slot: number) => void) => void
}

export function chooseCandidates(choice: Choice): Candidates {
  const { from, living, scores, mostCandidates, mostNear, allowed: isWanted, precedes } = choice
  const isSmall = living.length <= mostCandidates
  const least = isSmall ? 0 : 1
  // Nobody is related to itself.
  scores[from] = -1
  const chosen = bestOf(living, scores, { most: mostCandidates, least, precedes, isWanted })
  // Without a rule who may compete, the most alike are the first of those.
  const alike = isWanted ? bestOf(living, scores, { most: mostNear, least: 1, precedes }) : chosen
  const near = prefix(alike, mostNear)
  return {
    candidates: withMore(choice, chosen.slots, near.slots),
    floor: isSmall ? -1 : floorOf(chosen, mostCandidates),
    near: near.slots,
    nearness: near.scores,
    nearFloor: floorOf(near, mostNear),
  }
}

/** What another has to score to be among so many. */
function floorOf({ scores }: Scored, most: number): number {
  return scores.length < most ? 1 : (scores[most - 1] as number)
}

/** The first of them, as many as are alike at all. */
function prefix({ slots, scores }: Scored, most: number): Scored {
  let size = Math.min(most, slots.length)
  while (size > 0 && scores[size - 1] === 0) size--
  return { slots: slots.subarray(0, size), scores: scores.subarray(0, size) }
}

function withMore(
  { from, allowed, more }: Choice,
  chosen: Int32Array,
  near: Int32Array,
): Int32Array {
  const added: number[] = []
  more(near, (slot) => {
    if (slot === from || chosen.includes(slot) || added.includes(slot)) return
    if (!allowed || allowed(slot)) added.push(slot)
  })
  const candidates = new Int32Array(chosen.length + added.length)
  candidates.set(chosen)
  candidates.set(added, chosen.length)
  return candidates.sort()
}
