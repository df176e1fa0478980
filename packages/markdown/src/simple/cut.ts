import type { RootContent } from 'mdast'
import {
  type ReadBlock,
  readFence,
  readHeading,
  readHtml,
  readParagraph,
  readQuote,
} from './blocks.ts'
import { chunkEnd, openerFinder } from './chunk-end.ts'
import { isItemAt, readList } from './lists.ts'
import { goTo, isBlankLine, lineEnd, type Place, startOf } from './place.ts'

/** A stretch of a text: blocks that were simple enough to be read, or lines that are left. */
export type Stretch =
  | { readonly kind: 'read'; readonly blocks: RootContent[] }
  | { readonly kind: 'left'; readonly from: number; readonly line: number; to: number }

/**
 * Cuts a text at places where no container and no block can be open. What lies between is read where that is
 * simple, and left where it is not. In doubt, all the rest is left, and so is
 * a block with one of the signs. Linear in the length of the text.
 */
export function cutText(text: string, signs = ''): readonly Stretch[] {
  const stretches: Stretch[] = []
  const place = startOf(text, signs)
  const findOpener = openerFinder(text)
  let isOpen = false
  while (place.at < text.length) {
    const { at, line } = place
    if (isBlankLine(text, at)) {
      goTo(place, Math.min(text.length, lineEnd(text, at) + 1))
      const last = stretches.at(-1)
      // Empty lines may belong to the code or HTML before them.
      if (last?.kind === 'left') last.to = place.at
      continue
    }
    const block = mayGoOn(text, at, isOpen, stretches.at(-1)) ? undefined : readSimple(place)
    if (block !== undefined) {
      goTo(place, Math.min(text.length, place.at + 1))
      addBlock(stretches, block)
      isOpen = false
      continue
    }
    goTo(place, chunkEnd(text, at, findOpener))
    const isIndented = /[ \t]/.test(text[at] ?? '')
    isOpen = (isOpen && isIndented) || container.test(text.slice(at, place.at))
    addLeft(stretches, at, place.at, line)
  }
  return stretches
}

const container = /^ {0,3}(?:(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)|\[\^[^\]\n]*\]:)/m

// Whether a line may belong to a list that was left. Another container ends a list in another way than
// our stand-in does, and behind indented code micromark takes a number above 1 for text.
function mayGoOn(text: string, at: number, isOpen: boolean, last: Stretch | undefined): boolean {
  if (isOpen) return text[at] === '>' || isItemAt(text, at)
  return last?.kind === 'left' && /^(?:[02-9]\d*|1\d+)[.)]/.test(text.slice(at, at + 10))
}

function addBlock(stretches: Stretch[], block: RootContent): void {
  const last = stretches.at(-1)
  if (last?.kind === 'read') last.blocks.push(block)
  else stretches.push({ kind: 'read', blocks: [block] })
}

function addLeft(stretches: Stretch[], from: number, to: number, line: number): void {
  const last = stretches.at(-1)
  if (last?.kind === 'left') last.to = to
  else stretches.push({ kind: 'left', from, line, to })
}

const readers: Readonly<Record<string, readonly ReadBlock[]>> = {
  '#': [readHeading],
  '>': [readQuote],
  '`': [readFence, readParagraph],
  '~': [readFence],
  '<': [readHtml],
}

// Goes on behind the block, or stays.
function readSimple(place: Place): RootContent | undefined {
  const { text, at, line, lineStart } = place
  for (const read of readersFor(text, at)) {
    const block = read(place)
    if (block !== undefined) return block
    Object.assign(place, { at, line, lineStart })
  }
  return undefined
}

function readersFor(text: string, at: number): readonly ReadBlock[] {
  if (isItemAt(text, at)) return [readList]
  return readers[text[at] as string] ?? [readParagraph]
}
