import { type Profiles, unit } from './profiles.ts'
import { type Rarity, stepOf } from './rarity.ts'

/**
 * From so many posts on, a text is listed for a word only when the word's part of the text (its weight over the text's
 * length, in thousandths) times its 4 · idf² is at least this: what is said in passing finds no candidates, though it
 * counts in scores. What it costs: bench/ranker.ts.
 */
const leastImpacts: readonly (readonly [posts: number, impact: number])[] = [
  [32_768, 8000],
  [4096, 4000],
  [1024, 2000],
]

/** In smaller corpora no text is listed for a word of a higher step: more than 127 have it. */
const commonStep = stepOf(127)

/** For which of its words a text is listed. */
export class Listing {
  /** Set by signals that rank by words. Without them nobody's rarity changes a list, and every term is listed with weight 1. */
  wantsWords = false
  /** For measuring. */
  leastImpacts: typeof leastImpacts = leastImpacts
  /** By step of how many have a term. */
  #leastParts = new Int32Array(0)
  readonly #profiles: Profiles

  constructor(profiles: Profiles) {
    this.#profiles = profiles
  }

  useSize(items: number, { squares }: Rarity): void {
    const impact = this.leastImpacts.find(([least]) => items >= least)?.[1] ?? 0
    this.#leastParts = squares.map((square, step) =>
      impact === 0 && step > commonStep ? unit + 1 : Math.max(1, Math.ceil(impact / square)),
    )
  }

  /** The weight with which a slot is listed for a term that so many have; 0 when it is not. The same rule lets a text ask by a term. */
  listed(slot: number, weight: number, count: number): number {
    const part = this.partOf(slot, weight)
    return part < this.leastPart(count) ? 0 : part
  }

  /** A term's part of a text, in thousandths of its length. */
  partOf(slot: number, weight: number): number {
    if (!this.wantsWords) return 1
    // Math.round would ask which way each goes.
    return (weight * (this.#profiles.scales.array[slot] as number) * unit + 0.5) | 0
  }

  /** The least part with which a text is listed for a term that so many have. */
  leastPart(count: number): number {
    return this.wantsWords ? (this.#leastParts[stepOf(count)] as number) : 1
  }
}
