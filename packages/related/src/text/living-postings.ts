import { withRoom } from './arena.ts'
import { unit } from './profiles.ts'
import { stepOf } from './rarity.ts'

/**
 * Who contains what, by number of the term: entries from `starts[n]` to `starts[n + 1]`. An entry is
 * slot · 1024 + weight, so that adding up a run reads one row of memory.
 */
export interface Runs {
  /** One longer than there are terms. */
  readonly starts: Uint32Array
  readonly entries: Int32Array
}

const noRuns: Runs = { starts: new Uint32Array(1), entries: new Int32Array(0) }

/** `weight` is below 1024. */
export function entryOf(slot: number, weight: number): number {
  return (slot << 10) | weight
}

// Where all postings of a text are added up, these two are written out, and `unit` is a constant of this module: what modules
// export is looked up at each use.
export const slotOf = (entry: number): number => entry >>> 10
export const weightOf = (entry: number): number => entry & 1023
const length = unit

/**
 * Postings that change: built runs that stay as they are, and beside them what came later. Slots that are
 * gone keep their entries in the built part (readers skip dead slots); only the counts go down.
 */
export class LivingPostings {
  /** How many living slots have a term, listed or not; may be longer than there are terms. */
  counts: Int32Array = new Int32Array(0)
  runs: Runs = noRuns
  /** Counts of one step say the same; to a signal that keeps terms of its own, others may. */
  stepOf: (count: number) => number = stepOf
  /** Entries that came later, by term. */
  readonly #later = new Map<number, number[]>()
  #touched = 0
  /** Terms whose entries are all in `later`. */
  readonly #replaced = new Set<number>()
  /** Counts before the first change since `takeChanged`. */
  readonly #before = new Map<number, number>()

  use(runs: Runs, counts: Int32Array): void {
    this.runs = runs
    this.counts = counts
    this.#later.clear()
    this.#replaced.clear()
    this.#before.clear()
  }

  count(term: number): number {
    return term >= 0 && term < this.counts.length ? (this.counts[term] as number) : 0
  }

  /** One slot more, or one less, has the term. */
  shift(term: number, by: number): void {
    this.counts = withRoom(this.counts, term + 1)
    const count = this.counts[term] as number
    if (!this.#before.has(term)) this.#before.set(term, count)
    this.counts[term] = count + by
  }

  /**
   * The terms whose rarity is another than at the last call, with their counts by then, and those whose count has
   * passed `limit` since, up or down.
   */
  takeChanged(limit: number): {
    readonly changed: Map<number, number>
    readonly passing: number[]
  } {
    const changed = new Map<number, number>()
    const passing: number[] = []
    for (const [term, before] of this.#before) {
      const count = this.counts[term] as number
      if (this.stepOf(count) !== this.stepOf(before)) changed.set(term, before)
      if (count > limit !== before > limit) passing.push(term)
    }
    this.#before.clear()
    return { changed, passing }
  }

  list(term: number, entry: number): void {
    const entries = this.#later.get(term)
    if (entries) entries.push(entry)
    else this.#later.set(term, [entry])
  }

  unlist(term: number, slot: number): void {
    const entries = this.#later.get(term)
    const at = entries?.findIndex((entry) => slotOf(entry) === slot) ?? -1
    if (at >= 0) entries?.splice(at, 1)
  }

  /** From now on these are all entries of the term. */
  replace(term: number, entries: number[]): void {
    this.#later.set(term, entries)
    this.#replaced.add(term)
  }

  /** Reads where each run starts, many of which lie far apart in memory: side by side they are there sooner than one after the other. */
  touch(terms: Uint32Array, shift: number): void {
    const { starts, entries } = this.runs
    const { counts } = this
    let touched = 0
    for (let i = 0; i < terms.length; i++) {
      const term = (terms[i] as number) >>> shift
      touched ^= (entries[(starts[term] as number) | 0] as number) ^ (counts[term] as number)
    }
    this.#touched ^= touched
  }

  /** Adds factor · weight to the score of every slot that is listed for the term. */
  addRun(term: number, factor: number, scores: Int32Array): void {
    const { entries } = this.runs
    const end = this.#endOf(term)
    for (let i = this.runs.starts[term] as number; i < end; i++) {
      const entry = entries[i] as number
      const slot = entry >>> 10
      scores[slot] = (scores[slot] as number) + Math.imul(factor, entry & 1023)
    }
    if (this.#later.size === 0) return
    for (const entry of this.#later.get(term) ?? []) {
      const slot = slotOf(entry)
      scores[slot] = (scores[slot] as number) + factor * weightOf(entry)
    }
  }

  /** Adds factor · weight to the row of every slot that has the term, and that times both scales, rounded, to its score. */
  addScaledRun(
    term: number,
    factor: number,
    row: Int32Array,
    scale: number,
    scales: Float64Array,
    scores: Int32Array,
  ): void {
    const { entries } = this.runs
    const end = this.#endOf(term)
    for (let i = this.runs.starts[term] as number; i < end; i++)
      addScaled(entries[i] as number, factor, row, scale, scales, scores)
    if (this.#later.size === 0) return
    for (const entry of this.#later.get(term) ?? [])
      addScaled(entry, factor, row, scale, scales, scores)
  }

  /** Slots that are listed for the term, also some that are gone. */
  slotsWith(term: number): number[] {
    const { starts, entries } = this.runs
    const end = this.#endOf(term)
    const built = end > 0 ? entries.subarray(starts[term], end) : []
    return [...built, ...(this.#later.get(term) ?? [])].map(slotOf)
  }

  #endOf(term: number): number {
    const { starts } = this.runs
    return term < starts.length - 1 && !(this.#replaced.size > 0 && this.#replaced.has(term))
      ? (starts[term + 1] as number)
      : 0
  }
}

function addScaled(
  entry: number,
  factor: number,
  row: Int32Array,
  scale: number,
  scales: Float64Array,
  scores: Int32Array,
): void {
  const slot = entry >>> 10
  const product = Math.imul(factor, entry & 1023)
  row[slot] = (row[slot] as number) + product
  // The two scales first: then it is the same from either side, to the last bit.
  const part = product * (scale * (scales[slot] as number)) * length * length
  // Math.round would ask which way each goes, and half of the guesses would be wrong.
  scores[slot] = (scores[slot] as number) + ((part + 0.5) | 0)
}
