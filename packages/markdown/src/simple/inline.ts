import type { PhrasingContent } from 'mdast'
import { beforeSpaces, behindSpaces, goTo, type Place, pointAt, positionFrom } from './place.ts'
import {
  endText,
  type Frame,
  open,
  push,
  type Reader,
  readerOf,
  takeLiteral,
  takeText,
} from './reader.ts'
import { takeRun } from './runs.ts'

// Whatever may mean something. Between two of these all is text.
const special = /[\n\t`*_[\]!<&\\:@~$]/g
const escapable = /[!-/:-@[-`{-~]/
const destination = /\(([^\s()<>\\&"'`\p{Cc}]+)(?: "([^"\\&\n]+)")?\)/uy
const reference = /&(?:#|[a-z\d]+;)/iy
// CommonMark 6.6, on one line.
const tag =
  /<(?:[a-z][a-z\d-]*(?:[ ]+[a-z_:][\w.:-]*(?: *= *(?:[^\s"'=<>`]+|'[^'\n]*'|"[^"\n]*"))?)* *\/?|\/[a-z][a-z\d-]* *)>/iy

/**
 * The inline nodes from a place up to an offset, as micromark would make them; undefined when anything
 * stands there that is not certain at a glance. Leaves the place at the offset. White space at the ends
 * of lines is no part of the text, and neither is a `>` where a line begins: whoever calls has
 * seen that these belong to no other block.
 */
export function readInline(place: Place, to: number): PhrasingContent[] | undefined {
  const children: PhrasingContent[] = []
  const reader = readerOf(place, to, children)
  while (place.at < to) {
    special.lastIndex = place.at
    const next = Math.min(special.exec(place.text)?.index ?? to, to)
    if (next > place.at) takeText(reader, next)
    if (next < to && !takeSpecial(reader)) return undefined
  }
  endText(reader)
  return reader.frames.length > 1 || children.some(mayHoldAddress) ? undefined : children
}

// GFM makes links of bare addresses, and looks for them once more where escapes are gone: `a\@b.c` is one.
const bareAddress = /www\.|[-+.\w]@|https?:\/\//i

function mayHoldAddress(node: PhrasingContent): boolean {
  if (node.type === 'text') return bareAddress.test(node.value)
  return 'children' in node && node.children.some(mayHoldAddress)
}

// False when it is not certain what the character means.
function takeSpecial(reader: Reader): boolean {
  const { text, at } = reader.place
  const next = text[at + 1] ?? '\n'
  switch (text[at]) {
    case '\n':
      return takeLineEnd(reader)
    case '`':
      return takeCode(reader)
    case '*':
    case '_':
      return takeRun(reader)
    case '[':
      return openLabel(reader, '[')
    case '!':
      return next === '[' ? openLabel(reader, '![') : takeLiteral(reader)
    case ']':
      return closeLabel(reader)
    case '\\':
      return takeEscape(reader, next)
    case '<':
      return /[ \d=]/.test(next) ? takeLiteral(reader) : takeTag(reader)
    case '&':
      reference.lastIndex = at
      return !reference.test(text) && takeLiteral(reader)
    case ':':
      return next !== '/' && takeLiteral(reader)
    case '@':
      return !/[-+.\w]/.test(text[at - 1] ?? ' ') && takeLiteral(reader)
    case '$':
      return !reader.place.signs.includes('$') && takeLiteral(reader)
    default:
      return false
  }
}

function takeEscape(reader: Reader, escaped: string): boolean {
  if (escaped === '\n') return false
  if (!escapable.test(escaped)) return takeLiteral(reader)
  reader.pending.start ??= pointAt(reader.place, reader.place.at)
  reader.place.at++
  return takeLiteral(reader)
}

// Two spaces before it break the line; one is nothing.
function takeLineEnd(reader: Reader): boolean {
  const { place, pending } = reader
  const { text, at } = place
  const before = beforeSpaces(text, at)
  if (at - before === 1) return false
  if (before < at) {
    pending.value = pending.value.slice(0, before - at)
    place.at = before
    if (pending.value === '') return false
    endText(reader)
    const start = pointAt(place, before)
    nextLine(place, at)
    push(reader, { type: 'break', position: positionFrom(start, place) })
  } else {
    if (pending.start === undefined) return false
    pending.value += '\n'
    nextLine(place, at)
  }
  place.at = behindSpaces(text, place.at)
  pending.indent = place.at - place.lineStart
  return true
}

function nextLine(place: Place, end: number): void {
  place.at = end + 1
  place.line++
  place.lineStart = place.at
}

function takeTag(reader: Reader): boolean {
  const { place, to } = reader
  tag.lastIndex = place.at
  const found = tag.exec(place.text)
  if (found === null || tag.lastIndex > to) return false
  endText(reader)
  const start = pointAt(place, place.at)
  place.at = tag.lastIndex
  return push(reader, { type: 'html', value: found[0], position: positionFrom(start, place) })
}

function takeCode(reader: Reader): boolean {
  const { place, to } = reader
  const { text, at } = place
  const end = text.indexOf('`', at + 1)
  if (end === at + 1 || end === -1 || end >= to || text[end + 1] === '`') return false
  const value = text.slice(at + 1, end)
  // Spaces at the ends are padding, when there are two of them and something between.
  if (/^[ \n]|[ \n]$|\t| \n|\n[ >]/.test(value)) return false
  endText(reader)
  const start = pointAt(place, at)
  goTo(place, end + 1)
  return push(reader, { type: 'inlineCode', value, position: positionFrom(start, place) })
}

// A link in a link, a note instead of a link: both need more than a glance.
function openLabel(reader: Reader, opener: string): boolean {
  const { place, frames } = reader
  if (frames.some((one) => one.opener === '![' || one.opener === opener)) return false
  return place.text[place.at + opener.length] !== '^' && open(reader, opener)
}

function closeLabel(reader: Reader): boolean {
  const { place, to } = reader
  endText(reader)
  const { opener, start, children } = reader.frames.pop() as Frame
  if (!opener.endsWith('[')) return false
  destination.lastIndex = place.at + 1
  const found = destination.exec(place.text)
  if (found === null || destination.lastIndex > to) return false
  place.at = destination.lastIndex
  const [, url = '', title = null] = found
  const position = positionFrom(start, place)
  return push(
    reader,
    opener === '['
      ? { type: 'link', title, url, children, position }
      : { type: 'image', title, url, alt: children.map(textOf).join(''), position },
  )
}

function textOf(node: PhrasingContent): string {
  if ('value' in node) return node.value
  if ('alt' in node) return node.alt ?? ''
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
