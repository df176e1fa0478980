import { addUp } from './arena.ts'
import { type Runs, slotOf, weightOf } from './living-postings.ts'
import { isTurnOfSpeech } from './turn-of-speech.ts'

/** When more slots than this, and than one of so many, were asked for one by one, all runs are turned round at once: that takes as long. */
const mostAsked = 64
const askedOneOf = 8

/** Pairs of a slot, each as number · 64 + weight. */
export type PairsOf = (slot: number) => Uint32Array

const noPairs = new Uint32Array(0)

/** For each slot which numbered pairs it has, but for turns of speech: number · 64 + weight. Runs turned round, and beside them what came later. */
export class OwnPairs {
  #starts = new Uint32Array(1)
  #built = new Uint32Array(0)
  readonly #later = new Map<number, number[]>()
  /** Pairs that were left out, and are not any more. */
  readonly #restored = new Set<number>()
  /** What is still to be turned round: after a loading few may ever ask. */
  #waiting: Runs | undefined
  #slots = 0
  #asked = 0
  readonly #readText: PairsOf

  /** `readText` finds the pairs of a slot in its text; slower than to have them here. */
  constructor(readText: PairsOf) {
    this.#readText = readText
  }

  /** Forgets what it had. */
  use(runs: Runs, slots: number): void {
    this.#later.clear()
    this.#restored.clear()
    this.#waiting = runs
    this.#slots = slots
    this.#asked = 0
  }

  /** All slots will ask: their lists are to be made. */
  expectAll(): void {
    this.#asked = this.#slots
  }

  #build(runs: Runs): void {
    this.#waiting = undefined
    this.#starts = new Uint32Array(this.#slots + 1)
    countSlots(runs, this.#starts)
    addUp(this.#starts)
    this.#built = new Uint32Array(this.#starts.at(-1) as number)
    turnRound(runs, this.#starts.slice(), this.#built)
  }

  /** Says that a pair is no turn of speech any more: if the runs had so many for it that it was left out, it comes in. */
  restore(pair: number, runs: Runs): void {
    if (this.#restored.has(pair) || !isLeftOut(runs, pair)) return
    this.#restored.add(pair)
    const { starts, entries } = runs
    for (const entry of entries.subarray(starts[pair], starts[pair + 1]))
      this.add(slotOf(entry), pair, weightOf(entry))
  }

  add(slot: number, pair: number, weight: number): void {
    const pairs = this.#later.get(slot)
    if (pairs) pairs.push(pair * 64 + weight)
    else this.#later.set(slot, [pair * 64 + weight])
  }

  /** The pairs of a slot, each as number · 64 + weight. */
  of(slot: number): Uint32Array {
    const own = slot < this.#slots ? this.#builtOf(slot) : noPairs
    const later = this.#later.get(slot)
    return later ? Uint32Array.of(...own, ...later) : own
  }

  #builtOf(slot: number): Uint32Array {
    if (this.#waiting) {
      if (this.#asked++ < Math.max(mostAsked, this.#slots / askedOneOf)) return this.#readText(slot)
      this.#build(this.#waiting)
    }
    return this.#built.subarray(this.#starts[slot], this.#starts[slot + 1])
  }
}

/** Turns of speech find nobody: a quarter of what the texts of a large corpus have is not kept here. */
export function isLeftOut({ starts }: Runs, pair: number): boolean {
  return isTurnOfSpeech((starts[pair + 1] as number) - (starts[pair] as number))
}

// Each long loop is a function: what follows one would be compiled with it, and thrown away.
function countSlots(runs: Runs, sizes: Uint32Array): void {
  const { starts, entries } = runs
  for (let pair = 0; pair < starts.length - 1; pair++) {
    if (isLeftOut(runs, pair)) continue
    for (let i = starts[pair] as number; i < (starts[pair + 1] as number); i++) {
      const slot = slotOf(entries[i] as number) + 1
      sizes[slot] = (sizes[slot] as number) + 1
    }
  }
}

/** `next`: for each slot, where its next pair is to stand. */
function turnRound(runs: Runs, next: Uint32Array, built: Uint32Array): void {
  const { starts, entries } = runs
  for (let pair = 0; pair < starts.length - 1; pair++) {
    if (isLeftOut(runs, pair)) continue
    for (let i = starts[pair] as number; i < (starts[pair + 1] as number); i++) {
      const entry = entries[i] as number
      const slot = slotOf(entry)
      const at = next[slot] as number
      next[slot] = at + 1
      built[at] = pair * 64 + weightOf(entry)
    }
  }
}
