import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { blogPost, collection, rangeOf } from '@octavo/content'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { anyText } from './any-text.ts'
import { textAt } from './text-at.ts'

const folder = new URL('../../../../shared/real-blogs/18f/content/posts/', import.meta.url)
const numRuns = process.env.OCTAVO_LONG ? 20_000 : 150
const lenient = collection({ source: [], schema: blogPost() })
const strict = collection({ source: [], schema: z.object({ title: z.string() }) })

/**
 * Whatever is thrown at it: an entry or a reason, and every reason at a place that the file has.
 */
async function expectAnswer(content: string | Uint8Array): Promise<void> {
  for (const { parse, bodyOf } of [lenient, strict]) {
    const { value, diagnostics } = await parse('a.md', content)
    expect(value !== undefined || diagnostics.length > 0).toBe(true)
    const text = decoded(content)
    for (const { file, range, fix, related = [] } of diagnostics) {
      expect(file).toBe('a.md')
      for (const place of [range, ...related.map((other) => other.range)]) {
        if (place) textAt(text, place)
      }
      for (const edit of fix?.edits ?? []) textAt(text, edit.range)
    }
    if (value) expect(text.endsWith(value.body)).toBe(true)
    if (value) expect(bodyOf('a.md', content)).toBe(value.body)
    if (value && diagnostics.length === 0) await expectSameAfterEdit(parse, value, text)
  }
}

/** What is made with the entry before is what is made without, whatever is put in somewhere. */
async function expectSameAfterEdit(
  parse: (typeof lenient | typeof strict)['parse'],
  last: Parameters<typeof parse>[2],
  text: string,
): Promise<void> {
  const half = text.length >> 1
  const edits = [`${text}\nmore`, `${text.slice(0, half)}\n---\n${text.slice(half)}`, `\n${text}`]
  for (const edited of [text, ...edits, `${text.slice(0, -1)}`, text.replace('title', 'tags')]) {
    expect(await parse('a.md', edited, last)).toEqual(await parse('a.md', edited))
    expect(await parse('b.md', edited, last)).toEqual(await parse('b.md', edited))
  }
}

function decoded(content: string | Uint8Array): string {
  if (typeof content === 'string') return content.replace(/^\uFEFF/, '').replaceAll('\0', '\uFFFD')
  const [first, second] = content
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const label = first === 0xfe ? 'utf-16be' : 'utf-16le'
  return new TextDecoder(isUtf16 ? label : 'utf-8').decode(content).replaceAll('\0', '\uFFFD')
}

const yamlish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '---',
        '...',
        '- ',
        '? ',
        ': ',
        '&a ',
        '*a',
        '!!js/function ',
        '!<x> ',
        '|',
        '>',
        '{',
        '}',
      ),
      fc.constantFrom(
        '[',
        ']',
        ',',
        '"',
        "'",
        '#',
        '%YAML 1.1',
        '<<: *a',
        '\t',
        ' ',
        '  ',
        '\n',
        '\r\n',
        '\r',
      ),
      fc.constantFrom(
        'title: ',
        'date: ',
        'tags:\n  - ',
        'draft: ',
        'image:\n  src: ',
        '__proto__: ',
        'id: ',
      ),
      anyText({ maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

const realFiles = [
  `---\ndate: '2014-03-12T10:11:00-04:00'\ntitle: "Coming soon"\nimage:\nauthors:\n- 18F\n\ntags:\n- 18f\n---\n\nText.\n`,
  `---\ntitle: >\n  Folded\n  title\ntags: [a, "b", 1960]\nexcerpt: "goes\non"\nseries: { name: x, part: 2 }\n---\n{% image %}\n`,
  `+++\ntitle = "T"\ndate = 2026-01-05T09:30:00Z\ntags = ["a"]\n[image]\nsrc = "/a.png"\n+++\nText.\n`,
  `{\n  "title": "T",\n  "tags": ["a", 1],\n  "draft": false\n}\nText.\n`,
]
const mutationsOf = (files: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.nat(), fc.nat(6), anyText({ maxLength: 3 })), {
        minLength: 1,
        maxLength: 6,
      }),
    )
    .map(([text, edits]) =>
      edits.reduce((result, [at, length, put]) => {
        const from = at % (result.length + 1)
        return result.slice(0, from) + put + result.slice(from + length)
      }, text),
    )

