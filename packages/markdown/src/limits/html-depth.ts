import type { Excess, Limits } from './limit-types.ts'
import { openFormats } from './open-formats.ts'

// They close themselves or hold nothing, so that a hundred of them are not a hundred deep; but inside a
// drawing or a formula they are elements like any other.
const flat = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot option colgroup html head body'.split(
    ' ',
  ),
)
// Nobody closes them; what they stand in does.
const closedBy: Readonly<Record<string, readonly string[]>> = {
  ruby: ['rb', 'rt', 'rp', 'rtc'],
  select: ['optgroup'],
}
const tag = /<(\/?)([a-z][a-z0-9-]*)/gi

/** Follows how deep the HTML of a document goes. The line is where the piece begins. */
export type HtmlDepth = (html: string, line: number) => Excess | undefined

/**
 * Elements inside one another: HTML trees are walked by recursion, and elements of formatting that stay
 * open are repeated in every block. Fed with the raw HTML the parser found, piece by piece.
 */
export function htmlDepth(textLength: number, limits: Limits): HtmlDepth {
  // By name, since `</b>` closes no `<i>`.
  const open = new Map<string, number>()
  const formats = openFormats(textLength, limits)
  const mostFormats = limits.maxHtmlDepth / 10
  let depth = 0
  let lastLine = 1
  const step = (element: string, slash: string): void => {
    const before = open.get(element) ?? 0
    if (slash !== '' && before === 0) return
    const by = slash === '' ? 1 : -1
    if (before + by === 0) open.delete(element)
    else open.set(element, before + by)
    depth += by
    if (slash !== '') depth -= forget(open, closedBy[element] ?? [])
  }
  return (html, line) => {
    const closesItself = selfClosing(html)
    // A block of Markdown has at least one line.
    let excess = formats.reopen(line - lastLine)
    lastLine = line
    for (const { 1: slash = '', 2: name = '', index } of html.matchAll(tag)) {
      const element = name.toLowerCase()
      excess ??= formats.reopen(1)
      const isDrawing = open.has('svg') || open.has('math')
      if (isDrawing ? closesItself(index) : flat.has(element)) continue
      step(element, slash)
      formats.take(element, slash, () => tagLength(html, index), line)
      const isTooFormatted = formats.count() > mostFormats
      if (depth <= limits.maxHtmlDepth && !isTooFormatted) continue
      const most = isTooFormatted ? mostFormats : limits.maxHtmlDepth
      const because = `more than ${most} HTML elements are open at once`
      return { code: 'markdown/too-deep', scope: 'block', because, line }
    }
    return excess
  }
}

const longestTag = 2000

// Quotes may hold the sign that ends a tag. What does not end soon may be as long as all the rest.
function tagLength(html: string, from: number): number {
  let quote = ''
  for (let at = from; at < from + longestTag && at < html.length; at++) {
    const char = html[at] as string
    if (quote !== '') quote = char === quote ? '' : quote
    else if (char === '>') return at + 1 - from
    else if (char === '"' || char === "'") quote = char
  }
  return html.length - from
}

function forget(open: Map<string, number>, names: readonly string[]): number {
  let sum = 0
  for (const name of names) {
    sum += open.get(name) ?? 0
    open.delete(name)
  }
  return sum
}

// `<path />` is closed inside a drawing; elsewhere the slash means nothing. Asked in order of the text.
function selfClosing(html: string): (index: number) => boolean {
  let end = -1
  return (index) => {
    if (end < index) end = html.indexOf('>', index)
    if (end === -1) end = html.length
    return html[end - 1] === '/'
  }
}
