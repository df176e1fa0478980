import { codeFinder } from '../code-finder.ts'
import {
  type Braces,
  bracesIn,
  breakBehind,
  isBehindMarkup,
  isBlankBefore,
  isDirective,
  isHeading,
  isInHeading,
  isLineEnd,
  lineBefore,
  listAbove,
} from './braces.ts'
import { type AttributeList, readList } from './read-list.ts'

/** What a mark of another generator's Markdown was for. */
export type AttributeMark =
  /** `{: .note }`, `{.note}`: attributes of what stands before it. */
  | ({ readonly kind: 'attributes' } & Pick<AttributeList, 'classes' | 'id'>)
  /** `{:toc}`, with the list in whose place the contents come. */
  | { readonly kind: 'contents' }
  /** `{::comment}` … `{:/comment}`. */
  | { readonly kind: 'comment' }
  /** `{::options … /}`, `{::nomarkdown}`, `{:name: .note}`: says something to the generator. */
  | { readonly kind: 'instruction' }
  /** `{:name}` in a line of its own, with a name that nothing defines. */
  | { readonly kind: 'unknown' }

/** A mark and where it stands. */
export interface FoundMark {
  readonly mark: AttributeMark
  readonly from: number
  readonly to: number
  /** What is read in its place; undefined when it stays as it is. */
  readonly text: string | undefined
  /** How many characters behind it are left out as well. */
  readonly cut: number
}

/** A text that is looked through. */
interface Scan {
  readonly text: string
  /** Names of the attribute lists that it defines. */
  readonly names: ReadonlySet<string>
  /** Where the last end of a comment stands. */
  readonly lastClose: number
  /** Where the last mark ends. */
  done: number
}

/**
 * The attribute lists that Kramdown (Jekyll), Pandoc or markdown-it-attrs would have read, and Kramdown's other marks. The
 * id of a heading, `## Title {#id}`, is none of them: it is read with the heading. Code is left alone.
 */
