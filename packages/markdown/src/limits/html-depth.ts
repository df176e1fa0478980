import type { Excess, Limits } from './limit-types.ts'

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
// The list of active formatting elements of the HTML standard: each paragraph opens them anew.
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))
const tag = /<(\/?)([a-z][a-z0-9-]*)/gi

/** Follows how deep the HTML of a document goes. */
export type HtmlDepth = (html: string, line: number) => Excess | undefined

/**
 * Elements inside one another: HTML trees are walked by recursion, and elements of formatting that stay
 * open are repeated in every block. Fed with the raw HTML the parser found, piece by piece.
 */
export function htmlDepth(limits: Limits): HtmlDepth {
  // By name, since `</b>` closes no `<i>`.
  const open = new Map<string, number>()
  let depth = 0
  let formats = 0
  const mostFormats = limits.maxHtmlDepth / 10
  return (html, line) => {
    const closesItself = selfClosing(html)
    for (const { 1: slash, 2: name = '', index } of html.matchAll(tag)) {
      const element = name.toLowerCase()
      const isDrawing = open.has('svg') || open.has('math')
      if (isDrawing ? closesItself(index) : flat.has(element)) continue
      const before = open.get(element) ?? 0
      if (slash !== '' && before === 0) continue
      const by = slash === '' ? 1 : -1
      if (before + by === 0) open.delete(element)
      else open.set(element, before + by)
      depth += by
      if (slash !== '') depth -= forget(open, closedBy[element] ?? [])
      if (formatting.has(element)) formats += by
      if (depth <= limits.maxHtmlDepth && formats <= mostFormats) continue
      const most = formats > mostFormats ? mostFormats : limits.maxHtmlDepth
      const because = `more than ${most} HTML elements are open at once`
      return { code: 'markdown/too-deep', scope: 'block', because, line }
    }
    return undefined
  }
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
