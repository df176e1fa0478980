import type { Excess, Limits } from './limit-types.ts'
import type { Line } from './lines.ts'

const marker = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]\s]{1,999}\]:)/y
const directive = /^[ \t]*(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*)*:{3,}([a-z]?)/i
/** A rule under a text: its signs are no markers of items. */
export const rule: RegExp = /^[ \t>]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/

/** Quotes and list items inside one another: the parser goes through all of them at every line. */
export function tooDeepContainers(lines: readonly Line[], limits: Limits): Excess | undefined {
  // Columns at which the contents of list items that are still open begin.
  const open: number[] = []
  let directives = 0
  for (const { text, number, kind } of lines) {
    if (kind !== 'text') continue
    const indent = /^[ \t]*/.exec(text)?.[0].length ?? 0
    while (open.length > 0 && (open.at(-1) ?? 0) > indent) open.pop()
    if (rule.test(text)) continue
    directives = Math.max(0, directives + stepOf(text))
    const before = open.length
    const depth = before + directives + markersOf(text, open, limits.maxContainerDepth)
    if (depth <= limits.maxContainerDepth) continue
    const because = `more than ${limits.maxContainerDepth} quotes and lists stand inside one another`
    return { code: 'markdown/too-deep', scope: 'block', because, line: number }
  }
  return undefined
}

// Directives can stand in quotes and items; `:::a` opens one, `:::` closes the last.
function stepOf(text: string): number {
  const [, name] = text.includes(':::') ? (directive.exec(text) ?? []) : []
  return name === undefined ? 0 : name === '' ? -1 : 1
}

// How many containers begin in a line. Those of lists stay open for the lines below.
function markersOf(text: string, open: number[], most: number): number {
  let count = 0
  marker.lastIndex = 0
  for (let at = marker.exec(text); at !== null && count <= most; at = marker.exec(text)) {
    count++
    // What belongs to a footnote is indented by four from where the note begins.
    if (at[0].endsWith(':')) open.push(at.index + at[0].indexOf('[') + 4)
    else if (!at[0].endsWith('>')) open.push(marker.lastIndex)
  }
  return count
}
