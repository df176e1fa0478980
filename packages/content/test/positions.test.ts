import { blogPost, collection, rangeOf, sourceFile } from '@octavo/content'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse as parseYamlText, stringify } from 'yaml'
import { z } from 'zod'
import { textAt } from './text-at.ts'

const anything = z.record(z.string(), z.unknown())
const parse = (text: string) =>
  collection({ source: [], schema: anything, ids: 'optional' }).parse('a.md', text)

const yamlFile = `---
title: "On trust" # the title
tags:
  - trust
  - 'working together'
image: { src: /a.png, alt: "A \\"room\\"" }
series:
  name: Rooms
  part: 2
text: |
  two
  lines
empty:
last: end
---
Body.
`

describe('where a value stands in YAML', () => {
  it.each([
    [['title'], '"On trust"'],
    [['tags', 0], 'trust'],
    [['tags', 1], "'working together'"],
    [['image', 'src'], '/a.png'],
    [['image', 'alt'], '"A \\"room\\""'],
    [['series', 'part'], '2'],
    [['last'], 'end'],
    [['empty'], ''],
    [['image'], '{ src: /a.png, alt: "A \\"room\\"" }'],
  ])('%j is %j', async (path, written) => {
    const { value } = await parse(yamlFile)
    const range = value && rangeOf(value, path)
    expect(range && textAt(yamlFile, range)).toBe(written)
  })

  it.each([
    [['title'], 'title'],
    [['series', 'part'], 'part'],
    [['tags', 1], "'working together'"],
  ])('the key of %j is %j', async (path, written) => {
    const { value } = await parse(yamlFile)
    const range = value && rangeOf(value, path, 'key')
    expect(range && textAt(yamlFile, range)).toBe(written)
  })

  it.each([[['nothing']], [['tags', 2]], [['title', 'deeper']], [['tags', 'name']]])(
    '%j is nowhere',
    async (path) => {
      const { value } = await parse(yamlFile)
      expect(value && rangeOf(value, path)).toBeUndefined()
    },
  )

  it('is nowhere in a file without front matter', async () => {
    const { value } = await parse('Only text.\n')
    expect(value && rangeOf(value, ['title'])).toBeUndefined()
  })
})

const tomlFile = `+++
title = "On trust" # the title
tags = ["trust", 'working together']
date = 2026-01-05T09:30:00Z
image.src = "/a.png"

[series]
name = "Rooms"
part = 2

[[links]]
url = "/a"
[[links]]
url = "/b"
+++
Body.
`

const jsonFile = `{
  "title": "On trust",
  "tags": ["trust", "working together"],
  "series": { "name": "Rooms", "part": 2 }
}
Body.
`

describe('where a value stands in TOML', () => {
  it.each([
    [['title'], '"On trust"'],
    [['tags', 1], "'working together'"],
    [['date'], '2026-01-05T09:30:00Z'],
    [['image', 'src'], '"/a.png"'],
    [['series', 'part'], '2'],
    [['links', 1, 'url'], '"/b"'],
  ])('%j is %j', async (path, written) => {
    const { value } = await parse(tomlFile)
    const range = value && rangeOf(value, path)
    expect(range && textAt(tomlFile, range)).toBe(written)
  })
})

describe('where a value stands in JSON', () => {
  it.each([
    [['title'], '"On trust"'],
    [['tags', 1], '"working together"'],
    [['series', 'part'], '2'],
    [['series'], '{ "name": "Rooms", "part": 2 }'],
  ])('%j is %j', async (path, written) => {
    const { value } = await parse(jsonFile)
    const range = value && rangeOf(value, path)
    expect(range && textAt(jsonFile, range)).toBe(written)
  })
})

type Leaf = string | number | boolean | null
const leaf = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('0123', 'NO', '1.10', '12:30', 'null', '~', '- a', '# b', '日本語', '"', "'"),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
)
const key = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
  .filter((text) => !['__proto__', 'constructor', 'prototype'].includes(text))
