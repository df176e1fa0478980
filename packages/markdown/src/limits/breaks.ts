import type { Excess } from './limit-types.ts'
import type { Line } from './lines.ts'

const listItem = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/
const quote = /^[ \t]*>/
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/
const definition = /^[ \t>]*\[\^/
// Measured: a break in a text of n lines costs n times 50 ns. This much for each character is 25 µs.
const costPerCharacter = 500
// A heading by underlining moves them several times.
const underlineCost = 3

/**
 * Where a quote, a list item, a footnote or a paragraph turned heading ends, micromark moves all events
 * so far. With lines of ordinary length that is nothing; with thousands of lines of two letters it is all.
 */
export function tooManyBreaks(lines: readonly Line[], length: number): Excess | undefined {
  const most = (costPerCharacter * (length + 2000)) / lines.length
  let breaks = 0
  let inQuote = false
  for (const { text, number, kind } of lines) {
    if (kind === 'verbatim') continue
    const isQuote = quote.test(text)
    if (underline.test(text)) breaks += underlineCost
    else if (isQuote !== inQuote || listItem.test(text) || definition.test(text)) breaks++
    inQuote = isQuote
    if (breaks <= most) continue
    const because = 'it has too many short lists, quotes, notes or underlined headings'
    return { code: 'markdown/too-many-blocks', scope: 'text', because, line: number }
  }
  return undefined
}
