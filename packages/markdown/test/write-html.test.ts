import type { Element, ElementContent, Properties, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import { commonAttributes } from '../src/attributes.ts'
import { randomMarkdown, seeded } from '../src/contracts/random-markdown.ts'
import { collapse } from '../src/hast-text.ts'
import { htmlParts } from '../src/html-parts.ts'
import { htmlWriter } from '../src/write-html.ts'
import { hasBlogs, posts18f, postsOfDev, sampleOf } from './support/corpora.ts'

const long = process.env.OCTAVO_LONG === '1'
const stringify = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze()
const stock = (tree: Root) => stringify.stringify(tree)
const write = htmlWriter(stock, htmlParts.readAttribute)
const random = seeded(8)
const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item

const texts = [
  '',
  'a',
  'a & b',
  '<b>',
  '"q"',
  "it's",
  '`c`',
  ' x ',
  '\n',
  '\u00a0é👍',
  '&amp;',
  '\0',
  '\ufdd0',
]
const tags =
  'p a div span img br hr input area col embed wbr IMG svg circle math mi script style template select option td x-y details iframe video keygen'.split(
    ' ',
  )
const names =
  'className id href title alt src hidden disabled checked download dataFoo dataFooBar data-x ariaLabel ariaDescribedBy tabIndex accept srcSet sizes align xLink:href viewBox onClick style http-equiv htmlFor autoPlay a<b foo.bar coords headers'.split(
    ' ',
  )
const values: readonly Properties[string][] = [
  ...texts,
  true,
  false,
  null,
  undefined,
  0,
  1.5,
  Number.NaN,
  [],
  [''],
  ['a', 'b'],
  ['a', ''],
  ['', 'a', 3],
  'disabled',
  'download',
]

function randomNode(depth: number): ElementContent {
  const kind = random()
  if (kind < 0.3 || depth === 0) return { type: 'text', value: pick(texts) }
  if (kind < 0.35) return { type: 'comment', value: pick(texts) }
  if (kind < 0.4) return { type: 'raw', value: pick(texts) }
  return randomElement(depth)
}

function randomElement(depth: number): Element {
  const properties: Properties = {}
  while (random() < 0.5) properties[pick(names)] = pick(values)
  const children = Array.from({ length: Math.floor(random() * 3) }, () => randomNode(depth - 1))
  return { type: 'element', tagName: pick(tags), properties, children }
}

it('writes random trees as rehype-stringify writes them', () => {
  for (let i = 0; i < (long ? 100_000 : 3000); i++) {
    const tree: Root = { type: 'root', children: [randomNode(4), randomNode(4)] }
    expect(write(tree)).toBe(stock(tree))
  }
})

it('writes the trees of real and random posts as rehype-stringify writes them', () => {
  const toTree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .freeze()
  const parseRaw = unified().use(rehypeRaw).freeze()
  const posts = hasBlogs ? [...sampleOf(posts18f(), 40), ...sampleOf(postsOfDev(), 400)] : []
  const sources = posts.map(({ text }) => text)
  for (let i = 0; i < (long ? 10_000 : 200); i++) sources.push(randomMarkdown(random))
  for (const text of sources) {
    const tree = toTree.runSync(toTree.parse(text)) as Root
    expect(write(tree)).toBe(stock(tree))
    const mended = parseRaw.runSync(tree)
    expect(write(mended)).toBe(stock(mended))
  }
}, 3_600_000)

it('collapses white space as two expressions would', () => {
  for (let i = 0; i < 5000; i++) {
    const text = Array.from({ length: Math.floor(random() * 8) }, () =>
      pick([' ', ' ', '\n', '\t', 'a', 'bc', '\u00a0']),
    ).join('')
    expect(collapse(text)).toBe(text.replace(/[ \t\r\n\f]+/g, ' ').replace(/^ | $/g, ''))
  }
})

it('knows common attributes as property-information does', () => {
  for (const [property, attribute] of commonAttributes)
    expect([property, htmlParts.readAttribute(property)]).toEqual([property, attribute])
})