export function findAttributeMarks(text: string): readonly FoundMark[] {
  if (!text.includes('{:') && !/\{[.#\w]/.test(text)) return []
  const isCode = codeFinder(text)
  const names = [...text.matchAll(/^ {0,3}\{:([\w-]+):/gm)].map(([, name = '']) => name)
  const lastClose = text.lastIndexOf('{:/')
  const scan: Scan = { text, names: new Set(names), lastClose, done: 0 }
  const found: FoundMark[] = []
  for (const braces of bracesIn(text)) {
    if (braces.from < scan.done || isCode(braces.from)) continue
    const one = braces.inner.startsWith(':') ? kramdownMark(braces, scan) : plainMark(braces, scan)
    if (one === undefined) continue
    const last = found.at(-1)
    const heading = last && headingOf(one, last, text)
    if (heading !== undefined) found.pop()
    found.push(heading === undefined ? one : { ...one, from: heading })
    scan.done = one.to + one.cut
  }
  return found
}

function kramdownMark(braces: Braces, scan: Scan): FoundMark | undefined {
  const { inner } = braces
  if (/^:[:/]/.test(inner)) return extension(braces, scan)
  if (/^:[\w-]+:/.test(inner)) return withoutMark(braces, scan, { kind: 'instruction' })
  const list = readList(inner.slice(1))
  if (list === undefined) return undefined
  if (list.names[0] === 'toc') return contents(braces, scan)
  const unknown = list.names.filter((name) => !scan.names.has(name))
  if (unknown.length > 0) return unknownName(braces, scan, list)
  return attributesOf(braces, scan, list)
}

/** `{.note}`, which Kramdown does not know: only where nothing else can be meant. */
function plainMark(braces: Braces, scan: Scan): FoundMark | undefined {
  const { text } = scan
  const { from, to, inner, lineStart } = braces
  const list = readList(inner)
  if (list === undefined || list.names.length > 0 || isDirective(text, lineStart)) return undefined
  const isBehind = isBehindMarkup(text, braces)
  const isAtEnd = /^\s$/.test(text.charAt(from - 1)) && isLineEnd(text, to) && /^[.#]/.test(inner)
  if (!isBehind && !isAtEnd) return undefined
  if (isInHeading(text, braces) && inner === `#${list.id}`) return undefined
  return attributesOf(braces, scan, list)
}

function attributesOf(braces: Braces, scan: Scan, { classes, id }: AttributeList): FoundMark {
  const { text } = scan
  const { from, to, lineStart, lastLineStart } = braces
  const mark = { kind: 'attributes', classes, id } as const
  if (id === undefined) return withoutMark(braces, scan, mark)
  // The heading takes it, in the same line or from the next one.
  if (isInHeading(text, braces)) return { mark, from, to, text: `{#${id}}`, cut: 0 }
  const isBelow =
    lineStart > scan.done && isHeading(text, lastLineStart) && isAlone(braces, scan.text)
  return isBelow
    ? { mark, from: lineStart - 1, to, text: ` {#${id}}`, cut: 0 }
    : withoutMark(braces, scan, mark)
}

/** Prose of other languages has such words as well: it stays, and is named only where Kramdown would have looked for a list. */
function unknownName(braces: Braces, { text }: Scan, list: AttributeList): FoundMark | undefined {
  const { from, to } = braces
  const isName = list.names.length === 1 && list.classes.length === 0 && list.id === undefined
  if (!isName || !isAlone(braces, text)) return undefined
  return { mark: { kind: 'unknown' }, from, to, text: undefined, cut: 0 }
}

function contents(braces: Braces, { text, done }: Scan): FoundMark {
  const list = isBlankBefore(text, braces) ? listAbove(text, braces.lineStart, done) : undefined
  const from = list ?? braces.from
  return { mark: { kind: 'contents' }, from, to: braces.to, text: '', cut: 0 }
}

/** Where the heading of the contents begins, which says by its own mark that it is none of the text: `## Contents {: .no_toc}`. */
function headingOf({ mark, from }: FoundMark, last: FoundMark, text: string): number | undefined {
  const isLabelled = last.mark.kind === 'attributes' && last.mark.classes.includes('no_toc')
  const end = last.to + last.cut
  if (
    mark.kind !== 'contents' ||
    !isLabelled ||
    from - end > 8 ||
    text.slice(end, from).trim() !== ''
  )
    return undefined
  // Its own line, or the one before.
  return [lineBefore(text, last.from), lineBefore(text, lineBefore(text, last.from) - 1)].find(
    (start) => isHeading(text, start),
  )
}

/** `{::comment}` … `{:/comment}`, and what only speaks to the generator. */
function extension(braces: Braces, scan: Scan): FoundMark | undefined {
  const { inner, from } = braces
  const [, name = ''] = /^:[:/]\s*([a-z]*)/.exec(inner) ?? []
  if (inner.startsWith('::comment')) {
    // Asked first, so that no text is looked through again for each comment that nothing ends.
    const close = scan.lastClose < from ? -1 : scan.text.indexOf('{:/', braces.to)
    const to = close === -1 ? 0 : scan.text.indexOf('}', close) + 1
    return to === 0
      ? { mark: { kind: 'unknown' }, from, to: braces.to, text: undefined, cut: 0 }
      : { mark: { kind: 'comment' }, from, to, text: '', cut: 0 }
  }
  return /^(?:options|nomarkdown|comment|)$/.test(name)
    ? withoutMark(braces, scan, { kind: 'instruction' })
    : undefined
}

/** A mark that is left out, with its line where it has one and nothing is kept apart by it. */
function withoutMark(braces: Braces, { text }: Scan, mark: AttributeMark): FoundMark {
  const { from, to } = braces
  const cut = isAlone(braces, text) && from === braces.lineStart ? breakBehind(text, braces) : 0
  return { mark, from, to, text: '', cut }
}

function isAlone(braces: Braces, text: string): boolean {
  return isBlankBefore(text, braces) && isLineEnd(text, braces.to)
}
