import { SaxesParser } from 'saxes'

/** An element of an XML document, with names as `{namespace}local`. */
export interface Element {
  readonly name: string
  /** As written: `atom:link`. */
  readonly written: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

/** The root of a document, by a parser that accepts nothing but well-formed XML. */
export function parseXml(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true })
  const open: { children: Element[]; text: string }[] = [{ children: [], text: '' }]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('a feed has no document type')
  })
  parser.on('opentag', () => open.push({ children: [], text: '' }))
  parser.on('text', (text) => {
    top(open).text += text
  })
  parser.on('cdata', (text) => {
    top(open).text += text
  })
  parser.on('closetag', (tag) => {
    const { children, text } = open.pop() ?? { children: [], text: '' }
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map((attribute) => [attribute.name, attribute.value]),
    )
    const name = `{${tag.uri}}${tag.local}`
    top(open).children.push({ name, written: tag.name, attributes, children, text })
  })
  parser.write(xml).close()
  return top(open).children[0] as Element
}

function top<T>(stack: readonly T[]): T {
  return stack.at(-1) as T
}
