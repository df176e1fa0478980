import type { SectionReader } from '../bytes/sections.ts'
import { ln } from '../exponents.ts'
import { type Numbers, withRoom } from './arena.ts'
import type { PairPostings } from './pair-postings.ts'
import type { Profiles } from './profiles.ts'
import { countOfStep, type Rarity, stepOf } from './rarity.ts'

/** The greatest step of `Commonness.stepOf`. */
export const mostCommon = 16

/** What three texts or fewer have is a link between those three, and its count changes with every other post. */
const fewest = 4

/** So that what is divided by the number of texts can be added up in whole numbers. */
const scaleUp = 16

/** What more items than this part have (but this many at least and at most) makes no text like another. */
const common = { part: 1 / 22, least: 64, most: 1000 }

/**
 * How alike texts are to all others on average: Σ weight · idf² · (n − 1) over the words and pairs of a text that
 * n texts have, over its length and the number of texts. The sums are whole numbers: they are kept, and only what changed
 * is added to them.
 */
export class Commonness {
  /** Set by the signal that asks for it. */
  isWanted = false
  /** What a term counts for each that has it, by step of how many that are. */
  #factors = new Int32Array(0)
  /** By slot; of those that are gone anything. */
  #sums = new Int32Array(0)
  /** Slots whose sums changed since `takeChanged`, and their steps before. */
  readonly #before = new Map<number, number>()
  readonly #profiles: Profiles
  readonly #pairs: PairPostings

  constructor(profiles: Profiles, pairs: PairPostings) {
    this.#profiles = profiles
    this.#pairs = pairs
  }

  /** In steps of half a doubling, from 0 to `mostCommon`: like rarity, so that a change moves few scores. */
  stepOf(slot: number): number {
    const alike =
      ((this.#sums[slot] as number) / scaleUp) * (this.#profiles.scales.array[slot] as number)
    return alike > 1 ? Math.min(mostCommon, Math.round((2 * ln(alike)) / Math.LN2)) : 0
  }

  /** Adds everything up anew. */
  rebuild(rarity: Rarity, counts: Int32Array): void {
    if (!this.isWanted) return
    this.#use(rarity)
    this.#sums = new Int32Array(this.#profiles.slots)
    for (let slot = 0; slot < this.#sums.length; slot++)
      this.#sums[slot] = this.#sumOfWords(slot, counts)
    // Runs are read from end to end; to look up the pairs of each text would read them crosswise.
    const { living } = this.#pairs
    for (let pair = 0; pair < living.counts.length; pair++) {
      const factor = this.#factorOf(living.counts[pair] as number)
      if (factor > 0) living.addRun(pair, factor, this.#sums)
    }
  }

  #use({ items, squares }: Rarity): void {
    const most = Math.max(common.least, Math.min(common.most, items * common.part))
    const last = stepOf(Math.floor(most))
    this.#factors = squares.map((square, step) =>
      step < stepOf(fewest) || step > last
        ? 0
        : Math.round((scaleUp * square * (countOfStep(step) - 1)) / items),
    )
    this.#before.clear()
  }

  #factorOf(count: number): number {
    return this.#factors[stepOf(count)] as number
  }

  #sumOfWords(slot: number, counts: Int32Array): number {
    const { terms, weights, firstTerm, endTerm } = this.#profiles.read(slot)
    let sum = 0
    for (let i = firstTerm; i < endTerm; i++)
      sum += this.#factorOf(counts[terms[i] as number] as number) * (weights[i] as number)
    return sum
  }

  #sumOfPairs(slot: number): number {
    const { living, own } = this.#pairs
    const pairs = own.of(slot)
    let sum = 0
    for (let i = 0; i < pairs.length; i++) {
      const pair = pairs[i] as number
      sum += this.#factorOf(living.counts[pair >>> 6] as number) * (pair & 63)
    }
    return sum
  }

  /** By how much more a term counts now that `count` texts have it. */
  gainOf(before: number, count: number): number {
    return this.isWanted ? this.#factorOf(count) - this.#factorOf(before) : 0
  }

  add(slot: number, gain: number): void {
    this.#remember(slot)
    this.#sums[slot] = (this.#sums[slot] as number) + gain
  }

  /** A pair that so many texts had has another rarity. */
  addPair(pair: number, before: number): void {
    const { living } = this.#pairs
    const gain = this.gainOf(before, living.count(pair))
    if (gain === 0) return
    for (const slot of living.slotsWith(pair)) this.#remember(slot)
    living.addRun(pair, gain, this.#sums)
  }

  #remember(slot: number): void {
    this.#sums = withRoom(this.#sums, this.#profiles.slots)
    if (!this.#before.has(slot)) this.#before.set(slot, this.stepOf(slot))
  }

  /** Adds up what slots have that came, after all that changes counts. */
  takeIn(slots: readonly number[], counts: Int32Array): void {
    if (!this.isWanted) return
    this.#sums = withRoom(this.#sums, this.#profiles.slots)
    for (const slot of slots)
      this.#sums[slot] = this.#sumOfWords(slot, counts) + this.#sumOfPairs(slot)
  }

  /** Slots that were there at the last call and are of another step now, with their steps before. */
  takeChanged(): readonly (readonly [slot: number, before: number])[] {
    const changed = [...this.#before].filter(([slot, step]) => step !== this.stepOf(slot))
    this.#before.clear()
    return changed
  }

  /** Only right after `rebuild`. */
  save(): readonly Numbers[] {
    return this.isWanted ? [this.#sums] : []
  }

  load({ next }: SectionReader, rarity: Rarity): void {
    if (!this.isWanted) return
    this.#use(rarity)
    this.#sums = next(Int32Array).slice()
  }
}