describe('whatever a file contains, it ends as an entry or as a reason', () => {
  it.each([
    ['YAML that is not', yamlish.map((text) => `---\n${text}\n---\nBody`)],
    ['TOML that is not', yamlish.map((text) => `+++\n${text}\n+++\nBody`)],
    ['JSON that is not', yamlish.map((text) => `;;;\n{${text}}\n;;;\nBody`)],
    ['text without order', yamlish],
    ['real front matter, mutated', mutationsOf(realFiles)],
  ])('%s', async (_, texts) => {
    await fc.assert(fc.asyncProperty(texts, expectAnswer), { numRuns })
  })

  it.skipIf(!existsSync(folder))(
    'the front matter of 18F, mutated (../shared/real-blogs/18f)',
    async () => {
      const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
      const files = names.map((name) => {
        const text = readFileSync(new URL(name, folder), 'utf8')
        return text.slice(0, text.indexOf('\n---', 3) + 8)
      })
      await fc.assert(fc.asyncProperty(mutationsOf(files), expectAnswer), { numRuns })
    },
  )

  it('random bytes', async () => {
    const bytes = fc.uint8Array({ maxLength: 200 })
    const afterFence = bytes.map((list) => new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, ...list]))
    await fc.assert(fc.asyncProperty(fc.oneof(bytes, afterFence), expectAnswer), { numRuns })
  })

  it.each([
    ['nothing', ''],
    ['one fence', '---'],
    ['two fences', '---\n---'],
    ['two fences and a body', '---\n---\nBody'],
    ['a thematic break', '---\n\nText\n'],
    ['only white space between', '---\n \n\n---\n'],
    ['only a comment', '---\n# nothing\n---\n'],
    ['nothing but closing', '---\n...\n'],
    ['a list', '---\n- a\n---\n'],
    ['a scalar', '---\nonly text\n---\n'],
    ['a document after the document', '---\na: 1\n--- # x\nb: 2\n---\n'],
    ['a tab', '---\n\ttitle: x\n---\n'],
    ['a mapping as a key', '---\n? { a: 1 }\n: b\n---\n'],
    ['an empty key', '---\n: b\n---\n'],
    ['a key that is null', '---\n? \n: b\n---\n'],
    ['an unknown tag', '---\ntitle: !ruby/object:Gem x\n---\n'],
    ['binary', '---\ntitle: !!binary aGk=\n---\n'],
    ['a set', '---\ntitle: !!set { a, b }\n---\n'],
    ['a number that is not', '---\ntitle: .nan\ndate: .inf\n---\n'],
    ['a huge number', '---\nseries: { name: x, part: 99999999999999999999999999 }\n---\n'],
  ])('%s', async (_, text) => {
    await expectAnswer(text)
  })
})

