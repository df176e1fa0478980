import type { AskedText } from './asked-text.ts'
import type { Profiles } from './profiles.ts'
import type { TextPostings } from './text-postings.ts'

/** One text held against single others, where no list is made. */
export class Comparison {
  readonly #squareSums = new Map<number, number>()
  readonly #asked: AskedText
  readonly #profiles: Profiles
  readonly #postings: TextPostings

  constructor(asked: AskedText, profiles: Profiles, postings: TextPostings) {
    this.#asked = asked
    this.#profiles = profiles
    this.#postings = postings
  }

  /** To be called whenever texts or numbers changed. */
  reset(): void {
    this.#squareSums.clear()
  }

  /** The cosine of two texts' idf-weighted stems, 0 to 1. */
  closeness(one: number, other: number): number {
    this.#asked.use(one)
    const product = this.#product(other)
    return product > 0 ? product / Math.sqrt(this.#squareSum(one) * this.#squareSum(other)) : 0
  }

  #squareSum(slot: number): number {
    const known = this.#squareSums.get(slot)
    if (known !== undefined) return known
    const { terms, weights, firstTerm, endTerm } = this.#profiles.read(slot)
    let sum = 0
    for (let i = firstTerm; i < endTerm; i++)
      sum +=
        (weights[i] as number) *
        (weights[i] as number) *
        this.#postings.squareOf(terms[i] as number)
    this.#squareSums.set(slot, sum)
    return sum
  }

  #product(other: number): number {
    const { weights: own } = this.#asked
    const { terms, weights, firstTerm, endTerm } = this.#profiles.read(other)
    let sum = 0
    for (let i = firstTerm; i < endTerm; i++) {
      const term = terms[i] as number
      const weight = own[term] as number
      if (weight > 0) sum += this.#postings.squareOf(term) * weight * (weights[i] as number)
    }
    return sum
  }
}
