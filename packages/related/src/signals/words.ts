import type { Row } from '../engine/row.ts'
import { english } from '../languages/english.ts'
import type { Signal, TextOf } from '../signal.ts'
import { cleared } from '../text/arena.ts'
import type { Matches } from '../text/matches.ts'
import { openingWords, type Profile, type Profiles } from '../text/profiles.ts'
import { sharedWords } from '../text/shared-words.ts'
import type { TextIndex } from '../text/text-index.ts'
import type { TextOptions } from './text-options.ts'

/** Words in half a passage; passages overlap by half. */
const blockWords = 20
const openingBlocks = openingWords / blockWords
/** Passages beyond this many words are not looked at. */
const mostWords = 6000

/**
 * Items about the same: the passage of this text (40 meaningful words) that comes closest to the other
 * whole text, the same against the other's opening, and this text's opening against the whole other.
 * All are cosines of idf-weighted stems (Salton & Buckley 1988; passages:
 * Callan 1994), 0 to 1 after division by the best candidate's.
 *
 * Cost: the text is taken apart once, also for other signals with the same accessor function.
 */
export function words<Item>(
  text: TextOf<Item>,
  { language = english, weight = 1 }: TextOptions<Item> = {},
): Signal<Item> {
  return {
    name: 'words',
    weight,
    open(context) {
      const index = context.text(text, language)
      index.postings.listing.wantsWords = true
      index.postings.tellingPart = 1 / 4
      const sums = new Sums()
      return {
        add: () => {},
        drop: () => {},
        alikeness: index.alikeness,
        score: (row) => scorePassages(index, row, sums),
        isLasting: true,
        evidence: (from, to, limit) => sharedWords(index, from, to, limit),
      }
    },
  }
}

/** Memory that is used again for the next list. */
class Sums {
  /**
   * Products of the candidates' weights, for one after the other, with those of the query's best passage; behind them with those
   * of its opening; and then of their openings' with those of the passage that is closest to them.
   */
  found = new Float64Array(0)
  /** For each candidate the product of a block with what stands after its opening, and with what stands in it. */
  block = new Int32Array(0)
  /** The products of the block before: with all, and with the opening. */
  before = new Int32Array(0)

  clear(candidates: number): void {
    this.found = cleared(this.found, 3 * candidates)
    this.block = cleared(this.block, 2 * candidates)
    this.before = cleared(this.before, 2 * candidates)
  }
}

function scorePassages<Item>(
  { query, profiles, postings }: TextIndex<Item>,
  row: Row,
  sums: Sums,
): void {
  const { candidates, from } = row
  query.ask(from)
  const blocks = cutIntoBlocks(profiles.read(from), query.squares, postings.leastSquare)
  const { length } = candidates
  sums.clear(length)
  findPassages(blocks, query.matchesWith(candidates), sums)
  const { found } = sums
  divideByLengths(found, candidates, profiles)
  row.add('passage', found.subarray(0, length))
  row.add('opening', found.subarray(length, 2 * length))
  row.add('introduction', found.subarray(2 * length))
}

function divideByLengths(found: Float64Array, candidates: Int32Array, profiles: Profiles): void {
  const { length } = candidates
  const { array: scales } = profiles.scales
  const { array: openings } = profiles.openings
  for (let c = 0; c < length; c++) {
    const to = candidates[c] as number
    const scale = scales[to] as number
    const opening = Math.sqrt(Math.max(1, openings[to] as number))
    found[c] = (found[c] as number) * scale
    found[length + c] = (found[length + c] as number) * scale
    found[2 * length + c] = (found[2 * length + c] as number) / opening
  }
}

/** Fills `found`. */
function findPassages(
  { words, ends, squares, lengths }: Blocks,
  matches: Matches,
  { found, block, before }: Sums,
): void {
  let at = 0
  for (let b = 0; b < ends.length; b++) {
    for (; at < (ends[b] as number); at++)
      addWord(matches, words[at] as number, squares[words[at] as number] as number, block)
    // Of a text of one block, that one is the passage.
    const endsPassage = b > 0 || ends.length === 1
    const length = endsPassage ? (lengths[Math.max(0, b - 1)] as number) : 0
    endBlock(block, before, length, b < openingBlocks, found)
  }
}

// Few words of a text are in another: a word at a time for all candidates that have it.
function addWord(
  { heads, entries, before }: Matches,
  word: number,
  square: number,
  sums: Int32Array,
): void {
  for (let i = heads[word + 1] as number; i > 0; i = before[i] as number) {
    const entry = entries[i] as number
    const at = entry >>> 6
    sums[at] = (sums[at] as number) + Math.imul(square, entry & 63)
  }
}

/** `length`: 1 / that of the passage that ends with the block, 0 when none does. */
function endBlock(
  sums: Int32Array,
  before: Int32Array,
  length: number,
  isOpening: boolean,
  found: Float64Array,
): void {
  const size = sums.length >> 1
  for (let c = 0; c < size; c++) {
    const early = sums[2 * c + 1] as number
    const sum = (sums[2 * c] as number) + early
    const passage = ((before[2 * c] as number) + sum) * length
    const introduction = ((before[2 * c + 1] as number) + early) * length
    if (passage > (found[c] as number)) found[c] = passage
    if (isOpening) found[size + c] = (found[size + c] as number) + sum
    if (introduction > (found[2 * size + c] as number)) found[2 * size + c] = introduction
    before[2 * c] = sum
    before[2 * c + 1] = early
    sums[2 * c] = 0
    sums[2 * c + 1] = 0
  }
}

/** The query's text by blocks. Words that say nothing about a passage are left out of `words`, not of `lengths`. */
interface Blocks {
  /** The own number of each word. */
  readonly words: Uint16Array
  /** Where the words of a block end. */
  readonly ends: Int32Array
  /** 4 · idf² by own number. */
  readonly squares: Int32Array
  /** For each passage (a block and the next one): 1 / its length. */
  readonly lengths: Float64Array
}

function cutIntoBlocks(
  { sequence, firstWord, endWord }: Profile,
  squares: Int32Array,
  leastSquare: number,
): Blocks {
  const length = Math.min(endWord - firstWord, mostWords)
  const ends = new Int32Array(Math.max(1, Math.ceil(length / blockWords)))
  const squareSums = new Float64Array(ends.length + 1)
  const words = new Uint16Array(length)
  let size = 0
  for (let i = 0; i < length; i++) {
    const word = sequence[firstWord + i] as number
    const square = squares[word] as number
    const at = Math.floor(i / blockWords)
    squareSums[at] = (squareSums[at] as number) + square
    if (square >= leastSquare) words[size++] = word
    ends[at] = size
  }
  const lengths = new Float64Array(Math.max(1, ends.length - 1))
  for (let b = 0; b < lengths.length; b++) {
    const square = (squareSums[b] as number) + (squareSums[b + 1] as number)
    lengths[b] = square > 0 ? 1 / Math.sqrt(square) : 0
  }
  return { words, ends, squares, lengths }
}
