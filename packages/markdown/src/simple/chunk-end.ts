import { isBlankLine, lineEnd } from './place.ts'

// What may hold blank lines and text at the margin without being closed by them.
const opener =
  /^ {0,3}(?:(`{3,}(?=[^`\n]*$)|~{3,})|<(script|pre|style|textarea|!--|!\[CDATA\[|!|\?))/gim
const htmlEnds: Readonly<Record<string, RegExp>> = {
  '!--': /-->/g,
  '![cdata[': /\]\]>/g,
  '!': />/g,
  '?': /\?>/g,
}
const elementEnd = /<\/(?:script|pre|style|textarea)>/gi

type FindOpener = (from: number) => RegExpExecArray | undefined

/** Finds the next line that may begin something long. Asked in order of the text, which is searched once. */
export function openerFinder(text: string): FindOpener {
  let next: RegExpExecArray | null | undefined
  return (from) => {
    if (next === undefined || (next !== null && next.index < from)) {
      opener.lastIndex = from
      next = opener.exec(text)
    }
    return next ?? undefined
  }
}

/** The end of a chunk of lines: a blank line, when all that began in the chunk has ended. */
export function chunkEnd(text: string, from: number, findOpener: FindOpener): number {
  let at = from
  let end = from
  while (!isBlankLine(text, at)) {
    if (end <= at) end = paragraphEnd(text, at)
    const found = findOpener(at)
    if (found === undefined || found.index >= end) return end
    const close =
      found[1] === undefined
        ? htmlEnd(text, found, findOpener)
        : fenceEnd(text, found, text.slice(at, found.index))
    if (close === undefined) return text.length
    at = close
  }
  return at
}

// Behind the last line before a blank one.
function paragraphEnd(text: string, from: number): number {
  let at = from
  do at = lineEnd(text, at) + 1
  while (!isBlankLine(text, at))
  return Math.min(at, text.length)
}

// HTML and tables may swallow what looks like a fence; a quote or list may hold an indented one.
function fenceEnd(text: string, found: RegExpExecArray, before: string): number | undefined {
  if (/^ {0,3}<|\|/m.test(before)) return undefined
  const [whole, run = ''] = found
  const indent = whole.length - run.length
  const closer = new RegExp(`^( {0,3})${run[0]}{${run.length},}[ \\t]*$`, 'gm')
  closer.lastIndex = lineEnd(text, found.index)
  const close = closer.exec(text)
  if (close === null || (close[1] ?? '').length < indent) return undefined
  const inside = text.slice(found.index, close.index)
  if (indent > 0 && new RegExp(`\\n {0,${indent - 1}}\\S`).test(inside)) return undefined
  return Math.min(text.length, closer.lastIndex + 1)
}

// Whether HTML begins or the sign stands in other HTML: both are over where this ends, if nothing else begins before.
function htmlEnd(text: string, found: RegExpExecArray, findOpener: FindOpener): number | undefined {
  const ends = htmlEnds[(found[2] ?? '').toLowerCase()] ?? elementEnd
  ends.lastIndex = found.index + found[0].length
  const end = ends.exec(text)
  if (end === null) return undefined
  const behind = Math.min(text.length, lineEnd(text, end.index) + 1)
  return (findOpener(found.index + 1)?.index ?? behind) < behind ? undefined : behind
}
