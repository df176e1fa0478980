import type { Row } from '../engine/row.ts'
import { english } from '../languages/english.ts'
import { learned } from '../learned-weights.ts'
import type { Signal, TextOf } from '../signal.ts'
import { openingWords, type Profile } from '../text/profiles.ts'
import type { Matches } from '../text/query.ts'
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
  const matches = query.matchesWith(candidates)
  const passages = new Float64Array(candidates.length)
  const openings = new Float64Array(candidates.length)
  const introductions = new Float64Array(candidates.length)
  for (let c = 0; c < candidates.length; c++) {
    const to = candidates[c] as number
    fillBlocks(blocks, matches, c)
    const scale = profiles.scales.array[to] as number
    const found = findPassages(blocks)
    passages[c] = found.passage * scale
    openings[c] = found.opening * scale
    introductions[c] =
      found.introduction / Math.sqrt(Math.max(1, profiles.openings.array[to] as number))
  }
  row.add('passage', passages, learned.passage)
  row.add('opening', openings, learned.opening)
  row.add('introduction', introductions, learned.introduction)
}

/** The query's text by blocks, and the products of its words' weights with a candidate's. */
interface Blocks {
  /** In which blocks the query's own words stand: those of word n from `starts[n]` to `starts[n + 1]`. */
  readonly starts: Int32Array
  readonly places: Uint16Array
  /** 4 · idf² of the query's own words. */
  readonly squares: Int32Array
  /** For each passage (a block and the next one): 1 / its length. */
  readonly lengths: Float64Array
  /** By block: all products, and those with words of the candidate's opening. All 0 between two candidates. */
  readonly sums: Int32Array
  readonly earlySums: Int32Array
}

function fillBlocks(
  { starts, places, squares, sums, earlySums }: Blocks,
  { starts: rows, locals, weights }: Matches,
  c: number,
): void {
  const end = rows[c + 1] as number
  for (let match = rows[c] as number; match < end; match++) {
    const local = locals[match] as number
    const weight = weights[match] as number
    const product = Math.imul(squares[local] as number, weight & 63)
    // 64 marks a word of the candidate's opening: its product counts whole, any other's not at all.
    const early = product & -(weight >>> 6)
    const last = starts[local + 1] as number
    for (let i = starts[local] as number; i < last; i++) {
      const block = places[i] as number
      sums[block] = (sums[block] as number) + product
      earlySums[block] = (earlySums[block] as number) + early
    }
  }
}

/** Products of the query's best passage and of its opening, and of the passage closest to the candidate's opening. Empties the blocks. */
function findPassages({ sums, earlySums, lengths }: Blocks): {
  readonly passage: number
  readonly opening: number
  readonly introduction: number
} {
  let passage = 0
  let opening = 0
  let introduction = 0
  // Of a text of one block, that one is its passage.
  for (let b = 0; b < lengths.length; b++) {
    const sum = (sums[b] as number) + (sums[b + 1] as number)
    const early = (earlySums[b] as number) + (earlySums[b + 1] as number)
    passage = Math.max(passage, sum * (lengths[b] as number))
    introduction = Math.max(introduction, early * (lengths[b] as number))
  }
  for (let b = 0; b < openingBlocks && b < sums.length; b++) opening += sums[b] as number
  sums.fill(0)
  earlySums.fill(0)
  return { passage, opening, introduction }
}

function cutIntoBlocks(
  { sequence, firstTerm, endTerm, firstWord, endWord }: Profile,
  squares: Int32Array,
  leastSquare: number,
): Blocks {
  const terms = endTerm - firstTerm
  const length = Math.min(endWord - firstWord, mostWords)
  // One more than there are, so that every passage has two.
  const size = Math.max(1, Math.ceil(length / block)) + 1
  const squareSums = new Float64Array(size)
  const starts = new Int32Array(terms + 1)
  for (let i = 0; i < length; i++) {
    const local = sequence[firstWord + i] as number
    const square = squares[local] as number
    const at = Math.floor(i / block)
    squareSums[at] = (squareSums[at] as number) + square
    // What says nothing about a passage is left out of its products, not of its length.
    if (square >= leastSquare) starts[local + 1] = (starts[local + 1] as number) + 1
  }
  for (let local = 0; local < terms; local++)
    starts[local + 1] = (starts[local + 1] as number) + (starts[local] as number)
  const places = new Uint16Array(starts[terms] as number)
  const next = starts.slice()
  for (let i = 0; i < length; i++) {
    const local = sequence[firstWord + i] as number
    if ((squares[local] as number) < leastSquare) continue
    const at = next[local] as number
    next[local] = at + 1
    places[at] = Math.floor(i / block)
  }
  const lengths = new Float64Array(Math.max(1, size - 2))
  for (let b = 0; b < lengths.length; b++) {
    const square = (squareSums[b] as number) + (squareSums[b + 1] as number)
    lengths[b] = square > 0 ? 1 / Math.sqrt(square) : 0
  }
  const [sums, earlySums] = [new Int32Array(size), new Int32Array(size)]
  return { starts, places, squares, lengths, sums, earlySums }
}
