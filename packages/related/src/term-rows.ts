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
  /** Where the rows of the asking item's terms start: at least four, the last of which may be empty. */
  readonly asked: Int32Array
  /** Which items of a word are better than the worst that is kept. */
  better: number
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
  const bits = new Int32Array(spare + (mostTerms + 1) * words)
  for (let term = 0; term < starts.length; term++)
    if ((starts[term] as number) >= 0)
      turnBits(bits, starts[term] as number, having, havingStarts, term)
  return { ...inverted, words, bits, starts, spare, asked: new Int32Array(mostTerms), better: 0 }
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
  for (let t = terms; t < 4; t++) asked[t] = spare + mostTerms * words
  return terms
}

/** Fills `best` with the items that share most of the asked terms; returns how many there are. */
export function keepBest(
  rows: Rows,
  terms: number,
  from: number,
  best: Int32Array,
  bestCounts: Uint8Array,
): number {
  const limit = best.length
  let size = 0
  let worst = limit === 0 ? mostTerms : 0
  for (let word = 0; ; word++) {
    word = nextBetter(rows, terms, word, worst)
    if (word === rows.words) return size
    for (let { better } = rows; better !== 0; better &= better - 1) {
      const to = word * 32 + 31 - Math.clz32(better & -better)
      const count = countShared(rows, terms, to)
      // Nobody is related to itself.
      if (count <= worst || to === from) continue
      let at = size < limit ? size++ : limit - 1
      for (; at > 0 && (bestCounts[at - 1] as number) < count; at--) {
        best[at] = best[at - 1] as number
        bestCounts[at] = bestCounts[at - 1] as number
      }
      best[at] = to
      bestCounts[at] = count
      if (size === limit) worst = bestCounts[limit - 1] as number
    }
  }
}

/**
 * The next word, from the given one on, of which an item shares more than `worst` of the asked terms; leaves in `better`
 * which. The rows are added up as binary numbers, 32 items at once: `a` has the ones of their counts, `b` the twos, `c` the fours,
 * `d` the eights, and `many` who shares sixteen or more: they are looked at whatever the worst is.
 */
function nextBetter(rows: Rows, terms: number, start: number, worst: number): number {
  const { words, bits, asked } = rows
  const row1 = asked[0] as number
  const row2 = asked[1] as number
  const row3 = asked[2] as number
  const row4 = asked[3] as number
  // All ones where the worst count has no eight, four, two or one.
  const few = Math.min(worst, 15)
  const no8 = (few >> 3) - 1
  const no4 = ((few >> 2) & 1) - 1
  const no2 = ((few >> 1) & 1) - 1
  const no1 = (few & 1) - 1
  let word = start
  for (; word < words; word++) {
    const first = bits[row1 + word] as number
    const second = bits[row2 + word] as number
    const third = bits[row3 + word] as number
    const fourth = bits[row4 + word] as number
    const two = first ^ second
    const three = two ^ third
    const twos = (first & second) | (two & third)
    let a = three ^ fourth
    let b = twos ^ (three & fourth)
    let c = twos & three & fourth
    let d = 0
    let many = 0
    for (let t = 4; t < terms; t++) {
      const row = bits[(asked[t] as number) + word] as number
      const more = a & row
      a ^= row
      const fours = b & more
      b ^= more
      const eights = c & fours
      c ^= fours
      many |= d & eights
      d ^= eights
    }
    const better = (c & no4) | ((c ^ no4) & ((b & no2) | ((b ^ no2) & a & no1)))
    rows.better = many | (d & no8) | ((d ^ no8) & better)
    if (rows.better !== 0) break
  }
  return word
}

function countShared({ bits, asked }: Rows, terms: number, to: number): number {
  let count = 0
  for (let t = 0; t < terms; t++)
    count += ((bits[(asked[t] as number) + (to >> 5)] as number) >>> (to & 31)) & 1
  return count
}
