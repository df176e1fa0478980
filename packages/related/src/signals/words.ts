import type { Row } from '../engine/row.ts'
import { english } from '../languages/english.ts'
import { learned } from '../learned-weights.ts'
import type { Signal, TextOf } from '../signal.ts'
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
 * whole text, and the opening. Both are cosines of idf-weighted stems (Salton & Buckley 1988; passages:
 * Callan 1994), 0 to 1 after division by the best candidate's.
 *
 * Cost: the text is taken apart once, also for other signals with the same accessor function.
 */
export function words<Item>(
  text: TextOf<Item>,
  { language = english, weight = 1 }: TextOptions = {},
): Signal<Item> {
  return {
    name: 'words',
    weight,
    open(context) {
      const index = context.text(text, language)
      return {
        add: () => {},
        drop: () => {},
        propose: (from, scores) => index.propose(from, scores),
        score: (row) => scorePassages(index, row),
        evidence: (from, to, limit) => sharedWords(index, from, to, limit),
      }
    },
  }
}

function scorePassages<Item>(index: TextIndex<Item>, row: Row): void {
  const { candidates } = row
  const query = cutIntoBlocks(index, row.from)
  const passages = new Float64Array(candidates.length)
  const openings = new Float64Array(candidates.length)
  const { keys, weights } = index.profiles
  const [first, count] = index.span(row.from)
  const sums = new Float64Array(query.blocks)
  for (let c = 0; c < candidates.length; c++) {
    const to = candidates[c] as number
    const [otherFirst, otherCount] = index.span(to)
    sums.fill(0)
    // Both lists of keys ascend: walk them together.
    for (let i = 0, j = otherFirst, end = otherFirst + otherCount; i < count && j < end; ) {
      const key = keys.array[first + i] as number
      const other = keys.array[j] as number
      if (key < other) i++
      else if (key > other) j++
      else {
        const product = (index.squares[i] as number) * (weights.array[j] as number)
        for (let o = query.starts[i] as number; o < (query.starts[i + 1] as number); o++) {
          const at = query.blockOf[o] as number
          sums[at] = (sums[at] as number) + product
        }
        i++
        j++
      }
    }
    const scale = index.scale[to] as number
    passages[c] = bestPassage(sums, query.lengths) * scale
    openings[c] = openingOf(sums) * scale
  }
  row.add('passage', passages, learned.passage)
  row.add('opening', openings, learned.opening)
}

function bestPassage(sums: Float64Array, lengths: Float64Array): number {
  let best = 0
  for (let b = 0; b < lengths.length; b++) {
    const sum = (sums[b] as number) + (sums[b + 1] ?? 0)
    const closeness = sum * (lengths[b] as number)
    if (closeness > best) best = closeness
  }
  return best
}

function openingOf(sums: Float64Array): number {
  let sum = 0
  for (let b = 0; b < openingBlocks && b < sums.length; b++) sum += sums[b] as number
  return sum
}

interface Blocks {
  readonly blocks: number
  /** In which blocks the query's own keys stand: `blockOf` from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Int32Array
  readonly blockOf: Int32Array
  /** For each passage (a block and the next one): 1 / its length. */
  readonly lengths: Float64Array
}

function cutIntoBlocks<Item>(index: TextIndex<Item>, slot: number): Blocks {
  const [, count, first, all] = index.span(slot)
  const length = Math.min(all, mostWords)
  const sequence = index.profiles.sequence.array
  const blocks = Math.max(1, Math.ceil(length / block))
  const starts = new Int32Array(count + 1)
  const squares = new Float64Array(blocks)
  for (let i = 0; i < length; i++) {
    const key = sequence[first + i] as number
    starts[key + 1] = (starts[key + 1] as number) + 1
    const at = Math.floor(i / block)
    squares[at] = (squares[at] as number) + (index.squares[key] as number)
  }
  for (let key = 0; key < count; key++)
    starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number)
  const next = starts.slice()
  const blockOf = new Int32Array(length)
  for (let i = 0; i < length; i++) {
    const key = sequence[first + i] as number
    const to = next[key] as number
    next[key] = to + 1
    blockOf[to] = Math.floor(i / block)
  }
  const passages = Math.max(1, blocks - 1)
  const lengths = Float64Array.from({ length: passages }, (_, b) => {
    const square = (squares[b] as number) + (squares[b + 1] ?? 0)
    return square > 0 ? 1 / Math.sqrt(square) : 0
  })
  return { blocks, starts, blockOf, lengths }
}
