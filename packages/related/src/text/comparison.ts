import { withRoom } from './arena.ts'
import { hashPair } from './hash.ts'
import { KeyCounter } from './key-counter.ts'
import { PairReader } from './pair-reader.ts'
import { type Profiles, weightOfCount } from './profiles.ts'
import { stepOf } from './rarity.ts'
import type { TextPostings } from './text-postings.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One text held against single others, where filling rows for all of them would cost more. */
export class Comparison {
  private one = -1
  /** The weight of a term in the one text; 0 when it has not got it. */
  private weights = new Uint8Array(0)
  private readonly marked: number[] = []
  private readonly pairs = new KeyCounter()
  /** Whose pairs those are; below 0 when nobody's. They are only read when they are asked for. */
  private pairsOf = -1
  private readonly squareSums = new Map<number, number>()
  private readonly pairReader: PairReader
  private readonly others = new KeyCounter()
  private readonly profiles: Profiles
  private readonly vocabulary: Vocabulary
  private readonly postings: TextPostings

  constructor(profiles: Profiles, vocabulary: Vocabulary, postings: TextPostings) {
    this.profiles = profiles
    this.pairReader = new PairReader(profiles, vocabulary)
    this.vocabulary = vocabulary
    this.postings = postings
  }

  /** To be called whenever texts or numbers changed. */
  reset(): void {
    this.mark(-1)
    this.pairsOf = -1
    this.squareSums.clear()
  }

  /** How alike two slots are, exactly as `Query.addAlikeness` has it. */
  alikeness(one: number, other: number): number {
    this.mark(one)
    const { commonStep } = this.postings
    const product = this.wordProduct(other, commonStep) + this.pairProduct(one, other)
    const { array: scales } = this.profiles.scales
    return product > 0 ? product * ((scales[one] as number) * (scales[other] as number)) : 0
  }

  /** The cosine of two texts' idf-weighted stems, 0 to 1. */
  closeness(one: number, other: number): number {
    this.mark(one)
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

  private mark(slot: number): void {
    if (this.one === slot) return
    this.one = slot
    for (const term of this.marked) this.weights[term] = 0
    this.marked.length = 0
    if (slot < 0) return
    this.weights = withRoom(this.weights, this.vocabulary.size)
    const { terms, weights, firstTerm, endTerm } = this.profiles.read(slot)
    for (let i = firstTerm; i < endTerm; i++) {
      const term = terms[i] as number
      this.weights[term] = weights[i] as number
      this.marked.push(term)
    }
  }

  private readPairs(slot: number): void {
    if (this.pairsOf === slot) return
    this.pairsOf = slot
    this.pairs.clear()
    const pairs = this.pairReader.read(slot)
    for (let i = 0; i < pairs; i++) this.pairs.add(this.pairReader.keys[i] as number)
  }

  private wordProduct(other: number, mostStep: number): number {
    const { words, rarity } = this.postings
    const { terms, weights, firstTerm, endTerm } = this.profiles.read(other)
    let sum = 0
    for (let i = firstTerm; i < endTerm; i++) {
      const term = terms[i] as number
      const weight = this.weights[term] as number
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
    const { others } = this
    this.readPairs(one)
    this.countCommonPairs(other)
    let sum = 0
    for (let i = 0; i < others.size; i++) {
      const key = others.keys[i] as number
      const count = this.pairs.countOf(key)
      if (count === 0) continue
      const step = stepOf(pairs.count(pairNumbers.find(key)))
      if (step > commonStep) continue
      const weight = weightOfCount(count) * weightOfCount(others.counts[i] as number)
      sum += (rarity.squares[step] as number) * weight
    }
    return sum
  }

  /** Only pairs of words that the one text has too can be in it. */
  private countCommonPairs(slot: number): void {
    const { hashes } = this.vocabulary
    const { terms, sequence, firstTerm, firstWord, endWord } = this.profiles.read(slot)
    this.others.clear()
    let before = -1
    for (let word = firstWord; word < endWord; word++) {
      const term = terms[firstTerm + (sequence[word] as number)] as number
      const isCommon = this.weights[term] !== 0
      if (isCommon && before >= 0)
        this.others.add(hashPair(hashes[before] as number, hashes[term] as number) | 0)
      before = isCommon ? term : -1
    }
  }
}
