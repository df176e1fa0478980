import { placeOf } from './ascending.ts'
import { LivingPostings } from './living-postings.ts'
import { isLeftOut, OwnPairs } from './own-pairs.ts'
import { PairNumbers } from './pair-numbers.ts'
import { PairReader } from './pair-reader.ts'
import { type PairRuns, pairRunsOf } from './pair-runs.ts'
import { type Profiles, weightOfCount } from './profiles.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Which texts have which pairs. A pair has a number once it stands in two texts: most never do. */
export class PairPostings {
  /** By number. */
  readonly living: LivingPostings = new LivingPostings()
  /** By text. */
  readonly own: OwnPairs = new OwnPairs((slot) => this.#builtOf(slot))
  readonly numbers: PairNumbers = new PairNumbers()
  readonly #profiles: Profiles
  readonly #reader: PairReader

  constructor(profiles: Profiles, vocabulary: Vocabulary) {
    this.#profiles = profiles
    this.#reader = new PairReader(profiles, vocabulary)
  }

  rebuild(present: Int32Array): void {
    this.use(pairRunsOf(present, this.#profiles.words, this.#reader))
    this.own.expectAll()
  }

  /** Forgets what it had. */
  use({ keys, runs, counts }: PairRuns): void {
    this.numbers.use(keys)
    this.living.use(runs, counts)
    this.own.use(runs, this.#profiles.slots)
  }

  /** How many texts have a pair; 0 when it is in one only. */
  countOf(key: number): number {
    return this.living.count(this.numbers.find(key))
  }

  /** The numbered pairs of a slot, as `OwnPairs` has them of runs that are built. */
  #builtOf(slot: number): Uint32Array {
    const { keys } = this.numbers
    const found: number[] = []
    for (const [key, weight] of this.pairsOf(slot)) {
      const pair = placeOf(key >>> 0, keys, keys.length)
      if (pair >= 0 && !isLeftOut(this.living.runs, pair)) found.push(pair * 64 + weight)
    }
    return Uint32Array.from(found)
  }

  /** Lets a text ask that is not found. */
  welcome(slot: number): void {
    for (const [key, weight] of this.pairsOf(slot)) {
      const pair = this.numbers.find(key)
      if (pair >= 0) this.own.add(slot, pair, weight)
    }
  }

  /** The pairs of a text, or those that may be wanted, with their weights. */
  pairsOf(slot: number, wanted?: Uint8Array): ReadonlyMap<number, number> {
    const found = new Map<number, number>()
    const pairs = this.#reader.read(slot, wanted)
    const { keys } = this.#reader
    for (let i = 0; i < pairs; i++) {
      const key = keys[i] as number
      found.set(key, (found.get(key) ?? 0) + 1)
    }
    for (const [key, count] of found) found.set(key, weightOfCount(count))
    return found
  }
}
