import type { BlockContent, Heading, Html, Paragraph, RootContent } from 'mdast'
import { readInline } from './inline.ts'
import {
  beforeSpaces,
  behindSpaces,
  goTo,
  isBlankLine,
  lineEnd,
  type Place,
  pointAt,
  positionFrom,
} from './place.ts'

/** Reads a block that begins at a place; leaves the place behind it, at the end of its last line. */
export type ReadBlock = (place: Place) => RootContent | undefined

// What a line of a paragraph may begin with, so that it is neither another block nor a definition.
const paragraphStart =
  /(?:[\p{L}"'(“‘„«]|[*_]{1,2}[\p{L}"“[(`_*]|`[^`\n]|!?\[[^\]\n]*\]\(|!?\[!\[|\d+(?![.)\d]))/uy
const interruption = /(?:[-+*]|1[.)]|#{1,6}|>) +/y

function isTextAt(text: string, at: number): boolean {
  paragraphStart.lastIndex = at
  return paragraphStart.test(text)
}

/** Where the lines end that go on with a paragraph; undefined when they end in something doubtful. */
export function paragraphEnd(text: string, at: number): number | undefined {
  if (!isTextAt(text, at)) return undefined
  let end = lineEnd(text, at)
  while (isTextAt(text, behindSpaces(text, end + 1))) end = lineEnd(text, end + 1)
  if (isBlankLine(text, end + 1)) return end
  interruption.lastIndex = end + 1
  return interruption.test(text) && isTextAt(text, interruption.lastIndex) ? end : undefined
}

/** A paragraph that ends at an offset. */
export function readParagraphTo(place: Place, end: number): Paragraph | undefined {
  const start = pointAt(place, place.at)
  const children = readInline(place, beforeSpaces(place.text, end))
  place.at = end
  return children && { type: 'paragraph', children, position: positionFrom(start, place) }
}

/** A paragraph whose lines all begin with something that begins no other block. */
export function readParagraph(place: Place): Paragraph | undefined {
  const end = paragraphEnd(place.text, place.at)
  return end === undefined ? undefined : readParagraphTo(place, end)
}

const headingStart = /(#{1,6}) +(?=[^\s#])/y

/** `## Words`, without a closing run. */
export function readHeading(place: Place): Heading | undefined {
  headingStart.lastIndex = place.at
  const depth = headingStart.exec(place.text)?.[1]?.length
  if (depth === undefined) return undefined
  const end = lineEnd(place.text, place.at)
  if (/[# \t]/.test(place.text[end - 1] ?? '')) return undefined
  const start = pointAt(place, place.at)
  place.at = headingStart.lastIndex
  const children = readInline(place, end)
  if (children === undefined) return undefined
  return { type: 'heading', depth: depth as 1, children, position: positionFrom(start, place) }
}

const fence = /(```|~~~) ?(?:([^\s`~&\\]+)(?: ([^\s`~&\\](?:[^\n`~&\\]*[^\s`~&\\])?))?)?$/my
const fenceEnds: Readonly<Record<string, RegExp>> = {
  '```': /^ {0,3}`{3,}[ \t]*$/gm,
  '~~~': /^ {0,3}~{3,}[ \t]*$/gm,
}

/** Code between fences of three signs. */
export function readFence(place: Place): BlockContent | undefined {
  const { text } = place
  fence.lastIndex = place.at
  const found = fence.exec(text)
  if (found === null) return undefined
  const [opener, signs = '', lang = null, meta = null] = found
  const from = place.at + opener.length + 1
  const ends = fenceEnds[signs] as RegExp
  ends.lastIndex = from
  const closer = ends.exec(text)
  if (closer?.[0] !== signs) return undefined
  const value = text.slice(from, Math.max(from, closer.index - 1))
  const start = pointAt(place, place.at)
  goTo(place, closer.index + 3)
  return { type: 'code', lang, meta, value, position: positionFrom(start, place) }
}

/** A quote of one line. */
export function readQuote(place: Place): BlockContent | undefined {
  const { text } = place
  const end = lineEnd(text, place.at)
  if (!text.startsWith('> ', place.at) || !isBlankLine(text, end + 1)) return undefined
  if (!isTextAt(text, place.at + 2)) return undefined
  const start = pointAt(place, place.at)
  place.at += 2
  const paragraph = readParagraphTo(place, end)
  return (
    paragraph && {
      type: 'blockquote',
      children: [paragraph],
      position: positionFrom(start, place),
    }
  )
}

const blockTag =
  /<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s>]|\/>|$)/iy
const comment = /<!--(?!>|->)(?:(?!-->)[^\n])*-->[^\n]*$/my

/** A tag of a block up to an empty line, or a comment of one line. */
export function readHtml(place: Place): Html | undefined {
  const { text, at } = place
  blockTag.lastIndex = at
  comment.lastIndex = at
  let end = lineEnd(text, at)
  if (blockTag.test(text)) while (!isBlankLine(text, end + 1)) end = lineEnd(text, end + 1)
  else if (!comment.test(text)) return undefined
  // A habit of micromark: white space at the very end of a text makes text of a tag.
  if (end === text.length && /\s/.test(text[end - 1] ?? '')) return undefined
  const start = pointAt(place, at)
  goTo(place, end)
  return { type: 'html', value: text.slice(at, end), position: positionFrom(start, place) }
}
