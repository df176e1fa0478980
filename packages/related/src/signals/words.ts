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
      const scratch = createScratch()
      return {
        add: () => {},
        drop: () => {},
        propose: (from, scores) => index.propose(from, scores),
        score: (row) => scorePassages(index, row, scratch),
        evidence: (from, to, limit) => sharedWords(index, from, to, limit),
      }
    },
  }
}

function scorePassages<Item>(index: TextIndex<Item>, row: Row, scratch: Scratch): void {
  const { candidates } = row
  const query = cutIntoBlocks(index, row.from, scratch)
  const passages = new Float64Array(candidates.length)
  const openings = new Float64Array(candidates.length)
  const introductions = new Float64Array(candidates.length)
  const sums = new Float64Array(query.blocks)
  const early = new Float64Array(query.blocks)
  const { isEarly } = scratch
  for (let c = 0; c < candidates.length; c++) {
    const to = candidates[c] as number
    sums.fill(0)
    early.fill(0)
    const introduction = markIntroduction(index, to, isEarly, 1)
    addUp(index, query, to, isEarly, sums, early)
    markIntroduction(index, to, isEarly, 0)
    const scale = index.scale[to] as number
    passages[c] = bestPassage(sums, query.lengths) * scale
    openings[c] = openingOf(sums) * scale
    introductions[c] = bestPassage(early, query.lengths) / Math.sqrt(introduction)
  }
  row.add('passage', passages, learned.passage)
  row.add('opening', openings, learned.opening)
  row.add('introduction', introductions, learned.introduction)
}

/** Adds, block by block of the query, the products with the other text's words; and apart those with its opening. */
function addUp<Item>(
  index: TextIndex<Item>,
  query: Blocks,
  to: number,
  isEarly: Uint8Array,
  sums: Float64Array,
  early: Float64Array,
): void {
  const weights = index.profiles.weights.array
  const { squares } = index
  const { starts, blockOf, table, locals, keys } = query
  const mask = table.length - 1
  const [first, count] = index.span(to)
  for (let j = 0; j < count; j++) {
    const key = keys[first + j] as number
    let place = key & mask
    let found = table[place] as number
    while (found !== key && found !== 0) {
      place = (place + 1) & mask
      found = table[place] as number
    }
    if (found === 0) continue
    const i = locals[place] as number
    const product = (squares[i] as number) * (weights[first + j] as number)
    const end = starts[i + 1] as number
    const isInOpening = isEarly[j] === 1
    for (let o = starts[i] as number; o < end; o++) {
      const at = blockOf[o] as number
      sums[at] = (sums[at] as number) + product
      if (isInOpening) early[at] = (early[at] as number) + product
    }
  }
}

/** Marks the own keys of a text's opening; returns how many there are, at least 1. */
function markIntroduction<Item>(
  index: TextIndex<Item>,
  slot: number,
  marks: Uint8Array,
  mark: 0 | 1,
): number {
  const sequence = index.profiles.sequence.array
  const [, , first, words] = index.span(slot)
  const until = first + Math.min(words, openingBlocks * block)
  let marked = 0
  for (let word = first; word < until; word++) {
    const key = sequence[word] as number
    if (marks[key] !== mark) marked++
    marks[key] = mark
  }
  return Math.max(1, marked)
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

/** Memory that is used again for every row. */
interface Scratch {
  table: Int32Array
  locals: Int32Array
  readonly isEarly: Uint8Array
}

function createScratch(): Scratch {
  return {
    table: new Int32Array(0),
    locals: new Int32Array(0),
    isEarly: new Uint8Array(0x10000),
  }
}

function emptied(scratch: Scratch, size: number): Scratch {
  if (scratch.table.length === size) scratch.table.fill(0)
  else {
    scratch.table = new Int32Array(size)
    scratch.locals = new Int32Array(size)
  }
  return scratch
}

interface Blocks {
  readonly blocks: number
  /** In which blocks the query's own keys stand: `blockOf` from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Int32Array
  readonly blockOf: Int32Array
  /** The query's telling keys by hash, and beside them which of its own keys they are. */
  readonly table: Int32Array
  readonly locals: Int32Array
  /** All texts' keys as signed numbers: the engine adds those up much faster. */
  readonly keys: Int32Array
  /** For each passage (a block and the next one): 1 / its length. */
  readonly lengths: Float64Array
}

function cutIntoBlocks<Item>(index: TextIndex<Item>, slot: number, scratch: Scratch): Blocks {
  const [firstKey, count, first, all] = index.span(slot)
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
  // Mostly empty on purpose: a miss that ends at the first look costs half of one that has to compare.
  const size = 1 << Math.max(12, 35 - Math.clz32(count + 1))
  const { table, locals } = emptied(scratch, size)
  const { buffer, byteOffset, length: stored } = index.profiles.keys.array
  const keys = new Int32Array(buffer, byteOffset, stored)
  for (let i = 0; i < count; i++) {
    if ((index.squares[i] as number) < index.leastSquare) continue
    const key = keys[firstKey + i] as number
    let place = key & (size - 1)
    while (table[place] !== 0) place = (place + 1) & (size - 1)
    table[place] = key
    locals[place] = i
  }
  const passages = Math.max(1, blocks - 1)
  const lengths = Float64Array.from({ length: passages }, (_, b) => {
    const square = (squares[b] as number) + (squares[b + 1] ?? 0)
    return square > 0 ? 1 / Math.sqrt(square) : 0
  })
  return { blocks, starts, blockOf, table, locals, keys, lengths }
}