describe('limits', () => {
  const first = async (text: string) =>
    (await lenient.parse('a.md', text)).diagnostics.find(({ code }) => code === 'frontmatter/limit')
  const hint =
    'Front matter is for a few facts about a post; move the rest into the body or a data file.'

  it.each([
    [
      'length',
      `---\ntitle: ${'x'.repeat(70_000)}\n---\n`,
      'The front matter is longer than 65536 characters.',
    ],
    [
      'depth, in flow',
      `---\na: ${'['.repeat(200)}${']'.repeat(200)}\n---\n`,
      'The front matter is nested deeper than 16.',
    ],
    [
      'depth, in blocks',
      `---\na:\n  ${'- '.repeat(50)}x\n---\n`,
      'The front matter is nested deeper than 16.',
    ],
    [
      'depth, to exhaust the stack',
      `---\na: ${'['.repeat(60_000)}\n---\n`,
      'The front matter is nested deeper than 16.',
    ],
    [
      'depth, in JSON',
      `;;;\n{"a":${'['.repeat(30_000)}${']'.repeat(30_000)}}\n;;;\n`,
      'The front matter is nested deeper than 16.',
    ],
    [
      'depth, in TOML',
      `+++\na = ${'['.repeat(200)}${']'.repeat(200)}\n+++\n`,
      'The front matter is nested deeper than 16.',
    ],
    [
      'depth, in TOML, to exhaust the stack',
      `+++\na = ${'['.repeat(30_000)}${']'.repeat(30_000)}\n+++\n`,
      'The front matter is nested deeper than 16.',
    ],
    [
      'keys',
      `---\n${'k: 1\n'.replace('k', 'k')}${Array.from({ length: 6000 }, (_, i) => `k${i}: 1`).join('\n')}\n---\n`,
      'The front matter has more than 5000 values.',
    ],
    [
      'items',
      `---\na: [${'1,'.repeat(6000)}]\n---\n`,
      'The front matter has more than 5000 values.',
    ],
    [
      'values, in TOML',
      `+++\na = [${'1,'.repeat(6000)}]\n+++\n`,
      'The front matter has more than 5000 values.',
    ],
    [
      'aliases that multiply',
      `---\n${'a0: &a0 [1,1,1,1,1,1,1,1,1]\n'}${Array.from({ length: 8 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`).join('\n')}\n---\n`,
      'The front matter has more than 5000 values.',
    ],
  ])('hold for %s', async (_, text, message) => {
    expect(await first(text)).toMatchObject({
      code: 'frontmatter/limit',
      severity: 'error',
      message,
      hint,
    })
    await expectAnswer(text)
  })

  it('are no trap for whoever asks for places later', async () => {
    const { value } = await lenient.parse('a.md', `---\na: ${'['.repeat(60_000)}\n---\n`)
    expect(value).not.toHaveProperty('frontMatter')
    const wide = collection({ source: [], schema: blogPost(), limits: { maxDepth: 30 } })
    const deep = await wide.parse('a.md', `---\nx: ${'['.repeat(20)}here${']'.repeat(20)}\n---\n`)
    const path = ['x', ...Array<number>(20).fill(0)]
    expect(deep.value && rangeOf(deep.value, path)?.start.column).toBe(24)
  })

  it('can be set', async () => {
    const small = collection({ source: [], schema: blogPost(), limits: { maxDepth: 1 } })
    const { diagnostics } = await small.parse('a.md', '---\ntags: [[a]]\n---\n')
    expect(diagnostics.map(({ message }) => message)).toContain(
      'The front matter is nested deeper than 1.',
    )
  })
})

describe('data', () => {
  const anything = collection({ source: [], schema: z.record(z.string(), z.unknown()) })

  it('is a tree: an alias stands for a copy', async () => {
    const text = '---\na: &x { b: [1] }\nc: *x\nd: *x\n---\n'
    const { value } = await anything.parse('a.md', text)
    expect(value?.data).toEqual({ a: { b: [1] }, c: { b: [1] }, d: { b: [1] } })
    const { c, d } = value?.data ?? {}
    expect(c).not.toBe(d)
  })

  it('has no circle', async () => {
    const { diagnostics } = await anything.parse('a.md', '---\na: &x [*x]\n---\n')
    expect(diagnostics[0]).toMatchObject({
      code: 'frontmatter/alias',
      message: 'The alias `*x` has no anchor before it.',
      hint: 'Write the value itself, or mark it with `&x` further up.',
    })
  })

  it.each(['__proto__', 'constructor', 'prototype'])(
    'has no key %s, at any depth',
    async (name) => {
      for (const text of [
        `---\n${name}: { polluted: true }\na: { ${name}: 1 }\n---\n`,
        `+++\n${name} = { polluted = true }\na = { ${name} = 1 }\n+++\n`,
        `;;;\n{"${name}": {"polluted": true}, "a": {"${name}": 1}}\n;;;\n`,
      ]) {
        const { value, diagnostics } = await lenient.parse('a.md', text)
        expect(diagnostics.filter(({ code }) => code === 'frontmatter/key-refused')).toHaveLength(2)
        expect(diagnostics.find(({ code }) => code === 'frontmatter/key-refused')).toMatchObject({
          message: `The key \`${name}\` is not allowed: it means something else to JavaScript.`,
          hint: 'Choose another name.',
        })
        expect(Object.getPrototypeOf(value?.data)).toBe(Object.prototype)
        expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
      }
    },
  )

  it('is not merged by `<<`', async () => {
    const { value } = await anything.parse('a.md', '---\na: &x { b: 1 }\nc:\n  <<: *x\n---\n')
    expect(value?.data).toEqual({ a: { b: 1 }, c: { '<<': { b: 1 } } })
  })

  it('is never run', async () => {
    const { value, diagnostics } = await lenient.parse('a.md', '---js\nprocess.exit(1)\n---\nBody')
    expect(diagnostics[0]).toMatchObject({
      code: 'frontmatter/language',
      message: 'The front matter is in a language that is not read; nothing in it was run.',
      hint: 'Write it as YAML (`---`), TOML (`+++`) or JSON.',
      range: { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } },
    })
    expect(value?.data.draft).toBe(true)
    expect(value?.body).toBe('Body')
  })
})
