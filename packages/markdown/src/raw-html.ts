import type { Nodes, Root, RootContent } from 'hast'
import { ownMark } from './reference.ts'

/** Parses a tree again, with its raw HTML, as rehype-raw does. */
export type Reparse = (tree: Root) => Root

// Elements that end where their end tag stands, whatever is in them. Forms, drawings, scripts and what
// leaves out its end tags is not among them.
const closing = new Set(
  'a abbr article aside b blockquote center cite code dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header i iframe ins kbd li main mark nav ol p picture pre q s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var video audio'.split(
    ' ',
  ),
)
const empty = new Set(['br', 'hr', 'img', 'source', 'wbr'])
const piece =
  /[^<]+|<!--(?!-?>)(?:(?!--)[\s\S])*-->|<(\/?)([a-z][a-z\d]*)(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*\s*\/?>/iy

/**
 * Parses again only the stretches of blocks that hold raw HTML and close what they open: a `<br>` in one
 * paragraph is no reason to take the whole tree apart.
 */
export function reparseBlocks(tree: Root, reparse: Reparse): Root {
  const parts: RootContent[] = []
  const open: string[] = []
  const isHeld = tree.children.map((block) => {
    if (open.length === 0 && !holdsRaw(block)) return false
    // Once something is not certain, all is parsed again.
    if (!takeNode(block, open, false)) open.push('')
    parts.push(block)
    if (open.length === 0) parts.push({ type: 'comment', value: ownMark })
    return true
  })
  if (open.length > 0) return reparse(tree)
  const parsed = reparse({ type: 'root', children: parts }).children
  const ends = new Set(parts.filter((_, i) => isBorder(parts[i + 1])))
  const children: RootContent[] = []
  let next = 0
  for (const [i, block] of tree.children.entries()) {
    if (isHeld[i] !== true) children.push(block)
    else if (ends.has(block)) {
      for (; !isBorder(parsed[next]); next++) children.push(parsed[next] as RootContent)
      next++
    }
  }
  return { ...tree, children }
}

function isBorder(node: RootContent | undefined): boolean {
  return node === undefined || (node.type === 'comment' && node.value === ownMark)
}

function holdsRaw(node: Nodes): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(holdsRaw))
}

// Opens and closes what a node does; false when its end is not certain.
function takeNode(node: RootContent, open: string[], isInLink: boolean): boolean {
  if (node.type === 'raw') return takeTags(node.value, open, isInLink)
  if (node.type !== 'element') return true
  const isAround = isInLink || open.includes('a')
  const isLink = node.tagName === 'a'
  // A link ends the link around it.
  if (isLink && isAround) return false
  const below: string[] = []
  const isTaken = node.children.every((child) => takeNode(child, below, isAround || isLink))
  return isTaken && below.length === 0
}

function takeTags(html: string, open: string[], isInLink: boolean): boolean {
  piece.lastIndex = 0
  while (piece.lastIndex < html.length) {
    const found = piece.exec(html)
    if (found === null) return false
    const name = found[2]?.toLowerCase()
    if (name === undefined || (empty.has(name) && found[1] === '')) continue
    if (!closing.has(name)) return false
    if (found[1] === '/') {
      if (open.pop() !== name) return false
    } else if (name === 'a' && (isInLink || open.includes('a'))) return false
    else open.push(name)
  }
  return true
}
