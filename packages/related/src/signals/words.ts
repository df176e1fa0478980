import type { Row } from '../engine/row.ts'
import { english } from '../languages/english.ts'
import { learned } from '../learned-weights.ts'
import type { Signal, TextOf } from '../signal.ts'
import type { Profile } from '../text/profiles.ts'
import type { Matches } from '../text/query.ts'
import { sharedWords } from '../text/shared-words.ts'
import type { TextIndex } from '../text/text-index.ts'
import type { TextOptions } from './text-options.ts'

/** Words in half a passage; passages overlap by half. */
const block = 20
/** Blocks that count as the opening, with a repeated title before them. */
const openingBlocks = 6
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
      return {
        add: () => {},
        drop: () => {},
        alikeness: index.alikeness,
        score: (row) => scorePassages(index, row),
        evidence: (from, to, limit) => sharedWords(index, from, to, limit, context.size()),
      }
    },
  }
}

function scorePassages<Item>({ query, profiles, postings }: TextIndex<Item>, row: Row): void {
  const { candidates, from } = row
  query.ask(from)
  const own = cutIntoBlocks(profiles.read(from), query.squares, postings.leastSquare)
  const { blocks, lengths } = own
  const matches = query.matchesWith(candidates)
  const passages = new Float64Array(candidates.length)
  const openings = new Float64Array(candidates.length)
  const introductions = new Float64Array(candidates.length)
  // One longer, so that the last block has a next one.
  const sums = new Int32Array(blocks + 1)
  const early = new Int32Array(blocks + 1)
  for (let c = 0; c < candidates.length; c++) {
    const to = candidates[c] as number
    const introduction = termsOfIntroduction(profiles.read(to))
    sums.fill(0)
    const end = matches.starts[c + 1] as number
    let m = matches.starts[c] as number
    for (; m < end && (matches.positions[m] as number) < introduction; m++)
      addUp(matches, m, own, sums)
    early.set(sums)
    for (; m < end; m++) addUp(matches, m, own, sums)
    const scale = profiles.scales.array[to] as number
    passages[c] = bestPassage(sums, lengths) * scale
    openings[c] = openingOf(sums, blocks) * scale
    introductions[c] = bestPassage(early, lengths) / Math.sqrt(Math.max(1, introduction))
  }
  row.add('passage', passages, learned.passage)
  row.add('opening', openings, learned.opening)
  row.add('introduction', introductions, learned.introduction)
}

/** Adds the product of a word in both texts to each block of the query it stands in. */
function addUp(
  { locals, weights }: Matches,
  match: number,
  { starts, blockOf, squares }: Blocks,
  sums: Int32Array,
): void {
  const local = locals[match] as number
  const product = (squares[local] as number) * (weights[match] as number)
  if (product === 0) return
  const end = starts[local + 1] as number
  for (let o = starts[local] as number; o < end; o++) {
    const at = blockOf[o] as number
    sums[at] = (sums[at] as number) + product
  }
}

/** How many of a text's own terms stand in its opening: they are its first ones. */
function termsOfIntroduction({ sequence, firstWord, endWord }: Profile): number {
  const until = Math.min(endWord, firstWord + openingBlocks * block)
  let last = -1
  for (let word = firstWord; word < until; word++)
    if ((sequence[word] as number) > last) last = sequence[word] as number
  return last + 1
}

function bestPassage(sums: Int32Array, lengths: Float64Array): number {
  let best = 0
  for (let b = 0; b < lengths.length; b++) {
    const closeness = ((sums[b] as number) + (sums[b + 1] as number)) * (lengths[b] as number)
    if (closeness > best) best = closeness
  }
  return best
}

function openingOf(sums: Int32Array, blocks: number): number {
  let sum = 0
  for (let b = 0; b < openingBlocks && b < blocks; b++) sum += sums[b] as number
  return sum
}

interface Blocks {
  readonly blocks: number
  /** In which blocks the query's own terms stand: `blockOf` from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Int32Array
  readonly blockOf: Int32Array
  /** 4 · idf² of the query's own terms, 0 for one that says nothing about a passage. */
  readonly squares: Int32Array
  /** For each passage (a block and the next one): 1 / its length. */
  readonly lengths: Float64Array
}

function cutIntoBlocks(
  { sequence, firstTerm, endTerm, firstWord, endWord }: Profile,
  squares: Int32Array,
  leastSquare: number,
): Blocks {
  const count = endTerm - firstTerm
  const length = Math.min(endWord - firstWord, mostWords)
  const blocks = Math.max(1, Math.ceil(length / block))
  const starts = new Int32Array(count + 1)
  const blockSquares = new Float64Array(blocks + 1)
  for (let i = 0; i < length; i++) {
    const local = sequence[firstWord + i] as number
    starts[local + 1] = (starts[local + 1] as number) + 1
    const at = Math.floor(i / block)
    blockSquares[at] = (blockSquares[at] as number) + (squares[local] as number)
  }
  for (let local = 0; local < count; local++)
    starts[local + 1] = (starts[local + 1] as number) + (starts[local] as number)
  const next = starts.slice()
  const blockOf = new Int32Array(length)
  for (let i = 0; i < length; i++) {
    const local = sequence[firstWord + i] as number
    const to = next[local] as number
    next[local] = to + 1
    blockOf[to] = Math.floor(i / block)
  }
  const telling = squares.slice(0, count)
  for (let local = 0; local < count; local++)
    if ((telling[local] as number) < leastSquare) telling[local] = 0
  const lengths = Float64Array.from({ length: Math.max(1, blocks - 1) }, (_, b) => {
    const square = (blockSquares[b] as number) + (blockSquares[b + 1] as number)
    return square > 0 ? 1 / Math.sqrt(square) : 0
  })
  return { blocks, starts, blockOf, squares: telling, lengths }
}
