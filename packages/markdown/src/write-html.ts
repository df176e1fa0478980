import type { Element, Nodes, Properties, Root } from 'hast'
import { type Attribute, commonAttributes } from './attributes.ts'
import { escapeAttribute, escapeText } from './escape-html.ts'

/** Writes a node and all it holds. */
export type WriteHtml = (tree: Root) => string

type Value = Properties[string]

// Drawings have names of their own; what scripts and styles hold is no text; templates hold a tree beside the tree.
const special = new Set(['svg', 'script', 'style', 'template'])
const voids = new Set(
  'area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr'.split(
    ' ',
  ),
)

/**
 * Writes text, raw HTML and elements as rehype-stringify does with its default options, in a fifth of
 * its time; comments, drawings and whatever else there is are left to it.
 */
export function htmlWriter(
  stock: WriteHtml,
  readAttribute: (property: string) => Attribute | undefined,
): WriteHtml {
  const known = new Map<string, Attribute | undefined>(commonAttributes)
  const attributeOf = (property: string): Attribute | undefined => {
    if (known.has(property)) return known.get(property)
    const found = readAttribute(property)
    // Strangers' HTML may name thousands.
    if (known.size < 500) known.set(property, found)
    return found
  }

  const write = (node: Nodes): string => {
    if (node.type === 'text') return escapeText(node.value)
    if (node.type === 'raw') return node.value
    if (node.type === 'element') return writeElement(node) ?? alone(node)
    return node.type === 'root' ? writeAll(node) : alone(node)
  }
  const alone = (node: Exclude<Nodes, Root>) => stock({ type: 'root', children: [node] })

  const writeAll = ({ children }: Root | Element): string => {
    let text = ''
    for (const child of children) text += write(child)
    return text
  }

  const writeElement = (element: Element): string | undefined => {
    const { tagName, properties } = element
    if (special.has(tagName)) return undefined
    let tag = `<${tagName}`
    for (const property in properties) {
      const value = properties[property]
      if (value === undefined || value === null) continue
      const attribute = attributeOf(property)
      if (attribute === undefined) return undefined
      tag += writeAttribute(attribute, value)
    }
    const content = writeAll(element)
    const isVoid = content === '' && voids.has(tagName.toLowerCase())
    return isVoid ? `${tag}>` : `${tag}>${content}</${tagName}>`
  }

  return writeAll
}

function writeAttribute(
  { name, isBoolean, isOverloaded, hasCommas }: Attribute,
  value: Value,
): string {
  if (isBoolean && (typeof value !== 'string' || value === name || value === '')) {
    const isSet = isOverloaded && typeof value === 'string' ? true : Boolean(value)
    return isSet ? ` ${name}` : ''
  }
  if (value === false || Number.isNaN(value)) return ''
  if (value === true) return ` ${name}`
  const text = Array.isArray(value) ? joined(value, hasCommas ? ', ' : ' ') : String(value)
  return ` ${name}="${escapeAttribute(text)}"`
}

// An empty last token is seen only with a comma behind it.
function joined(tokens: readonly (string | number)[], between: string): string {
  const isLastEmpty = between === ', ' && tokens.at(-1) === ''
  return `${tokens.join(between)}${isLastEmpty ? ',' : ''}`.trim()
}
