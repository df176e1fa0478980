import { withRoom } from './arena.ts'
import { stepOf } from './rarity.ts'

/**
 * Who contains what, by number of the term: entries from `starts[n]` to `starts[n + 1]`, slots ascending. An
 * entry is slot · 64 + weight, so that adding up a run reads one row of memory.
 */
export interface Runs {
  /** One longer than there are terms. */
  readonly starts: Uint32Array
  readonly entries: Int32Array
}

const noRuns: Runs = { starts: new Uint32Array(1), entries: new Int32Array(0) }

export function entryOf(slot: number, weight: number): number {
  return (slot << 6) | weight
}

/**
 * Postings that change: built runs that stay as they are, and beside them what came later. Slots that are
 * gone keep their entries in the built part (readers skip dead slots); only the counts go down.
 */
export class LivingPostings {
  /** How many living slots have a term; may be longer than there are terms. */
  counts: Int32Array = new Int32Array(0)
  /** Terms in so many slots that their runs were left out. */
  readonly unlisted: Set<number> = new Set()
  runs: Runs = noRuns
  /** Entries that came later, by term. */
  private readonly later = new Map<number, number[]>()
  /** Counts before the first change since `takeChanged`. */
  private readonly before = new Map<number, number>()

  /** `counts` where they are not the lengths of the runs, as for runs that were left out. */
  use(runs: Runs, counts?: Int32Array): void {
    this.runs = runs
    this.later.clear()
    this.before.clear()
    this.unlisted.clear()
    const { starts } = runs
    this.counts = counts ?? new Int32Array(starts.length - 1)
    for (let n = 0; n < starts.length - 1; n++) {
      const length = (starts[n + 1] as number) - (starts[n] as number)
      if (!counts) this.counts[n] = length
      else if (length === 0 && (counts[n] as number) > 0) this.unlisted.add(n)
    }
  }

  count(term: number): number {
    return term >= 0 && term < this.counts.length ? (this.counts[term] as number) : 0
  }

  add(term: number, slot: number, weight: number): void {
    this.shift(term, 1)
    if (!this.unlisted.has(term)) this.list(term, slot, weight)
  }

  /** Adds an entry of a slot that is counted already. */
  list(term: number, slot: number, weight: number): void {
    const entries = this.later.get(term)
    if (entries) entries.push(entryOf(slot, weight))
    else this.later.set(term, [entryOf(slot, weight)])
  }

  drop(term: number, slot: number): void {
    this.shift(term, -1)
    const entries = this.later.get(term)
    const at = entries?.findIndex((entry) => entry >>> 6 === slot) ?? -1
    if (at >= 0) entries?.splice(at, 1)
  }

  /** Adds factor · weight to the row of every slot that has the term. */
  addRun(term: number, factor: number, row: Int32Array): void {
    const { starts, entries } = this.runs
    if (term < starts.length - 1) {
      const end = starts[term + 1] as number
      for (let i = starts[term] as number; i < end; i++) {
        const entry = entries[i] as number
        const slot = entry >>> 6
        row[slot] = (row[slot] as number) + Math.imul(factor, entry & 63)
      }
    }
    if (this.later.size === 0) return
    for (const entry of this.later.get(term) ?? []) {
      const slot = entry >>> 6
      row[slot] = (row[slot] as number) + factor * (entry & 63)
    }
  }

  /** Adds a number to the scores of every slot that has the term. */
  addToRun(term: number, value: number, scores: Float64Array): void {
    const { starts, entries } = this.runs
    const end = term < starts.length - 1 ? (starts[term + 1] as number) : 0
    for (let i = starts[term] as number; i < end; i++) {
      const slot = (entries[i] as number) >>> 6
      scores[slot] = (scores[slot] as number) + value
    }
    for (const entry of this.later.get(term) ?? [])
      scores[entry >>> 6] = (scores[entry >>> 6] as number) + value
  }

  /** Slots that have the term, also some that are gone; none when its run was left out. */
  slotsWith(term: number): number[] {
    const { starts, entries } = this.runs
    const slots: number[] = []
    if (term < starts.length - 1)
      for (let i = starts[term] as number; i < (starts[term + 1] as number); i++)
        slots.push((entries[i] as number) >>> 6)
    for (const entry of this.later.get(term) ?? []) slots.push(entry >>> 6)
    return slots
  }

  /** The terms whose rarity is another than at the last call, and those whose count has passed `limit` since, up or down. */
  takeChanged(limit: number): { readonly changed: number[]; readonly passing: number[] } {
    const changed: number[] = []
    const passing: number[] = []
    for (const [term, before] of this.before) {
      const count = this.counts[term] as number
      if (stepOf(count) !== stepOf(before)) changed.push(term)
      if (count > limit !== before > limit) passing.push(term)
    }
    this.before.clear()
    return { changed, passing }
  }

  private shift(term: number, by: number): void {
    this.counts = withRoom(this.counts, term + 1)
    const count = this.counts[term] as number
    if (!this.before.has(term)) this.before.set(term, count)
    this.counts[term] = count + by
  }
}
