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
export function bestOf(given: Int32Array, scoreOf: Int32Array, wish: Wish): Scored {
  const room = Math.min(wish.most, given.length)
  // One more, for the one that is pushed out.
  const slots = new Int32Array(room + 1)
  const scores = new Int32Array(room + 1)
  const size = keepBest(given, scoreOf, wish, slots, scores)
  return { slots: slots.subarray(0, size), scores: scores.subarray(0, size) }
}

// Apart from what is done once: a long loop is replaced while it runs, and what comes after it is not compiled with it.
function keepBest(
  given: Int32Array,
  scoreOf: Int32Array,
  { most, least, precedes, isWanted }: Wish,
  slots: Int32Array,
  scores: Int32Array,
): number {
  let size = 0
  let floor = least
  const isDense = given.at(-1) === given.length - 1
  for (let i = 0; i < given.length; i++) {
    if (isDense) i = skip(scoreOf, i, given.length, floor)
    const slot = given[i] as number
    const score = scoreOf[slot] as number
    if (score < floor || (isWanted && !isWanted(slot))) continue
    let at = makeRoom(slots, scores, size, score)
    for (; at > 0 && scores[at - 1] === score; at--) {
      if (!precedes(slot, slots[at - 1] as number)) break
      slots[at] = slots[at - 1] as number
      scores[at] = score
    }
    slots[at] = slot
    scores[at] = score
    if (size < most) size++
    if (size === most) floor = Math.max(least, scores[most - 1] as number)
  }
  return size
}

/** Moves those with smaller scores back by one; returns where there is room then. */
function makeRoom(slots: Int32Array, scores: Int32Array, size: number, score: number): number {
  let at = size
  for (; at > 0 && (scores[at - 1] as number) < score; at--) {
    slots[at] = slots[at - 1] as number
    scores[at] = scores[at - 1] as number
  }
  return at
}

// Nearly all have no chance; where no slot is missing they are passed without a look at who they are, four at a time.
function skip(scoreOf: Int32Array, start: number, end: number, floor: number): number {
  let at = start
  for (; at < end - 4; at += 4) {
    const first = (scoreOf[at] as number) - floor
    const second = (scoreOf[at + 1] as number) - floor
    const third = (scoreOf[at + 2] as number) - floor
    if ((first & second & third & ((scoreOf[at + 3] as number) - floor)) >= 0) break
  }
  while (at < end - 1 && (scoreOf[at] as number) < floor) at++
  return at
}
