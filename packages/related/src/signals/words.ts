import type { Row } from '../engine/row.ts'
import { english } from '../languages/english.ts'
import { learned } from '../learned-weights.ts'
import type { Signal, TextOf } from '../signal.ts'
import { openingWords, type Profile } from '../text/profiles.ts'
import { sharedWords } from '../text/shared-words.ts'
import type { TextIndex } from '../text/text-index.ts'
import type { TextOptions } from './text-options.ts'

/** Words in half a passage; passages overlap by half. */
const block = 20
const openingBlocks = openingWords / block
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
      index.postings.wantsWords = true
      index.postings.tellingPart = 1 / 4
      return {
        add: () => {},
        drop: () => {},
        alikeness: index.alikeness,
        score: (row) => scorePassages(index, row),
        isLasting: true,
        evidence: (from, to, limit) => sharedWords(index, from, to, limit),
      }
    },
  }
}

function scorePassages<Item>({ query, profiles, postings }: TextIndex<Item>, row: Row): void {
  const { candidates, from } = row
  query.ask(from)
  const blocks = cutIntoBlocks(profiles.read(from), query.squares, postings.leastSquare)
  const { stride, weights } = query.matchesWith(candidates)
  const passages = new Float64Array(candidates.length)
  const openings = new Float64Array(candidates.length)
  const introductions = new Float64Array(candidates.length)
  const found: Found = { passage: 0, opening: 0, introduction: 0 }
  for (let c = 0; c < candidates.length; c++) {
    const to = candidates[c] as number
    findPassages(blocks, weights, c * stride, found)
    const scale = profiles.scales.array[to] as number
    passages[c] = found.passage * scale
    openings[c] = found.opening * scale
    introductions[c] =
      found.introduction / Math.sqrt(Math.max(1, profiles.openings.array[to] as number))
  }
  row.add('passage', passages, learned.passage)
  row.add('opening', openings, learned.opening)
  row.add('introduction', introductions, learned.introduction)
}

/** Products of a candidate's weights with those of the query's best passage, of its opening, and of the passage closest to the candidate's opening. */
interface Found {
  passage: number
  opening: number
  introduction: number
}

function findPassages(
  { tokens, ends, squares, lengths }: Blocks,
  weights: Uint8Array,
  row: number,
  found: Found,
): void {
  let passage = 0
  let opening = 0
  let introduction = 0
  let before = 0
  let earlyBefore = 0
  let token = 0
  for (let b = 0; b < ends.length; b++) {
    const end = ends[b] as number
    let sum = 0
    let early = 0
    for (; token < end; token++) {
      const local = tokens[token] as number
      const weight = weights[row + local] as number
      const product = Math.imul(squares[local] as number, weight & 63)
      sum += product
      // 64 marks a word of the candidate's opening: its product counts whole, any other's not at all.
      early += product & -(weight >>> 6)
    }
    if (b < openingBlocks) opening += sum
    // The passage that ends with this block; of a text of one block, that one.
    const length = lengths[Math.max(0, b - 1)] as number
    if (b > 0 || ends.length === 1) {
      passage = Math.max(passage, (before + sum) * length)
      introduction = Math.max(introduction, (earlyBefore + early) * length)
    }
    before = sum
    earlyBefore = early
  }
  found.passage = passage
  found.opening = opening
  found.introduction = introduction
}

/** The query's text by blocks. Words that say nothing about a passage are left out of `tokens`, not of `lengths`. */
interface Blocks {
  /** Own number + 1 of each word. */
  readonly tokens: Uint16Array
  /** Where the words of a block end. */
  readonly ends: Int32Array
  /** 4 · idf² by own number + 1. */
  readonly squares: Int32Array
  /** For each passage (a block and the next one): 1 / its length. */
  readonly lengths: Float64Array
}

function cutIntoBlocks(
  { sequence, firstTerm, endTerm, firstWord, endWord }: Profile,
  ownSquares: Int32Array,
  leastSquare: number,
): Blocks {
  const length = Math.min(endWord - firstWord, mostWords)
  const ends = new Int32Array(Math.max(1, Math.ceil(length / block)))
  const squareSums = new Float64Array(ends.length + 1)
  const tokens = new Uint16Array(length)
  let size = 0
  for (let i = 0; i < length; i++) {
    const local = sequence[firstWord + i] as number
    const square = ownSquares[local] as number
    const at = Math.floor(i / block)
    squareSums[at] = (squareSums[at] as number) + square
    if (square >= leastSquare) tokens[size++] = local + 1
    ends[at] = size
  }
  const squares = new Int32Array(endTerm - firstTerm + 1)
  squares.set(ownSquares.subarray(0, endTerm - firstTerm), 1)
  const lengths = new Float64Array(Math.max(1, ends.length - 1))
  for (let b = 0; b < lengths.length; b++) {
    const square = (squareSums[b] as number) + (squareSums[b + 1] as number)
    lengths[b] = square > 0 ? 1 / Math.sqrt(square) : 0
  }
  return { tokens, ends, squares, lengths }
}
