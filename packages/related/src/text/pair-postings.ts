import type { SectionReader } from '../bytes/sections.ts'
import type { Changes } from '../engine/changes.ts'
import type { Numbers } from './arena.ts'
import { placeOf } from './ascending.ts'
import { KeyCounter } from './key-counter.ts'
import { entryOf, LivingPostings } from './living-postings.ts'
import { OwnPairs } from './own-pairs.ts'
import { holdersOf } from './pair-holders.ts'
import { PairNumbers } from './pair-numbers.ts'
import { PairReader } from './pair-reader.ts'
import { type PairRuns, pairRunsOf } from './pair-runs.ts'
import { type Profiles, weightOfCount } from './profiles.ts'
import { stepOf } from './rarity.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A pair in more texts than this is one they all may have in common. */
const mostTogether = 32

/** To ask one word for its neighbour takes as long as to read so many pairs of texts: most are asked before that code is compiled. */
const askedOfRead = 8

const commonStep = stepOf(31)

/** Pairs in more texts than the step of 31 has are turns of speech: they find no candidates, do not count, and are no reason. */
export function isTurnOfSpeech(count: number): boolean {
  return stepOf(count) > commonStep
}

/** Which texts have which pairs. A pair has a number once it stands in two texts: most never do. */
export class PairPostings {
  /** By number. */
  readonly living: LivingPostings = new LivingPostings()
  /** By text. */
  readonly own: OwnPairs = new OwnPairs((slot) => this.builtOf(slot))
  private readonly numbers = new PairNumbers()
  private readonly counter = new KeyCounter()
  private readonly profiles: Profiles
  private readonly vocabulary: Vocabulary
  private readonly reader: PairReader

  constructor(profiles: Profiles, vocabulary: Vocabulary) {
    this.profiles = profiles
    this.vocabulary = vocabulary
    this.reader = new PairReader(profiles, vocabulary)
  }

  rebuild(present: Int32Array): void {
    this.use(pairRunsOf(present, this.profiles.words, this.reader))
    this.own.expectAll()
  }

  private use({ keys, runs, counts }: PairRuns): void {
    this.numbers.use(keys)
    this.living.use(runs, counts)
    this.own.use(runs, this.profiles.slots)
  }

  /** Only right after `rebuild`. */
  save(): readonly Numbers[] {
    const { runs, counts } = this.living
    return [this.numbers.keys, runs.starts, runs.entries, counts]
  }

  load({ next }: SectionReader): void {
    const keys = next(Int32Array)
    const runs = { starts: next(Uint32Array), entries: next(Int32Array) }
    this.use({ keys, runs, counts: next(Int32Array).slice() })
  }

  /** How many texts have a pair; 0 when it is in one only. */
  countOf(key: number): number {
    return this.living.count(this.numbers.find(key))
  }

  /** Returns pairs whose rarity is another now, with how many texts had them. It changes how much those have in common that have one. */
  takeIn(
    waiting: readonly number[],
    gone: readonly number[],
    present: Int32Array,
    changes: Changes,
  ): ReadonlyMap<number, number> {
    const { living: pairs, numbers } = this
    /** One that a text had alone which is gone now is nobody else's. */
    const alone = new Set<number>()
    for (const slot of gone) {
      const { keys, size } = this.pairsOf(slot)
      for (const key of keys.subarray(0, size)) {
        const pair = numbers.find(key)
        if (pair < 0) alone.add(key)
        else {
          pairs.shift(pair, -1)
          pairs.unlist(pair, slot)
        }
      }
    }
    const met = new Map<number, [slot: number, weight: number][]>()
    for (const slot of waiting) {
      const { keys, counts, size } = this.pairsOf(slot)
      for (let i = 0; i < size; i++) {
        const key = keys[i] as number
        const pair = numbers.find(key)
        const weight = weightOfCount(counts[i] as number)
        if (pair >= 0) this.listPair(pair, slot, weight)
        else met.set(key, [...(met.get(key) ?? []), [slot, weight]])
      }
    }
    this.findOthers(met, alone, waiting, present)
    for (const [key, having] of met) {
      if (having.length < 2) continue
      const pair = numbers.numberOf(key)
      for (const [slot, weight] of having) this.listPair(pair, slot, weight)
    }
    const { changed } = pairs.takeChanged(Number.POSITIVE_INFINITY)
    for (const [pair, before] of changed) {
      const count = pairs.count(pair)
      if (isTurnOfSpeech(before) && isTurnOfSpeech(count)) continue
      const slots = pairs.slotsWith(pair)
      if (slots.length > mostTogether) for (const slot of slots) changes.asking.add(slot)
      else changes.groups.push({ slots, isCloser: count < before })
    }
    return changed
  }

  private listPair(pair: number, slot: number, weight: number): void {
    this.living.shift(pair, 1)
    this.living.list(pair, entryOf(slot, weight))
    this.own.add(slot, pair, weight)
  }

  /** Pairs that stood in one text only have no numbers: they are looked for when another text has them too. */
  private findOthers(
    met: ReadonlyMap<number, [slot: number, weight: number][]>,
    alone: ReadonlySet<number>,
    waiting: readonly number[],
    present: Int32Array,
  ): void {
    const keys = [...met.keys()].filter((key) => !alone.has(key))
    if (keys.length === 0) return
    // A byte by the lower half of the hash: most of the others' pairs are told from the wanted by it.
    const wanted = new Uint8Array(0x10000)
    for (const key of keys) wanted[key & 0xffff] = 1
    const { profiles, vocabulary } = this
    // To ask every word what it would have to stand before is quicker than to read all texts, unless much is asked for. (To look
    // for the pair's own two words only would be wrong: two pairs with one hash are one pair in a fresh index as well.)
    const isQuick = keys.length * vocabulary.size * askedOfRead < profiles.words
    const isNew = new Set(waiting)
    for (const slot of isQuick ? holdersOf(keys, present, profiles, vocabulary) : present) {
      if (isNew.has(slot)) continue
      const { keys, counts, size } = this.pairsOf(slot, wanted)
      for (let i = 0; i < size; i++)
        met.get(keys[i] as number)?.push([slot, weightOfCount(counts[i] as number)])
    }
  }

  /** The numbered pairs of a slot, as far as runs that are built have it. */
  private builtOf(slot: number): Uint32Array {
    const { keys, counts, size } = this.pairsOf(slot)
    const found: number[] = []
    for (let i = 0; i < size; i++) {
      const pair = placeOf((keys[i] as number) >>> 0, this.numbers.keys, this.numbers.keys.length)
      if (pair >= 0) found.push(pair * 64 + weightOfCount(counts[i] as number))
    }
    return Uint32Array.from(found)
  }

  /** Lets a text ask that is not found. */
  welcome(slot: number): void {
    const { keys, counts, size } = this.pairsOf(slot)
    for (let i = 0; i < size; i++) {
      const pair = this.numbers.find(keys[i] as number)
      if (pair >= 0) this.own.add(slot, pair, weightOfCount(counts[i] as number))
    }
  }

  /** The pairs of a text, each once, or those that may be wanted. Overwritten by the next. */
  private pairsOf(slot: number, wanted?: Uint8Array): KeyCounter {
    const { counter, reader } = this
    counter.clear()
    const pairs = reader.read(slot, wanted)
    const { keys } = reader
    for (let i = 0; i < pairs; i++) counter.add(keys[i] as number)
    return counter
  }
}
