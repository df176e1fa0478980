/** A line of a text as far as limits have to know it. */
export interface Line {
  readonly text: string
  /** Counts from 1. */
  readonly number: number
  /** `verbatim` is code inside a fence or a block of HTML, for certain; when in doubt, a line is `text`. */
  readonly kind: 'blank' | 'verbatim' | 'text'
}

/** A block whose lines are not searched for markup, and what ends it. */
interface Verbatim {
  readonly indent: number
  readonly ends: (line: string) => boolean
  /** Whether the line that ends it is part of it. */
  readonly inclusive: boolean
}

/**
 * The lines of a text. Text that only looks like code would escape the limits, so only those fences and
 * HTML blocks are believed that no quote or list could end early.
 */
export function readLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let block: Verbatim | undefined
  let afterText = false
  let number = 0
  for (const line of text.split(/\r\n|\n|\r/)) {
    number++
    const isBlank = /^[ \t]*$/.test(line)
    if (block !== undefined && !isBlank && indentOf(line) < block.indent) block = undefined
    const before = block
    if (block?.ends(line)) block = undefined
    const isVerbatim = before !== undefined && (block !== undefined || before.inclusive)
    if (before === undefined) block = fenceOf(line) ?? htmlOf(line, afterText)
    const kind = isVerbatim ? 'verbatim' : isBlank ? 'blank' : 'text'
    lines.push({ text: line, number, kind })
    afterText = kind === 'text' && block === undefined
  }
  return lines
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

function fenceOf(line: string): Verbatim | undefined {
  const [, indent = '', run = '', rest = ''] = /^( {0,3})(`{3,}|~{3,})(.*)$/.exec(line) ?? []
  if (run === '' || (run[0] === '`' && rest.includes('`'))) return undefined
  const ends = (later: string) => {
    const found = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(later)?.[1] ?? ''
    return found[0] === run[0] && found.length >= run.length
  }
  return { indent: indent.length, ends, inclusive: true }
}

// The kinds of HTML blocks of CommonMark 4.6: what begins them, and what ends them.
const kinds: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
]
const blockTag =
  /^<\/?(?:address|article|aside|blockquote|body|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|link|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?:[\s/>]|$)/i
const wholeTag = /^<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?>[ \t]*$/i

function htmlOf(line: string, afterText: boolean): Verbatim | undefined {
  const rest = line.trimStart()
  const indent = line.length - rest.length
  if (indent > 3 || !rest.startsWith('<')) return undefined
  for (const [start, end] of kinds) {
    if (!start.test(rest)) continue
    return end.test(rest)
      ? undefined
      : { indent, ends: (later) => end.test(later), inclusive: true }
  }
  // A lone tag of another name cannot end a paragraph.
  if (!blockTag.test(rest) && (afterText || !wholeTag.test(rest))) return undefined
  return { indent, ends: (later) => /^[ \t]*$/.test(later), inclusive: false }
}
