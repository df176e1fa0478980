import type { PairReader } from './pair-reader.ts'

const filterSize = 4096

/**
 * Where the pairs of one text stand. Kept for the text that was asked about last: the reasons of a list hold
 * one text against nine others, and most pairs of those are in no table of any size.
 */
export class PairPlaces {
  private readonly reader: PairReader
  private readonly places = new Map<number, number[]>()
  private readonly filter = new Uint8Array(filterSize)
  private slot = -1

  constructor(reader: PairReader) {
    this.reader = reader
  }

  /** Makes the text of a slot the one that `of` speaks of. Writes over what the reader has read. */
  use(slot: number): void {
    if (this.slot === slot) return
    this.slot = slot
    this.places.clear()
    this.filter.fill(0)
    const pairs = this.reader.read(slot)
    for (let i = 0; i < pairs; i++) {
      const key = this.reader.keys[i] as number
      const known = this.places.get(key)
      if (known) known.push(i + 1)
      else this.places.set(key, [i + 1])
      this.filter[key & (filterSize - 1)] = 1
    }
  }

  /** The second words of a pair, counted from the text's first word; undefined when the text has not got it. */
  of(key: number): readonly number[] | undefined {
    return this.filter[key & (filterSize - 1)] === 1 ? this.places.get(key) : undefined
  }

  /** To be called whenever slots have other numbers. */
  reset(): void {
    this.slot = -1
  }
}
