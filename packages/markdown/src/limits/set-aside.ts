import type { Paragraph, PhrasingContent, Root } from 'mdast'
import { ownMark } from '../reference.ts'
import type { Excess, Limits } from './limit-types.ts'
import { findExcess } from './limits.ts'
import { type Line, readLines } from './lines.ts'

/** A text that no block of which passes a limit, and what was taken out of it. */
export interface WithinLimits {
  /** With a mark in the place of each block that was taken out. Has as many lines as before. */
  readonly text: string
  /** What was taken out, as written, by the number of its mark. */
  readonly blocks: readonly string[]
  /** Why, in the order in which they were found. */
  readonly excesses: readonly Excess[]
  /** Set when the text as a whole passes a limit: nothing of it can be parsed. */
  readonly refused: Excess | undefined
}

// Looking again costs as much as looking once; who passes limits this often has nothing to say.
const mostBlocks = 8

/**
 * Takes blocks that pass a limit out of a text, so that the rest can be parsed. A block is what stands
 * between empty lines at the edge of the page, with what is indented below it.
 */
export function withinLimits(text: string, limits: Limits, also?: Excess): WithinLimits {
  const blocks: string[] = []
  const excesses: Excess[] = []
  let rest = text
  for (let found = also ?? findExcess(rest, limits); found; found = findExcess(rest, limits)) {
    if (found.scope === 'text' || blocks.length === mostBlocks) {
      return { text: rest, blocks, excesses, refused: { ...found, scope: 'text' } }
    }
    const lines = readLines(rest)
    const { from, to } = blockAt(found.line - 1, lines)
    const texts = lines.map((line) => line.text)
    blocks.push(texts.slice(from, to + 1).join('\n'))
    texts.fill('', from, to + 1)
    texts[from] = `${ownMark}${blocks.length - 1}`
    excesses.push(found)
    rest = texts.join('\n')
  }
  return { text: rest, blocks, excesses, refused: undefined }
}

/** Puts what was taken out of a text back into its tree, as paragraphs without markup. */
export function restoreBlocks(tree: Root, blocks: readonly string[]): Root {
  if (blocks.length === 0) return tree
  const children = tree.children.map((node) => {
    if (node.type !== 'paragraph') return node
    const [text] = node.children
    if (text?.type !== 'text' || !text.value.startsWith(ownMark)) return node
    const block = blocks[Number(text.value.slice(ownMark.length))]
    return block === undefined ? node : { ...node, children: plainLines(block) }
  })
  return { ...tree, children }
}

/** A tree of nothing but paragraphs, for a text that cannot be parsed. */
export function plainTree(text: string): Root {
  const blocks = text.split(/\n[ \t]*(?:\n[ \t]*)+/).filter((block) => block.trim() !== '')
  const children = blocks.map(
    (block): Paragraph => ({ type: 'paragraph', children: plainLines(block) }),
  )
  return { type: 'root', children }
}

function plainLines(block: string): PhrasingContent[] {
  return block
    .trim()
    .split(/\r\n|\n|\r/)
    .flatMap((value, i): PhrasingContent[] => [
      ...(i > 0 ? [{ type: 'break' } as const] : []),
      { type: 'text', value },
    ])
}

// From the line to the empty lines around it; further, while what begins behind an empty line is indented.
function blockAt(at: number, lines: readonly Line[]): { from: number; to: number } {
  const isText = (i: number) => lines[i]?.kind === 'text'
  const isBlank = (i: number) => lines[i]?.kind === 'blank'
  const isIndented = (i: number) => /^[ \t]/.test(lines[i]?.text ?? '')
  // A line before a line of code opens its fence.
  const opensCode = (i: number) => lines[i + 1]?.kind === 'verbatim'
  let from = at
  let to = at
  for (;;) {
    while (isText(from - 1)) from--
    let above = from - 1
    while (isBlank(above)) above--
    if (!isIndented(from) || !isText(above)) break
    from = above
  }
  for (;;) {
    while (isText(to + 1) && !opensCode(to + 1)) to++
    let below = to + 1
    while (isBlank(below)) below++
    if (below === to + 1 || !isText(below) || !isIndented(below) || opensCode(below)) break
    to = below
  }
  return { from, to }
}
