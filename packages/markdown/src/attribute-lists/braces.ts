/** A pair of braces within a line, and what stands around it. */
export interface Braces {
  readonly from: number
  readonly to: number
  readonly inner: string
  readonly lineStart: number
  /** Of the line before; that of its own in the first line. */
  readonly lastLineStart: number
}

const longestMark = 300
const longestIndent = 24

/** The braces of a text that hold no others and are not escaped, in their order. No line is looked at twice, however many it has. */
export function* bracesIn(text: string): Generator<Braces> {
  let lastLineStart = 0
  let lineStart = 0
  let nextBreak = text.indexOf('\n')
  for (let from = text.indexOf('{'); from !== -1; from = text.indexOf('{', from + 1)) {
    while (nextBreak !== -1 && nextBreak < from) {
      lastLineStart = lineStart
      lineStart = nextBreak + 1
      nextBreak = text.indexOf('\n', lineStart)
    }
    const inner = /^[^{}\n]*(?=\})/.exec(text.slice(from + 1, from + longestMark))?.[0]
    if (inner === undefined || text[from - 1] === '\\') continue
    yield { from, to: from + inner.length + 2, inner, lineStart, lastLineStart }
  }
}

/** Whether nothing stands before braces in their line but the marks of a quote. */
export function isBlankBefore(text: string, { from, lineStart }: Braces): boolean {
  return from - lineStart <= longestIndent && /^[\s>]*$/.test(text.slice(lineStart, from))
}

/** Whether nothing follows in the line. */
export function isLineEnd(text: string, at: number): boolean {
  return /^[ \t]{0,8}(?:\r?\n|$)/.test(text.slice(at, at + 10))
}

/** Where the line of an offset begins, if that is no more than a long heading before; else that far before it. */
export function lineBefore(text: string, at: number): number {
  const from = Math.max(0, at - longestMark)
  return from + text.slice(from, Math.max(0, at)).lastIndexOf('\n') + 1
}

/** Whether a line is a heading with number signs. */
export function isHeading(text: string, lineStart: number): boolean {
  return /^ {0,3}#{1,6}[ \t]/.test(text.slice(lineStart, lineStart + 12))
}

/** Whether braces stand at the end of a heading, of either kind. */
export function isInHeading(text: string, { to, lineStart }: Braces): boolean {
  if (!isLineEnd(text, to)) return false
  return (
    isHeading(text, lineStart) ||
    /^[ \t]*\r?\n {0,3}(?:=|-+[ \t]*(?:\r?\n|$))/.test(text.slice(to, to + 100))
  )
}

/** Whether braces follow a link, a picture, emphasis, code, HTML or a template's tag at once. */
export function isBehindMarkup(text: string, { from }: Braces): boolean {
  const before = text.slice(Math.max(0, from - longestMark), from)
  return /[\]*`>]$|%\}$|\]\([^()\n]*\)$/.test(before)
}

/** Whether a line begins like a directive, which has attributes of its own: `::youtube[Title]{#id}`. */
export function isDirective(text: string, lineStart: number): boolean {
  return /^\s*::/.test(text.slice(lineStart, lineStart + longestIndent))
}

/** Where the list begins whose last line is the one before `lineStart`; undefined when that is no list. Not before `limit`. */
export function listAbove(text: string, lineStart: number, limit: number): number | undefined {
  let found: number | undefined
  for (let end = lineStart; end > limit; ) {
    const start = Math.max(text.lastIndexOf('\n', end - 2) + 1, 0)
    const begin = text.slice(start, Math.min(end, start + longestIndent))
    const isItem = /^ {0,3}(?:[*+-]|\d{1,9}[.)])\s/.test(begin)
    if (start < limit || !(isItem || /^[ \t]+\S/.test(begin))) break
    if (isItem) found = start
    end = start
  }
  return found
}

/** How many characters of the line break go with a mark that has a line of its own: none where the break keeps two blocks apart. */
export function breakBehind(text: string, { to }: Braces): number {
  const end = text.indexOf('\n', to)
  if (end === -1) return 0
  const next = text.slice(end + 1, end + 1 + longestIndent)
  return next === '' || /^[ \t]*(?:\r?\n|[*+-] |\d{1,9}[.)] )/.test(next) ? end + 1 - to : 0
}
