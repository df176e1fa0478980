import type { Element, ElementContent } from 'hast'

/** Turns a paragraph of one picture into a figure. The title of the picture is the caption. */
export function figureOf(paragraph: Element): Element | undefined {
  const content = paragraph.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  )
  const [only] = content
  if (content.length !== 1 || only?.type !== 'element') return undefined
  const image = pictureIn(only)
  if (image === undefined) return undefined
  const { title, ...properties } = image.properties
  const children: ElementContent[] = [only]
  if (typeof title === 'string' && title !== '') {
    image.properties = properties
    const caption: ElementContent = { type: 'text', value: title }
    children.push({ type: 'element', tagName: 'figcaption', properties: {}, children: [caption] })
  }
  const { position } = paragraph
  return {
    type: 'element',
    tagName: 'figure',
    properties: {},
    children,
    ...(position && { position }),
  }
}

// The picture itself, or the picture a link leads from.
function pictureIn(element: Element): Element | undefined {
  if (element.tagName === 'img') return element
  const [child] = element.children
  const isLinked = element.tagName === 'a' && element.children.length === 1
  return isLinked && child?.type === 'element' && child.tagName === 'img' ? child : undefined
}
