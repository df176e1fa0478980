/** Which terms items have, and which items have a term, by number. */
export interface Inverted {
  /** Terms of each item, numbered, from `ownStarts[i]` to `ownStarts[i + 1]`. */
  readonly own: Int32Array
  readonly ownStarts: Int32Array
  /** Items of each term, ascending. */
  readonly having: Int32Array
  readonly havingStarts: Int32Array
}

/** A term that fewer than one of so many items have gets a row only when an item asks by it: rows of all would not fit into memory. */
const denseOneOf = 64

/** An item asks by this many terms at most: seven bits hold the count of those that another shares. */
export const mostTerms = 127

/** Who has a term, as a row of bits: 32 items a word. */
interface Rows extends Inverted {
  readonly words: number
  readonly bits: Int32Array
  /** Where the row of a term starts; below 0 of one that has none. */
  readonly starts: Int32Array
  /** Where the rows start that are filled for one item after the other. */
  readonly spare: number
  /** Where the rows of the asking item's terms start. */
  readonly asked: Int32Array
}

export function rowsOf(inverted: Inverted): Rows {
  const { ownStarts, having, havingStarts } = inverted
  const items = ownStarts.length - 1
  const words = Math.ceil(items / 32)
  const starts = new Int32Array(havingStarts.length - 1).fill(-1)
  let spare = 0
  for (let term = 0; term < starts.length; term++) {
    const count = (havingStarts[term + 1] as number) - (havingStarts[term] as number)
    if (count * denseOneOf < items) continue
    starts[term] = spare
    spare += words
  }
  const bits = new Int32Array(spare + mostTerms * words)
  for (let term = 0; term < starts.length; term++)
    if ((starts[term] as number) >= 0)
      turnBits(bits, starts[term] as number, having, havingStarts, term)
  return { ...inverted, words, bits, starts, spare, asked: new Int32Array(mostTerms) }
}

function turnBits(
  bits: Int32Array,
  row: number,
  having: Int32Array,
  havingStarts: Int32Array,
  term: number,
): void {
  const end = havingStarts[term + 1] as number
  for (let h = havingStarts[term] as number; h < end; h++) {
    const to = having[h] as number
    const word = row + (to >> 5)
    bits[word] = (bits[word] as number) ^ (1 << (to & 31))
  }
}

/** Fills `asked`, and the rows of terms that have none of their own; once more, and those are empty again. Returns how many terms there are. */
export function turnRows(rows: Rows, from: number): number {
  const { own, ownStarts, having, havingStarts, words, bits, starts, spare, asked } = rows
  const first = ownStarts[from] as number
  const terms = (ownStarts[from + 1] as number) - first
  for (let t = 0; t < terms; t++) {
    const term = own[first + t] as number
    const start = starts[term] as number
    asked[t] = start < 0 ? spare + t * words : start
    if (start < 0) turnBits(bits, asked[t] as number, having, havingStarts, term)
  }
  return terms
}

/**
 * Fills `best` with the items that share most of the asked terms; returns how many there are. The rows are added up as
 * binary numbers, 32 items at once: `a` has the ones of their counts, `b` the twos, `c` the fours, up to `g`.
 */
export function keepBest(
  { words, bits, asked }: Rows,
  terms: number,
  from: number,
  best: Int32Array,
  bestCounts: Uint8Array,
): number {
  const limit = best.length
  let size = 0
  let worst = limit === 0 ? mostTerms : 0
  for (let word = 0; word < words; word++) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    let e = 0
    let f = 0
    let g = 0
    for (let t = 0; t < terms; t++) {
      const row = bits[(asked[t] as number) + word] as number
      const twos = a & row
      a ^= row
      const fours = b & twos
      b ^= twos
      const eights = c & fours
      c ^= fours
      if (eights === 0) continue
      const more = d & eights
      d ^= eights
      const evenMore = e & more
      e ^= more
      g ^= f & evenMore
      f ^= evenMore
    }
    // Whose count is above the worst that is kept, when that is below 8; otherwise those with 8 or more, to be looked at.
    let above = d | e | f | g
    if (worst < 8) {
      let equal = (worst & 4) === 0 ? ~c : c
      if ((worst & 4) === 0) above |= c
      if ((worst & 2) === 0) above |= equal & b
      equal &= (worst & 2) === 0 ? ~b : b
      if ((worst & 1) === 0) above |= equal & a
    }
    // Nobody is related to itself.
    if (word === from >> 5) above &= ~(1 << (from & 31))
    for (; above !== 0; above &= above - 1) {
      const bit = 31 - Math.clz32(above & -above)
      const few = ((a >>> bit) & 1) | (((b >>> bit) & 1) << 1) | (((c >>> bit) & 1) << 2)
      const many = ((d >>> bit) & 1) | (((e >>> bit) & 1) << 1) | (((f >>> bit) & 1) << 2)
      const count = few | (many << 3) | (((g >>> bit) & 1) << 6)
      if (!(count > worst)) continue
      let at = size < limit ? size++ : limit - 1
      for (; at > 0 && (bestCounts[at - 1] as number) < count; at--) {
        best[at] = best[at - 1] as number
        bestCounts[at] = bestCounts[at - 1] as number
      }
      best[at] = word * 32 + bit
      bestCounts[at] = count
      if (size === limit) worst = bestCounts[limit - 1] as number
    }
  }
  return size
}
