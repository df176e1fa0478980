import type { SectionReader } from '../bytes/sections.ts'
import type { Changes } from '../engine/changes.ts'
import type { Numbers } from './arena.ts'
import { KeyCounter } from './key-counter.ts'
import { entryOf, LivingPostings } from './living-postings.ts'
import { OwnPairs } from './own-pairs.ts'
import { PairNumbers } from './pair-numbers.ts'
import { PairReader } from './pair-reader.ts'
import { type PairRuns, pairRunsOf } from './pair-runs.ts'
import { type Profiles, weightOfCount } from './profiles.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A pair in more texts than this is one they all may have in common. */
const mostTogether = 32

/** Which texts have which pairs. A pair has a number once it stands in two texts: most never do. */
export class PairPostings {
  /** By number. */
  readonly living: LivingPostings = new LivingPostings()
  /** By text. */
  readonly own: OwnPairs = new OwnPairs()
  private readonly numbers = new PairNumbers()
  private readonly counter = new KeyCounter()
  private readonly profiles: Profiles
  private readonly reader: PairReader

  constructor(profiles: Profiles, vocabulary: Vocabulary) {
    this.profiles = profiles
    this.reader = new PairReader(profiles, vocabulary)
  }

  rebuild(present: Int32Array): void {
    this.use(pairRunsOf(present, this.profiles.words, this.reader))
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

  // A pair that is rarer now, or more common, changes how much those have in common that have it.
  takeIn(
    waiting: readonly number[],
    gone: readonly number[],
    present: Int32Array,
    changes: Changes,
  ): void {
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
    for (const pair of pairs.takeChanged(Number.POSITIVE_INFINITY).changed) {
      const slots = pairs.slotsWith(pair)
      if (slots.length > mostTogether) for (const slot of slots) changes.asks(slot)
      else changes.together(slots)
    }
  }

  private listPair(pair: number, slot: number, weight: number): void {
    this.living.shift(pair, 1)
    this.living.list(pair, entryOf(slot, weight))
    this.own.add(slot, pair, weight)
  }

  // Pairs that stood in one text only have no numbers: they are looked for when another text has them too.
  private findOthers(
    met: ReadonlyMap<number, [slot: number, weight: number][]>,
    alone: ReadonlySet<number>,
    waiting: readonly number[],
    present: Int32Array,
  ): void {
    // A byte by the lower half of the hash: most of the others' pairs are told from the wanted by it.
    const filter = new Uint8Array(0x10000)
    for (const key of met.keys()) if (!alone.has(key)) filter[key & 0xffff] = 1
    if (!filter.includes(1)) return
    const isNew = new Set(waiting)
    for (const slot of present) {
      if (isNew.has(slot)) continue
      const { keys, counts, size } = this.pairsOf(slot, filter)
      for (let i = 0; i < size; i++)
        met.get(keys[i] as number)?.push([slot, weightOfCount(counts[i] as number)])
    }
  }

  /** Lets a text ask that is not found. */
  welcome(slot: number): void {
    const { keys, counts, size } = this.pairsOf(slot)
    for (let i = 0; i < size; i++) {
      const pair = this.numbers.find(keys[i] as number)
      if (pair >= 0) this.own.add(slot, pair, weightOfCount(counts[i] as number))
    }
  }

  /** The pairs of a text, each once, or those that pass a filter. Overwritten by the next. */
  private pairsOf(slot: number, filter?: Uint8Array): KeyCounter {
    const { counter, reader } = this
    counter.clear()
    const pairs = reader.read(slot)
    const { keys } = reader
    for (let i = 0; i < pairs; i++) {
      const key = keys[i] as number
      if (filter === undefined || filter[key & 0xffff] === 1) counter.add(key)
    }
    return counter
  }
}
