import type { Element, ElementContent } from 'hast'

const blocks = new Set([
  'ul',
  'ol',
  'p',
  'pre',
  'blockquote',
  'table',
  'div',
  'section',
  'hr',
  'details',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])

/** Wraps the box of a task and its words in a `<label>`, so that the box has a name. */
export function labelTask(item: Element): void {
  const holder = item.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'p',
  )
  if (holder !== undefined && hasBox(holder)) wrap(holder)
  else if (hasBox(item)) wrap(item)
}

function hasBox(element: Element): boolean {
  return element.children.some(isBox)
}

function isBox(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'input' && node.properties.type === 'checkbox'
}

function wrap(holder: Element): void {
  const from = holder.children.findIndex(isBox)
  const rest = holder.children.slice(from)
  const length = rest.findIndex((node) => node.type === 'element' && blocks.has(node.tagName))
  const children = length === -1 ? rest : rest.slice(0, length)
  const label: Element = { type: 'element', tagName: 'label', properties: {}, children }
  holder.children.splice(from, children.length, label)
}
