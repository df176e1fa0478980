import { breaksPerCharacter } from './breaks.ts'
import type { Limits } from './limit-types.ts'

// Classes of characters by code. What is not in the table is of no concern.
const attention = 1
const code = 2
const opening = 3
const closing = 4
const instruction = 5
const entity = 6
const address = 7
const lineBreak = 8
const sign = 9
const classes = new Uint8Array(128)
for (const char of '*_~') classes[char.charCodeAt(0)] = attention
for (const char of '$|\\') classes[char.charCodeAt(0)] = sign
for (const [char, kind] of [
  ['`', code],
  ['[', opening],
  [']', closing],
  ['<', instruction],
  ['&', entity],
  ['@', address],
  [':', address],
  ['\n', lineBreak],
  ['\r', lineBreak],
] as const) {
  classes[char.charCodeAt(0)] = kind
}

/**
 * Whether a text as a whole holds so little of everything that no part of it can pass a limit: true of
 * nearly every text there is, for a tenth of what counting exactly costs.
 */
export function isHarmless(text: string, limits: Limits): boolean {
  const counts = new Uint32Array(10)
  let depth = 0
  let deepest = 0
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i)
    const kind = char < 128 ? (classes[char] as number) : 0
    if (kind === 0) continue
    counts[kind] = (counts[kind] as number) + 1
    if (kind === lineBreak && lineStart.has(text.charCodeAt(i + 1)) && !isShallowAt(text, i + 1))
      return false
    if (kind === opening && ++depth > deepest) deepest = depth
    else if (kind === closing && depth > 0) depth--
  }
  const of = (kind: number) => counts[kind] as number
  const lines = of(lineBreak) + 1
  return (
    deepest <= limits.maxBracketDepth &&
    of(attention) <= limits.maxDelimiters &&
    of(code) <= limits.maxDelimiters / 2 &&
    of(opening) + of(closing) <= limits.maxDelimiters * 2 &&
    of(instruction) <= limits.maxDelimiters / 5 &&
    of(entity) <= limits.maxDelimiters / 5 &&
    of(address) <= limits.maxDelimiters &&
    of(sign) <= limits.maxDelimiters &&
    lines <= limits.maxLines &&
    // Two markers a line, one of them that of a note.
    9 * lines * lines <= breaksPerCharacter * (text.length + 2000) &&
    !mayHoldTable(text) &&
    text.split('www.').length <= limits.maxDelimiters &&
    limits.maxContainerDepth >= 12 &&
    !text.includes(':::') &&
    isShallowAt(text, 0)
  )
}

// A row of bars and hyphens is what gives a table its width.
function mayHoldTable(text: string): boolean {
  if (!text.includes('|')) return false
  for (const [line] of text.matchAll(/^[ \t>|:-]+$/gm)) {
    if (line.includes('|') && line.includes('-')) return true
  }
  return false
}

// Two markers at the start of a line, and six levels by an indent of twelve, are far from the limit. A rule is no marker.
const lineStart = new Set([...' \t>*+-[0123456789'].map((char) => char.charCodeAt(0)))
const deep =
  /[ \t]*(?!([-*])(?:[ \t]*\1){2,}[ \t]*$)(?:(?:[>*+-]|\d{1,9}[.)]|\[\^[^\]\n]{1,999}\]:)[ \t]*){3}|[ \t]{12}/my

function isShallowAt(text: string, at: number): boolean {
  deep.lastIndex = at
  return !deep.test(text)
}
