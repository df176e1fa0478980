import type { Element, ElementContent } from 'hast'
import type { Code, Html, Parents, TableRow } from 'mdast'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import { withoutMarkReferences } from './reference.ts'
import type { HtmlMode } from './settings.ts'

/** What the walk over the finished tree needs to know from the Markdown tree. */
export interface Bridge {
  /** Whether raw HTML has to be parsed. */
  raw: boolean
}

/** A comment of an author that ends the excerpt. */
export const excerptMark = 'octavo-more'
const moreComment = /^<!--+\s*(?:more|excerpt|truncate)\s*--+>$/i

/** How nodes of Markdown become HTML where we do it otherwise than mdast-util-to-hast. */
export function handlersFor(html: HtmlMode, bridge: () => Bridge): Handlers {
  return {
    code: codeBlock,
    html: (state: State, node: Html) => rawHtml(state, node, html, bridge()),
    tableRow: alignByClass,
  }
}

// The info string behind the language has no place in HTML; it travels as an attribute, through
// parsing and sanitising, to the walk that takes it away.
function codeBlock(state: State, node: Code): ElementContent {
  const pre = defaultHandlers.code(state, node)
  const code = pre.children[0]
  if (node.meta && code?.type === 'element') code.properties.dataMeta = node.meta
  return pre
}

function rawHtml(state: State, node: Html, mode: HtmlMode, bridge: Bridge) {
  if (moreComment.test(node.value)) return { type: 'comment' as const, value: excerptMark }
  if (mode === 'escape') {
    // A comment is not meant for readers; everything else the author believed to be text or markup.
    const shown = node.value.replace(/<!--[\s\S]*?-->/g, '')
    return shown === '' ? undefined : { type: 'text' as const, value: shown }
  }
  bridge.raw = true
  const raw = { type: 'raw' as const, value: withoutMarkReferences(node.value) }
  state.patch(node, raw)
  return state.applyData(node, raw)
}

// `align` is obsolete, and an inline style would break a strict content security policy.
function alignByClass(state: State, node: TableRow, parent: Parents | undefined): Element {
  const row = defaultHandlers.tableRow(state, node, parent)
  for (const cell of row.children) {
    if (cell.type !== 'element') continue
    const { align, ...others } = cell.properties
    if (typeof align === 'string') cell.properties = { ...others, className: [`align-${align}`] }
  }
  return row
}
