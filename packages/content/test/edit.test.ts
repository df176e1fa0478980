import { collection, mintId, setInFrontMatter } from '@octavo/content'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { z } from 'zod'

const anything = collection({
  source: [],
  schema: z.record(z.string(), z.unknown()),
  ids: 'optional',
})
const dataOf = async (text: string) => (await anything.parse('a.md', text)).value?.data

describe('giving a post an id', () => {
  it('touches nothing else', () => {
    const text = `---
# why this post
title: "On trust"   # the title
tags: [ a,b ]

date:   2026-01-05
---
Body
`
    expect(mintId(text, 'post-1')).toBe(text.replace('---\n', '---\nid: post-1\n'))
  })

  it('leaves an id alone', () => {
    for (const text of ['---\nid: a\n---\n', '---\nid: 0\n---\n', '{ "id": "a" }\n']) {
      expect(mintId(text, 'other')).toBe(text)
    }
  })

  it.each([
    ['no front matter', 'Body\n', '---\nid: x\n---\nBody\n'],
    ['an empty file', '', '---\nid: x\n---\n'],
    ['empty front matter', '---\n---\nBody', '---\nid: x\n---\nBody'],
    ['an empty id', '---\ntitle: T\nid:\n---\n', '---\ntitle: T\nid: x\n---\n'],
    ['CRLF', '---\r\ntitle: T\r\n---\r\nBody', '---\r\nid: x\r\ntitle: T\r\n---\r\nBody'],
    ['a byte order mark', '\uFEFF---\ntitle: T\n---\n', '\uFEFF---\nid: x\ntitle: T\n---\n'],
    [
      'TOML',
      '+++\n# c\n[image]\nsrc = "a"\n+++\n',
      '+++\nid = "x"\n# c\n[image]\nsrc = "a"\n+++\n',
    ],
    ['JSON', '{\n  "title": "T"\n}\nBody', '{\n  "id": "x",\n  "title": "T"\n}\nBody'],
    ['JSON on one line', '{"title": "T"}\nBody', '{"id": "x", "title": "T"}\nBody'],
    ['empty JSON', ';;;\n{}\n;;;\n', ';;;\n{"id": "x"}\n;;;\n'],
    ['a thematic break', '---\n\nText\n', '---\nid: x\n---\n---\n\nText\n'],
  ])('works with %s', (_, before, after) => {
    expect(mintId(before, 'x')).toBe(after)
  })

  it('quotes an id that YAML would read as something else', async () => {
    for (const id of [
      '123',
      'true',
      '2026-01-05',
      'http://x.example/?p=12',
      'a: b',
      '- a',
      'é',
      "it's",
    ]) {
      expect(await dataOf(mintId('---\ntitle: T\n---\n', id))).toEqual({ id, title: 'T' })
    }
  })

  it('refuses an empty id and front matter that cannot be read', () => {
    expect(() => mintId('Body', ' ')).toThrow(
      new TypeError('@octavo/content: mintId needs an id that is not empty, got " "'),
    )
    expect(() => mintId('---\ntitle: [a\n---\n', 'x')).toThrow(
      new TypeError(
        '@octavo/content: cannot set "id": the front matter of the file cannot be read; mend it first',
      ),
    )
    expect(() => mintId('---\ntitle: a\n', 'x')).toThrow(TypeError)
  })
})

describe('setting a key', () => {
  it.each([
    ['title: A # c\ntags: [x]\n', 'title', 'B', 'title: B # c\ntags: [x]\n'],
    ['title: "A"\n', 'title', 'B', 'title: B\n'],
    ['draft: true # soon\n', 'draft', false, 'draft: false # soon\n'],
    ['draft:\ntitle: T\n', 'draft', false, 'draft: false\ntitle: T\n'],
    ['tags:\n  - a\n  - b\ntitle: T\n', 'tags', ['a', 'c'], 'tags: [a, c]\ntitle: T\n'],
    ['text: >\n  long\n  text\ntitle: T\n', 'text', 'short', 'text: short\ntitle: T\n'],
    ['title: T # c\n# end\n', 'draft', true, 'title: T # c\ndraft: true\n# end\n'],
    ['tags:\n  - a # c\n', 'draft', true, 'tags:\n  - a # c\ndraft: true\n'],
    ['title: T\n', 'title', 'T', 'title: T\n'],
  ])('turns %j by %s into what is asked for', (before, key, value, after) => {
    expect(setInFrontMatter(`---\n${before}---\nBody\n`, key, value)).toBe(
      `---\n${after}---\nBody\n`,
    )
  })

  it.each([
    [
      '+++\ntitle = "A" # c\n[t]\na = 1\n+++\n',
      'title',
      'B',
      '+++\ntitle = "B" # c\n[t]\na = 1\n+++\n',
    ],
    [
      '+++\ntitle = "A"\n[t]\na = 1\n+++\n',
      'draft',
      true,
      '+++\ntitle = "A"\ndraft = true\n[t]\na = 1\n+++\n',
    ],
    ['{\n  "a": 1\n}\n', 'b', [], '{\n  "a": 1,\n  "b": []\n}\n'],
    ['{"a": 1}\n', 'a', 'x', '{"a": "x"}\n'],
  ])('does so in TOML and JSON: %j', (before, key, value, after) => {
    expect(setInFrontMatter(before, key, value)).toBe(after)
  })

  it('is read back as what was set, whatever the front matter is', async () => {
    const text = fc.string({ unit: 'grapheme' })
    const value = fc.oneof(text, fc.boolean(), fc.integer(), fc.array(text, { maxLength: 3 }))
    const key = fc.constantFrom('title', 'tags', 'new', 'with space')
    const data = fc.dictionary(fc.constantFrom('title', 'tags', 'x', 'y'), value, {
      minKeys: 1,
      noNullPrototype: true,
    })
    const style = fc.record({ indent: fc.constantFrom(2, 4), lineWidth: fc.constantFrom(0, 20) })
    await fc.assert(
      fc.asyncProperty(
        data,
        key,
        value,
        style,
        fc.constantFrom('first', 'last'),
        async (given, name, wanted, options, place) => {
          for (const before of [
            `---\n${stringify(given, options)}---\nBody\n`,
            `;;;\n${JSON.stringify(given, null, 2)}\n;;;\nBody\n`,
          ]) {
            const after = setInFrontMatter(before, name, wanted, {
              place: place as 'first' | 'last',
            })
            expect(await dataOf(after)).toEqual({ ...given, [name]: wanted })
            expect(after.endsWith('\nBody\n')).toBe(true)
          }
        },
      ),
    )
  })
})
