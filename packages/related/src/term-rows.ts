/** Which terms items have, by number. */
export interface Numbered {
  /** Terms of each item, from `ownStarts[i]` to `ownStarts[i + 1]`. */
  readonly own: Int32Array
  readonly ownStarts: Int32Array
  /** How many items have each term. */
  readonly counts: Int32Array
}

/** A term that fewer than one of so many items have gets a row only when an item asks by it: rows of all would not fit into memory. */
const denseOneOf = 64

/** An item asks by this many terms at most: seven bits hold the count of those that another shares. */
export const mostTerms = 127

/** Who has a term, as a row of bits: 32 items a word. */
interface Rows extends Omit<Numbered, 'counts'> {
  readonly words: number
  readonly bits: Int32Array
  /** Where the row of a term starts. Of one that has none: `~` of where it stands in `rare`. */
  readonly starts: Int32Array
  /** Of each rare term how many items have it, and these. */
  readonly rare: Int32Array
  /** Where the rows start that are filled for one item after the other. */
  readonly spare: number
  /** Where the rows of the asking item's terms start: at least four, the last of which may be empty. */
  readonly asked: Int32Array
}

export function rowsOf({ own, ownStarts, counts }: Numbered): Rows {
  const items = ownStarts.length - 1
  const words = Math.ceil(items / 32)
  const starts = new Int32Array(counts.length)
  let spare = 0
  let listed = 0
  for (let term = 0; term < counts.length; term++) {
    const count = counts[term] as number
    const isRare = count * denseOneOf < items
    starts[term] = isRare ? ~listed : spare
    if (isRare) listed += 1 + count
    else spare += words
  }
  const bits = new Int32Array(spare + (mostTerms + 1) * words)
  const rare = new Int32Array(listed)
  const asked = new Int32Array(mostTerms)
  const rows = { own, ownStarts, words, bits, starts, rare, spare, asked }
  for (let item = 0; item < items; item++) enter(rows, item)
  return rows
}

/** Enters an item in the rows and lists of its terms. */
function enter({ own, ownStarts, bits, starts, rare }: Rows, item: number): void {
  const word = item >> 5
  const bit = 1 << (item & 31)
  const end = ownStarts[item + 1] as number
  for (let o = ownStarts[item] as number; o < end; o++) {
    const start = starts[own[o] as number] as number
    if (start >= 0) bits[start + word] = (bits[start + word] as number) | bit
    else {
      const size = (rare[~start] as number) + 1
      rare[~start] = size
      rare[~start + size] = item
    }
  }
}

/** Fills `asked`, and the rows of terms that have none of their own. Returns how many terms there are. */
export function askRows(rows: Rows, from: number): number {
  const { own, ownStarts, words, starts, spare, asked } = rows
  const first = ownStarts[from] as number
  const terms = (ownStarts[from + 1] as number) - first
  for (let t = 0; t < terms; t++) {
    const start = starts[own[first + t] as number] as number
    asked[t] = start < 0 ? spare + t * words : start
    if (start < 0) turnBits(rows, asked[t] as number, ~start)
  }
  for (let t = terms; t < 4; t++) asked[t] = spare + mostTerms * words
  return terms
}

/** Empties again what `askRows` has filled. */
export function releaseRows(rows: Rows, from: number): void {
  if (rows.rare.length > 0) askRows(rows, from)
}

function turnBits({ bits, rare }: Rows, row: number, listed: number): void {
  const last = listed + (rare[listed] as number)
  for (let r = listed + 1; r <= last; r++) {
    const item = rare[r] as number
    const word = row + (item >> 5)
    bits[word] = (bits[word] as number) ^ (1 << (item & 31))
  }
}

/**
 * Fills `best` with the items that share most of the asked terms; returns how many there are. The rows are added up as binary
 * numbers, 32 items at once: `a` has the ones of their counts, `b` the twos, `c` the fours, `d` the eights, and `many` who shares
 * sixteen or more: they are looked at whatever the worst is.
 *
 * It is one function because the engine compiles it while it runs: parts of their own were compiled alone and once more in here,
 * which took longer than the lists of 5,000 items.
 */
export function keepBest(
  { words, bits, asked }: Rows,
  terms: number,
  from: number,
  best: Int32Array,
  bestCounts: Uint8Array,
): number {
  const limit = best.length
  if (limit === 0) return 0
  const row1 = asked[0] as number
  const row2 = asked[1] as number
  const row3 = asked[2] as number
  const row4 = asked[3] as number
  let size = 0
  let worst = 0
  // All ones where the worst count that is kept has no eight, four, two or one.
  let no8 = -1
  let no4 = -1
  let no2 = -1
  let no1 = -1
  // Nobody shares more than all terms: who comes later than such items is not kept.
  for (let word = 0; word < words && worst < terms; word++) {
    // Sums of whole numbers below 2³¹; the engine need not look for others.
    const first = bits[(row1 + word) | 0] as number
    const second = bits[(row2 + word) | 0] as number
    const third = bits[(row3 + word) | 0] as number
    const fourth = bits[(row4 + word) | 0] as number
    const two = first ^ second
    const three = two ^ third
    const twos = (first & second) | (two & third)
    let a = three ^ fourth
    let b = twos ^ (three & fourth)
    let c = twos & three & fourth
    let d = 0
    let many = 0
    for (let t = 4; t < terms; t++) {
      const row = bits[((asked[t] as number) + word) | 0] as number
      const more = a & row
      a ^= row
      const fours = b & more
      b ^= more
      const eights = c & fours
      c ^= fours
      many |= d & eights
      d ^= eights
    }
    const betterBelow8 = (c & no4) | ((c ^ no4) & ((b & no2) | ((b ^ no2) & a & no1)))
    let better = many | (d & no8) | ((d ^ no8) & betterBelow8)
    for (; better !== 0; better &= better - 1) {
      const to = word * 32 + 31 - Math.clz32(better & -better)
      let count = 0
      for (let t = 0; t < terms; t++)
        count += ((bits[((asked[t] as number) + word) | 0] as number) >>> (to & 31)) & 1
      // Nobody is related to itself.
      if (count <= worst || to === from) continue
      let at = size < limit ? size++ : limit - 1
      for (; at > 0 && (bestCounts[at - 1] as number) < count; at--) {
        best[at] = best[at - 1] as number
        bestCounts[at] = bestCounts[at - 1] as number
      }
      best[at] = to
      bestCounts[at] = count
      if (size < limit) continue
      worst = bestCounts[limit - 1] as number
      const few = Math.min(worst, 15)
      no8 = (few >> 3) - 1
      no4 = ((few >> 2) & 1) - 1
      no2 = ((few >> 1) & 1) - 1
      no1 = (few & 1) - 1
    }
  }
  return size
}
