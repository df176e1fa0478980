import { rule } from './containers.ts'
import type { Excess } from './limit-types.ts'
import type { Line } from './lines.ts'

const listItem = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/
const quote = /^[ \t]*>/
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/
const definition = /^[ \t>]*(?=\[\^)/
/**
 * Measured: a break in a text of n lines costs n times 15 to 50 ns. This much for each character is 13 µs at most; of
 * 8,625 real texts and examples one reaches a fifth of it, all others a tenth.
 */
export const breaksPerCharacter = 250
// A heading by underlining moves them several times, and so does a lazy line.
const underlineCost = 3
const lazyCost = 3

/**
 * Where a quote, a list item, a footnote or a paragraph turned heading ends, and at each line that goes on
 * with one of them without its marker, micromark moves all events so far. With lines of ordinary length that is
 * nothing; with thousands of lines of two letters it is all.
 */
export function tooManyBreaks(lines: readonly Line[], length: number): Excess | undefined {
  const most = (breaksPerCharacter * (length + 2000)) / lines.length
  let breaks = 0
  let inQuote = false
  // How far lines have to be indented to belong to the item or note above; what is less goes on lazily.
  let inside = 0
  for (const { text, number, kind } of lines) {
    if (kind === 'verbatim') continue
    const isQuote = quote.test(text)
    const begins = insideOf(text)
    if (underline.test(text)) breaks += underlineCost
    else if (isQuote !== inQuote || begins > 0) breaks += Math.max(1, beginningsIn(text))
    else if (inside > 0 && indentOf(text) < inside) breaks += lazyCost
    if (isQuote || begins > 0) inside = isQuote ? Number.POSITIVE_INFINITY : begins
    else if (kind === 'blank') inside = 0
    inQuote = isQuote
    if (breaks <= most) continue
    const because = 'it has too many short lists, quotes, notes or underlined headings'
    return { code: 'markdown/too-many-blocks', scope: 'text', because, line: number }
  }
  return undefined
}

// How far the contents of an item or a note that begins in this line are indented; 0 when none does.
function insideOf(text: string): number {
  const item = listItem.exec(text)
  if (item !== null) return item[0].length + 1
  const note = definition.exec(text)
  return note === null ? 0 : note[0].length + 4
}

// Each item that a line begins ends another one, and so do the quotes and notes inside it.
const marker = /[ \t]*(?:>|(\[\^[^\]\s]{1,999}\]:)|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y

// Measured: two cost more than ten times what one does, three twice as much as two; a note in an item as much as two items.
function beginningsIn(text: string): number {
  if (rule.test(text)) return 0
  marker.lastIndex = /^[ \t>]*/.exec(text)?.[0].length ?? 0
  let count = 0
  for (let found = marker.exec(text); found !== null; found = marker.exec(text)) {
    count += found[1] !== undefined && count > 0 ? 2 : 1
  }
  return count * count
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}
