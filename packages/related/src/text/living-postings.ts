import { buildPostings, type EachEntry, findKey, type Postings } from './postings.ts'
import { stepOf } from './rarity.ts'

const noPostings: Postings = {
  keys: new Uint32Array(0),
  starts: new Uint32Array(1),
  slots: new Int32Array(0),
  weights: new Uint8Array(0),
}

/**
 * Postings that change: a built part that stays as it is, and beside it what came later. Slots that are
 * gone keep their entries in the built part (readers skip dead slots); only the counts go down.
 */
export class LivingPostings {
  base: Postings = noPostings
  /** How many living slots have the key; beside `base.keys`. */
  counts: Int32Array = new Int32Array(0)
  /** Keys with later entries: slot, weight, slot, weight … */
  readonly later: Map<number, number[]> = new Map()
  /** Counts of keys that are not in the base. */
  readonly laterCounts: Map<number, number> = new Map()
  /** Steps before the first change since `takeChanged`. */
  private readonly before = new Map<number, number>()

  /** A bit for each place a base key can hash to: most questions end here. */
  private filter: Uint8Array = new Uint8Array(1)
  private filterShift = 31

  build(total: number, each: EachEntry, least: number, weightOf: (count: number) => number): void {
    this.use(buildPostings(total, each, least, weightOf))
  }

  use(base: Postings): void {
    this.base = base
    const counts = new Int32Array(base.keys.length)
    for (let i = 0; i < counts.length; i++)
      counts[i] = (base.starts[i + 1] as number) - (base.starts[i] as number)
    this.counts = counts
    // Eight to sixteen bits for a key; the hash's own upper bits say where.
    this.filterShift = Math.max(5, Math.clz32(base.keys.length) - 4)
    this.filter = new Uint8Array(2 ** (32 - this.filterShift) / 8 || 1)
    for (let i = 0; i < base.keys.length; i++) {
      const bit = (base.keys[i] as number) >>> this.filterShift
      this.filter[bit >>> 3] = (this.filter[bit >>> 3] as number) | (1 << (bit & 7))
    }
    this.later.clear()
    this.laterCounts.clear()
    this.before.clear()
  }

  /** False is certain. */
  mayHave(key: number): boolean {
    const bit = key >>> this.filterShift
    return ((this.filter[bit >>> 3] as number) & (1 << (bit & 7))) !== 0 || this.later.has(key)
  }

  has(key: number): boolean {
    return this.laterCounts.has(key) || findKey(this.base.keys, key) >= 0
  }

  count(key: number): number {
    const at = findKey(this.base.keys, key)
    return at >= 0 ? (this.counts[at] as number) : (this.laterCounts.get(key) ?? 0)
  }

  add(key: number, slot: number, weight: number): void {
    this.shift(key, 1)
    const entries = this.later.get(key)
    if (entries) entries.push(slot, weight)
    else this.later.set(key, [slot, weight])
  }

  drop(key: number, slot: number): void {
    this.shift(key, -1)
    const entries = this.later.get(key)
    if (!entries) return
    for (let i = 0; i < entries.length; i += 2) if (entries[i] === slot) entries.splice(i, 2)
  }

  /** Adds factor · weight to the row of every slot that has the key. */
  addRun(at: number, key: number, factor: number, row: Int32Array): void {
    if (at >= 0) {
      const { starts, slots, weights } = this.base
      const end = starts[at + 1] as number
      for (let i = starts[at] as number; i < end; i++) {
        const slot = slots[i] as number
        row[slot] = (row[slot] as number) + factor * (weights[i] as number)
      }
    }
    const entries = this.later.size > 0 ? this.later.get(key) : undefined
    if (!entries) return
    for (let i = 0; i < entries.length; i += 2) {
      const slot = entries[i] as number
      row[slot] = (row[slot] as number) + factor * (entries[i + 1] as number)
    }
  }

  eachSlot(key: number, visit: (slot: number) => void): void {
    const at = findKey(this.base.keys, key)
    if (at >= 0) {
      const { starts, slots } = this.base
      for (let i = starts[at] as number; i < (starts[at + 1] as number); i++)
        visit(slots[i] as number)
    }
    const entries = this.later.get(key) ?? []
    for (let i = 0; i < entries.length; i += 2) visit(entries[i] as number)
  }

  /** The keys whose rarity is another than at the last call. */
  takeChanged(): number[] {
    const changed: number[] = []
    for (const [key, step] of this.before) if (stepOf(this.count(key)) !== step) changed.push(key)
    this.before.clear()
    return changed
  }

  private shift(key: number, by: number): void {
    const at = findKey(this.base.keys, key)
    const count = at >= 0 ? (this.counts[at] as number) : (this.laterCounts.get(key) ?? 0)
    if (!this.before.has(key)) this.before.set(key, stepOf(count))
    if (at >= 0) this.counts[at] = count + by
    else this.laterCounts.set(key, Math.max(0, count + by))
  }
}
