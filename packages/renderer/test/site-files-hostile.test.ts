import {
  headersFile,
  llmsTxt,
  markdownTwin,
  redirectPage,
  robotsTxt,
  webManifest,
} from '@octavo/renderer'
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { anyText, hostile } from './hostile.ts'

const text = fc.oneof(fc.constantFrom(...hostile), anyText)
const numRuns = process.env.OCTAVO_LONG === undefined ? 300 : 20_000

interface Node {
  readonly type: string
  readonly value?: string
  readonly url?: string
  readonly children?: readonly Node[]
}

const textOf = ({ value = '', children = [] }: Node): string =>
  value + children.map(textOf).join('')
const typesIn = ({ type, children = [] }: Node): readonly string[] => [
  type,
  ...children.flatMap(typesIn),
]

/** One line of prose: what a title can be in Markdown. */
const prose = (value: string) => value.replace(/\s+/g, ' ').trim()

type HtmlNode = DefaultTreeAdapterMap['node']

function elementsIn(node: HtmlNode): readonly DefaultTreeAdapterMap['element'][] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : []
  return 'tagName' in node ? [node, ...inside] : inside
}

/** Either refused with a TypeError, or written. */
function attempt(write: () => string): string | undefined {
  try {
    return write()
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

describe('whatever the texts are', () => {
  it('a title stays text in Markdown', () => {
    const property = fc.property(text, text, (title, summary) => {
      // Markdown replaces NUL; a text that is nothing but blanks is no title.
      fc.pre(!/\0/.test(title + summary) && prose(title) !== '' && prose(summary) !== '')
      const tree: Node = fromMarkdown(llmsTxt({ title, summary, sections: [] }))
      expect(typesIn(tree)).toEqual(['root', 'heading', 'text', 'blockquote', 'paragraph', 'text'])
      const [heading, quote] = tree.children ?? []
      expect(heading && textOf(heading)).toBe(prose(title))
      expect(quote && textOf(quote)).toBe(prose(summary))
    })
    fc.assert(property, { numRuns })
  })

  it('a link of llms.txt leads where it should', () => {
    const property = fc.property(text, text, (title, path) => {
      fc.pre(!/\0/.test(title) && prose(title) !== '')
      const url = `https://example.org/${path}`
      const file = llmsTxt({ title: 'T', sections: [{ title: 'S', links: [{ title, url }] }] })
      const list = (fromMarkdown(file) as Node).children?.[2]
      const [link, ...others] = list?.children?.[0]?.children?.[0]?.children ?? []
      expect(others).toEqual([])
      expect(link?.type).toBe('link')
      expect(link && textOf(link)).toBe(prose(title))
      expect(link?.url).toMatch(/^https:\/\/example\.org\/[!-~]*$/)
    })
    fc.assert(property, { numRuns })
  })

  it('the facts of a Markdown twin stay in their list', () => {
    const property = fc.property(text, (name) => {
      fc.pre(!/\0/.test(name) && prose(name) !== '')
      const twin = markdownTwin({
        title: 'T',
        url: 'https://example.org/',
        authors: [name],
        body: 'End.',
      })
      const tree: Node = fromMarkdown(twin)
      expect(tree.children?.map(({ type }) => type)).toEqual(['heading', 'list', 'paragraph'])
      expect(textOf(tree.children?.[1]?.children?.[1] as Node)).toBe(`By: ${prose(name)}`)
    })
    fc.assert(property, { numRuns })
  })

  it('robots.txt has the lines that were meant', () => {
    const property = fc.property(text, text, (agent, path) => {
      const rules = [{ agents: [agent], disallow: [path] }]
      const file = attempt(() => robotsTxt({ rules }))
      if (file === undefined) return
      const lines = file.split(/\r\n?|\n/)
      expect(lines).toHaveLength(3)
      expect(lines.map((line) => line.split(':')[0])).toEqual(['User-agent', 'Disallow', ''])
    })
    fc.assert(property, { numRuns })
  })

  it('_headers has the rules that were meant', () => {
    const property = fc.property(text, text, text, (path, name, value) => {
      const file = attempt(() => headersFile([{ path: `/${path}`, headers: { [name]: value } }]))
      if (file === undefined) return
      expect(file).toBe(`/${path}\n  ${name}: ${value}\n`)
      expect(file.split(/\r\n?|\n|\u2028|\u2029/)).toHaveLength(3)
    })
    fc.assert(property, { numRuns })
  })

  it('a manifest says what it was given', () => {
    const property = fc.property(text, (name) => {
      expect(JSON.parse(webManifest({ name })).name).toBe(name)
    })
    fc.assert(property, { numRuns })
  })

  it('a redirect leads where it should and runs nothing', () => {
    const property = fc.property(text, text, (to, title) => {
      const page = attempt(() => redirectPage({ to: `/${to}`, title }).toString())
      if (page === undefined) return
      const elements = elementsIn(parse(page))
      const names = elements.map(({ tagName }) => tagName)
      expect(names.sort()).toEqual([
        'a',
        'body',
        'h1',
        'head',
        'html',
        'link',
        'main',
        'meta',
        'meta',
        'meta',
        'meta',
        'p',
        'title',
      ])
      const refresh = elements.find(({ attrs }) => attrs.some(({ value }) => value === 'refresh'))
      const content = refresh?.attrs.find(({ name }) => name === 'content')?.value
      // Nothing that ends an address in a refresh.
      expect(content).toMatch(/^0; url=\/[^\s"'<>]*$/)
    })
    fc.assert(property, { numRuns })
  })
})
