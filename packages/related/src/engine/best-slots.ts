/** Slots with their scores, best first. */
export interface Scored {
  readonly slots: Int32Array
  readonly scores: Int32Array
}

export interface Wish {
  readonly most: number
  readonly least: number
  /** Which of two slots comes first when scores are equal. */
  readonly precedes: (a: number, b: number) => boolean
  readonly isWanted?: ((slot: number) => boolean) | undefined
}

/** The `most` best of the given slots (ascending) that score `least` or more and are wanted. Most offers cost one comparison. */
export function bestOf(
  given: Int32Array,
  scoreOf: Int32Array,
  { most, least, precedes, isWanted }: Wish,
): Scored {
  const slots = new Int32Array(most)
  const scores = new Int32Array(most)
  let size = 0
  let floor = least
  const isDense = given.at(-1) === given.length - 1
  for (let i = 0; i < given.length; i++) {
    if (isDense) i = skip(scoreOf, i, given.length, floor)
    const slot = given[i] as number
    const score = scoreOf[slot] as number
    if (score < floor) continue
    let at = size
    while (at > 0 && (scores[at - 1] as number) < score) at--
    while (at > 0 && scores[at - 1] === score && precedes(slot, slots[at - 1] as number)) at--
    if (at === most || (isWanted && !isWanted(slot))) continue
    if (size < most) size++
    for (let to = size - 1; to > at; to--) {
      slots[to] = slots[to - 1] as number
      scores[to] = scores[to - 1] as number
    }
    slots[at] = slot
    scores[at] = score
    if (size === most) floor = Math.max(least, scores[most - 1] as number)
  }
  return { slots: slots.subarray(0, size), scores: scores.subarray(0, size) }
}

// Nearly all have no chance; where no slot is missing they are passed without a look at who they are.
function skip(scoreOf: Int32Array, start: number, end: number, floor: number): number {
  let at = start
  while (at < end - 1 && (scoreOf[at] as number) < floor) at++
  return at
}
