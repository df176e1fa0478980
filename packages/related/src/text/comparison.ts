import type { AskedText } from './asked-text.ts'
import { type Profiles, weightOfCount } from './profiles.ts'
import { stepOf } from './rarity.ts'
import type { TextPostings } from './text-postings.ts'

/** One text held against single others, where filling rows for all of them would cost more. */
export class Comparison {
  private readonly squareSums = new Map<number, number>()
  private readonly asked: AskedText
  private readonly profiles: Profiles
  private readonly postings: TextPostings

  constructor(asked: AskedText, profiles: Profiles, postings: TextPostings) {
    this.asked = asked
    this.profiles = profiles
    this.postings = postings
  }

  /** To be called whenever texts or numbers changed. */
  reset(): void {
    this.squareSums.clear()
  }

  /** How alike two slots are, exactly as `Query.addAlikeness` has it. */
  alikeness(one: number, other: number): number {
    this.asked.use(one)
    const { commonStep } = this.postings
    const product = this.wordProduct(other, commonStep) + this.pairProduct(one, other)
    const { array: scales } = this.profiles.scales
    return product > 0 ? product * ((scales[one] as number) * (scales[other] as number)) : 0
  }

  /** The cosine of two texts' idf-weighted stems, 0 to 1. */
  closeness(one: number, other: number): number {
    this.asked.use(one)
    const product = this.wordProduct(other, Number.POSITIVE_INFINITY)
    return product > 0 ? product / Math.sqrt(this.squareSum(one) * this.squareSum(other)) : 0
  }

  private squareSum(slot: number): number {
    const known = this.squareSums.get(slot)
    if (known !== undefined) return known
    const { terms, weights, firstTerm, endTerm } = this.profiles.read(slot)
    let sum = 0
    for (let i = firstTerm; i < endTerm; i++)
      sum += (weights[i] as number) ** 2 * this.postings.squareOf(terms[i] as number)
    this.squareSums.set(slot, sum)
    return sum
  }

  private wordProduct(other: number, mostStep: number): number {
    const { words, rarity } = this.postings
    const { weights: own } = this.asked
    const { terms, weights, firstTerm, endTerm } = this.profiles.read(other)
    let sum = 0
    for (let i = firstTerm; i < endTerm; i++) {
      const term = terms[i] as number
      const weight = own[term] as number
      if (weight === 0) continue
      const step = stepOf(words.count(term))
      if (step <= mostStep)
        sum += (rarity.squares[step] as number) * weight * (weights[i] as number)
    }
    return sum
  }

  private pairProduct(one: number, other: number): number {
    const { pairs, pairNumbers, rarity, commonStep, wantsPairs } = this.postings
    if (!wantsPairs || one === other) return 0
    this.asked.compareHashes(other)
    const { common, here, there, pairs: asked } = this.asked
    let sum = 0
    for (const pair of common) {
      const step = stepOf(pairs.count(pairNumbers.find(asked.keys[pair] as number)))
      if (step > commonStep) continue
      const weight =
        weightOfCount(here.counts[pair] as number) * weightOfCount(there.counts[pair] as number)
      sum += (rarity.squares[step] as number) * weight
    }
    return sum
  }
}
