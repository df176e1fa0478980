import type { Nodes, Root, RootContent } from 'mdast'
import { cutText, type Stretch } from './cut.ts'
import { goTo, type Point, pointAt, startOf } from './place.ts'

/**
 * Parses a text by reading what is simple here and handing the rest to a parser, all of it as one text, so that
 * definitions are known everywhere. Blocks of text with one of the signs are not simple.
 */
export function parseSimply(text: string, signs: string, parse: (text: string) => Root): Root {
  if (/[\r\0]|^\uFEFF/.test(text)) return parse(text)
  const stretches = cutText(text, signs)
  if (!stretches.some(({ kind }) => kind === 'read')) return parse(text)
  const isAllRead = stretches.every(({ kind }) => kind === 'read')
  return {
    type: 'root',
    children: isAllRead ? stretches.flatMap(blocksOf) : withRest(text, stretches, parse),
    position: { start: { line: 1, column: 1, offset: 0 }, end: endOf(text) },
  }
}

/** Parses a text of nothing but simple blocks; undefined when anything is left. */
export function parseIfSimple(text: string): Root | undefined {
  let isSimple = true
  const tree = parseSimply(text, '', () => {
    isSimple = false
    return { type: 'root', children: [] }
  })
  return isSimple ? tree : undefined
}

function blocksOf(stretch: Stretch): readonly RootContent[] {
  return stretch.kind === 'read' ? stretch.blocks : []
}

// An empty heading stands for each stretch that was read: it ends what would have ended there.
const standIn = '#\n'

function withRest(
  text: string,
  stretches: readonly Stretch[],
  parse: (text: string) => Root,
): RootContent[] {
  const pieces = stretches.map((one) =>
    one.kind === 'read' ? standIn : text.slice(one.from, one.to),
  )
  const { children } = parse(pieces.join(''))
  const joined: RootContent[] = []
  let next = 0
  let offset = 0
  let line = 1
  for (const [i, stretch] of stretches.entries()) {
    const piece = pieces[i] as string
    if (stretch.kind === 'read') {
      joined.push(...stretch.blocks)
      next++
    } else {
      const end = offset + piece.length
      const move = { lines: stretch.line - line, offsets: stretch.from - offset }
      for (; startOffset(children[next]) < end; next++) {
        const child = children[next] as RootContent
        movePlaces(child, move)
        joined.push(child)
      }
    }
    offset += piece.length
    line += lineBreaks(piece)
  }
  return joined
}

function startOffset(node: RootContent | undefined): number {
  return node?.position?.start.offset ?? Number.POSITIVE_INFINITY
}

function lineBreaks(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  return count
}

interface Move {
  readonly lines: number
  readonly offsets: number
}

function movePlaces(node: Nodes, move: Move): void {
  const { position } = node
  if (position !== undefined) {
    node.position = { start: moved(position.start, move), end: moved(position.end, move) }
  }
  if ('children' in node) for (const child of node.children) movePlaces(child, move)
}

function moved({ line, column, offset = 0 }: Point, { lines, offsets }: Move): Point {
  return { line: line + lines, column, offset: offset + offsets }
}

function endOf(text: string): Point {
  const place = startOf(text)
  goTo(place, text.length)
  return pointAt(place, text.length)
}
