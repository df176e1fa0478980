import { attributes, html, json, type SafeHtml } from '@octavo/renderer'
import fc from 'fast-check'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { anyText, hostile } from './hostile.ts'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

const isElement = (node: Node): node is Element => 'tagName' in node

function find(node: Node, tag: string): Element | undefined {
  if (isElement(node) && node.tagName === tag) return node
  if (!('childNodes' in node)) return undefined
  for (const child of node.childNodes) {
    const found = find(child, tag)
    if (found !== undefined) return found
  }
  return undefined
}

function elementOf(markup: SafeHtml, tag: string): Element {
  const found = find(parse(`<!doctype html><body>${markup}</body>`), tag)
  if (found === undefined) throw new Error(`no <${tag}> in ${markup}`)
  return found
}

const textOf = (element: Element) =>
  element.childNodes
    .map((node) => ('value' in node ? node.value : `<${isElement(node) ? node.tagName : '?'}>`))
    .join('')

const attributeOf = (element: Element, name: string) =>
  element.attrs.find((attribute) => attribute.name === name)?.value

/** Every way a text can get into a page, and how a parser gets it out again. */
const contexts: Record<string, (text: string) => string | undefined> = {
  'element content': (text) => textOf(elementOf(html`<p>${text}</p>`, 'p')),
  'preformatted text': (text) => textOf(elementOf(html`<pre>${text}</pre>`, 'pre')),
  'text area': (text) => textOf(elementOf(html`<textarea>${text}</textarea>`, 'textarea')),
  title: (text) => textOf(elementOf(html`<svg><title>${text}</title></svg>`, 'title')),
  'double quotes': (text) => attributeOf(elementOf(html`<p title="${text}">`, 'p'), 'title'),
  'single quotes': (text) => attributeOf(elementOf(html`<p title='${text}'>`, 'p'), 'title'),
  'whole attribute': (text) => attributeOf(elementOf(html`<p title=${text}>`, 'p'), 'title'),
  record: (text) => attributeOf(elementOf(html`<p ${attributes({ title: text })}>`, 'p'), 'title'),
  'query of an address': (text) =>
    attributeOf(elementOf(html`<a href="/search?q=${text}">`, 'a'), 'href')?.slice(10),
  'JSON in a script': (text) =>
    JSON.parse(
      textOf(elementOf(html`<script type="application/json">${json(text)}</script>`, 'script')),
    ),
}

/** What HTML can hold of a text: no NUL and no half of a surrogate pair. */
const holdable = (text: string) => text.replace(/\0|\p{Surrogate}/gu, '\ufffd')

describe.each(Object.entries(contexts))('a text in %s', (name, roundTrip) => {
  const expected = (text: string) => (name === 'JSON in a script' ? text : holdable(text))

  it.each(hostile.map((text) => [JSON.stringify(text.slice(0, 60)), text]))(
    'comes back as it was: %s',
    (_, text) => {
      expect(roundTrip(text)).toBe(expected(text))
    },
  )

  it('comes back as it was, whatever it is', () => {
    const piece = fc.oneof(fc.constantFrom(...hostile.slice(0, -1)), anyText)
    const property = fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
      const text = pieces.join('')
      expect(roundTrip(text)).toBe(expected(text))
    })
    fc.assert(property, { numRuns: process.env.OCTAVO_LONG === undefined ? 100 : 5000 })
  })
})