const { tree } = fc.letrec<{ tree: unknown; node: unknown }>((tie) => ({
  node: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie('node'), { maxLength: 3 }), tie('tree')),
  tree: fc.dictionary(key, tie('node'), { maxKeys: 4, noNullPrototype: true }),
}))

function leaves(node: unknown, path: readonly (string | number)[] = []): [typeof path, Leaf][] {
  if (typeof node !== 'object' || node === null) return [[path, node as Leaf]]
  return Object.entries(node).flatMap(([name, part]) =>
    leaves(part, [...path, Array.isArray(node) ? Number(name) : name]),
  )
}

const lineEnds = fc.constantFrom('\n', '\r\n', '\r')

describe('every value of any front matter', () => {
  it('is read as it was written, and found where it stands: YAML', async () => {
    const style = fc.record({
      collectionStyle: fc.constantFrom('block', 'flow') as fc.Arbitrary<'block' | 'flow'>,
      indent: fc.integer({ min: 1, max: 4 }),
      singleQuote: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(tree, style, lineEnds, async (data, options, lineEnd) => {
        const yaml = stringify(data, { ...options, blockQuote: false, lineWidth: 0 })
        const text = `---\n${yaml}---\nBody\n`.replaceAll('\n', lineEnd)
        const { value, diagnostics } = await parse(text)
        expect(diagnostics).toEqual([])
        expect(value?.data).toEqual(data)
        expect(value?.body).toBe(`Body${lineEnd}`)
        for (const [path, expected] of leaves(data)) {
          const range = value && rangeOf(value, path)
          expect(range).toBeDefined()
          if (range) expect(parseYamlText(textAt(text, range))).toEqual(expected)
        }
      }),
    )
  })

  it('is read as it was written, and found where it stands: JSON', async () => {
    await fc.assert(
      fc.asyncProperty(tree, fc.constantFrom(0, 2, '\t'), async (data, indent) => {
        const text = `;;;\n${JSON.stringify(data, null, indent)}\n;;;\nBody\n`
        const { value, diagnostics } = await parse(text)
        expect(diagnostics).toEqual([])
        expect(value?.data).toEqual(data)
        for (const [path, expected] of leaves(data)) {
          const range = value && rangeOf(value, path)
          expect(range && JSON.parse(textAt(text, range))).toEqual(expected)
        }
      }),
    )
  })
})

describe('every value of any TOML', () => {
  it('is read as it was written, and found where it stands', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (data) => {
        const known = JSON.parse(JSON.stringify(data, (_, part) => part ?? 'null')) as object
        const lines = Object.entries(known).map(
          ([name, part]) => `${tomlKey(name)} = ${toml(part)}`,
        )
        const text = `+++\n${lines.join('\n')}\n+++\nBody\n`
        const { value, diagnostics } = await parse(text)
        expect(diagnostics).toEqual([])
        expect(value?.data).toEqual(known)
        for (const [path, expected] of leaves(known)) {
          const range = value && rangeOf(value, path)
          expect(range && textAt(text, range)).toBe(toml(expected))
        }
      }),
    )
  })
})

// TOML's basic strings are JSON's, but for one control character.
const tomlKey = (text: string) => JSON.stringify(text).replaceAll('\x7F', '\\u007F')
function toml(value: unknown): string {
  if (typeof value === 'string') return tomlKey(value)
  if (Array.isArray(value)) return `[${value.map(toml).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const pairs = Object.entries(value).map(([name, part]) => `${tomlKey(name)} = ${toml(part)}`)
  return `{ ${pairs.join(', ')} }`
}

it('survives JSON there and back', async () => {
  const { value } = await collection({ source: [], schema: blogPost() }).parse('a.md', yamlFile)
  const cached = JSON.parse(JSON.stringify(value)) as NonNullable<typeof value>
  expect(cached).toEqual(value)
  expect(rangeOf(cached, ['series', 'part'])).toEqual({
    start: { line: 9, column: 9 },
    end: { line: 9, column: 10 },
  })
  expect(sourceFile('a.md', 'x').read()).toBe('x')
})
