import { collection } from '@octavo/content'
import { applyFixes, placeOf } from '@octavo/diagnostics'
import type { StandardSchemaV1 } from '@standard-schema/spec'
import { toStandardJsonSchema } from '@valibot/to-json-schema'
import { type } from 'arktype'
import * as v from 'valibot'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import { textAt } from './text-at.ts'

/** The same schema three times: nested, with a list, a choice and no unknown keys. */
const zodPost = z.strictObject({
  title: z.string(),
  date: z.iso.date().optional(),
  version: z.string().optional(),
  rating: z.number().optional(),
  kind: z.enum(['essay', 'note']).optional(),
  tags: z.array(z.string()).optional(),
  image: z
    .strictObject({ src: z.string(), sizes: z.array(z.object({ width: z.number() })) })
    .optional(),
})
const valibotPost = v.strictObject({
  title: v.string(),
  date: v.optional(v.pipe(v.string(), v.isoDate())),
  version: v.optional(v.string()),
  rating: v.optional(v.number()),
  kind: v.optional(v.picklist(['essay', 'note'])),
  tags: v.optional(v.array(v.string())),
  image: v.optional(
    v.strictObject({ src: v.string(), sizes: v.array(v.object({ width: v.number() })) }),
  ),
})
const arktypePost = type({
  '+': 'reject',
  title: 'string',
  'date?': 'string.date.iso',
  'version?': 'string',
  'rating?': 'number',
  'kind?': "'essay' | 'note'",
  'tags?': 'string[]',
  'image?': { '+': 'reject', src: 'string', sizes: type({ width: 'number' }).array() },
})

const schemas: readonly (readonly [string, StandardSchemaV1])[] = [
  ['zod', zodPost],
  ['valibot', toStandardJsonSchema(valibotPost)],
  ['arktype', arktypePost],
]

describe.each(schemas)('a schema of %s', (_, schema) => {
  const posts = collection({ source: [], schema, ids: 'optional' })
  const check = async (yaml: string) => {
    const text = `---\n${yaml}\n---\nBody\n`
    const { value, diagnostics } = await posts.parse('a.md', text)
    const shown = diagnostics.map(({ range }) => range && textAt(text, range))
    return { text, value, diagnostics, shown }
  }

  it('types the entry and passes what it likes', async () => {
    const { value } = await check('title: T\nkind: note\ntags: [a]')
    expect(value?.data).toEqual({ title: 'T', kind: 'note', tags: ['a'] })
  })

  it('shows a wrong value where it stands, at any depth', async () => {
    const { value, diagnostics, shown } = await check(
      'title: T\ntags: [a, { b: 1 }]\nimage:\n  src: [x]\n  sizes:\n    - width: 1\n    - width: wide',
    )
    expect(value).toBeUndefined()
    expect(shown.toSorted()).toEqual(['[x]', 'wide', '{ b: 1 }'])
    expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
      Array(3).fill('frontmatter/schema error'),
    )
    expect(diagnostics.map(({ message }) => message.split('`')[1]).toSorted()).toEqual([
      'image.sizes[1].width',
      'image.src',
      'tags[1]',
    ])
  })

  it('shows what is missing on what should hold it', async () => {
    const { diagnostics, shown } = await check('image:\n  sizes: []\ntitle: T')
    expect(shown).toEqual(['image'])
    expect(diagnostics[0]?.hint).toBe('Add `src: …`.')
    const atTop = await check('tags: []')
    expect(atTop.diagnostics.map(placeOf)).toEqual(['a.md:1:1'])
  })

  it('takes a key one letter away for the one that is meant, with a fix', async () => {
    const { text, diagnostics, shown } = await check(
      'title: T\ntgas: [a]\nimage: { src: x, size: [], sizes: [] }',
    )
    expect(shown).toEqual(expect.arrayContaining(['tgas', 'size']))
    const slip = diagnostics.find(({ message }) => message.includes('tgas'))
    expect(slip).toMatchObject({
      code: 'frontmatter/unknown-key',
      severity: 'error',
      message: 'The key `tgas` is not known. Is `tags` meant?',
      hint: 'Write `tags`.',
    })
    const known = diagnostics.find(({ message }) => message.includes('`size`'))
    expect(known?.message).toBe('The key `size` is not known.')
    expect(known?.hint).toBe('Known here: sizes, src.')
    const fixed = applyFixes(text, 'a.md', diagnostics)
    expect(fixed.text).toContain('\ntags: [a]\n')
  })

  it('keeps what is written where text is wanted, and counts where a number is', async () => {
    for (const written of ['0123', '1.10', 'NO', '12:30', '2015', 'true', '0x1F', '1e3', '~']) {
      const { value } = await check(`title: ${written}`)
      expect(value?.data).toEqual({ title: written })
    }
    for (const [written, number] of [
      ['1.10', 1.1],
      ['0123', 123],
      ['1e3', 1000],
      ['-7', -7],
    ] as const) {
      const { value } = await check(`title: T\nrating: ${written}`)
      expect(value?.data).toEqual({ title: 'T', rating: number })
    }
  })

  it('does so in TOML and JSON', async () => {
    for (const [text, data] of [
      ['+++\ntitle = 1.10\nrating = 1.10\n+++\n', { title: '1.10', rating: 1.1 }],
      ['+++\ntitle = 0x1F\nrating = 0x1F\n+++\n', { title: '0x1F', rating: 31 }],
      ['+++\ntitle = true\nrating = 7\n+++\n', { title: 'true', rating: 7 }],
      [';;;\n{ "title": 1.10, "rating": 1.10 }\n;;;\n', { title: '1.10', rating: 1.1 }],
    ] as const) {
      expect((await posts.parse('a.md', text)).value?.data).toEqual(data)
    }
  })

  it('takes an empty value for none where none may be', async () => {
    const { value } = await check('title: T\ndate:\ntags:\nimage:')
    expect(value?.data).toEqual({ title: 'T' })
    const { diagnostics, shown } = await check('title:')
    expect(diagnostics).toHaveLength(1)
    expect(shown).toEqual([''])
  })

  it('offers a date in full', async () => {
    const { text, diagnostics, shown } = await check('title: T\ndate: 2026-1-5')
    expect(shown).toEqual(['2026-1-5'])
    expect(diagnostics[0]?.fix?.title).toBe('Write the date as 2026-01-05')
    expect(applyFixes(text, 'a.md', diagnostics).text).toContain('\ndate: 2026-01-05\n')
  })

  it('offers the choice that differs by case', async () => {
    const { text, diagnostics } = await check('title: T\nkind: "Note"')
    expect(diagnostics[0]?.hint).toBe('Is `note` meant?')
    expect(applyFixes(text, 'a.md', diagnostics).text).toContain('\nkind: "note"\n')
    const far = await check('title: T\nkind: review')
    expect(far.diagnostics[0]?.hint).toBe('One of: essay, note.')
  })

  it('reports all problems of a file in one run', async () => {
    const { diagnostics } = await check('tags: 1\nkind: x\nimage: 3\nbogus: 4')
    expect(diagnostics.length).toBe(5)
  })
})

it('infers the type of the data from the schema', () => {
  const fromZod = collection({ source: [], schema: zodPost })
  const fromValibot = collection({ source: [], schema: valibotPost })
  const fromArktype = collection({ source: [], schema: arktypePost })
  type Data<C extends { parse: (...args: never[]) => unknown }> =
    NonNullable<Awaited<ReturnType<C['parse']>> extends { value: infer E } ? E : never> extends {
      data: infer D
    }
      ? D
      : never
  expectTypeOf<Data<typeof fromZod>['title']>().toEqualTypeOf<string>()
  expectTypeOf<Data<typeof fromValibot>['tags']>().toEqualTypeOf<string[] | undefined>()
  expectTypeOf<Data<typeof fromArktype>['kind']>().toEqualTypeOf<'essay' | 'note' | undefined>()
})

describe('a schema that is silent about unknown keys', () => {
  it('is helped out when a key is one letter away from a known one', async () => {
    const schema = z.object({ title: z.string(), tags: z.array(z.string()).optional() })
    const posts = collection({ source: [], schema, ids: 'optional' })
    const { value, diagnostics } = await posts.parse(
      'a.md',
      '---\ntitle: T\ntag: [a]\nother: 1\n---\n',
    )
    expect(value?.data).toEqual({ title: 'T' })
    expect(diagnostics).toMatchObject([
      { severity: 'warning', message: 'The key `tag` is not known. Is `tags` meant?' },
    ])
  })

  it('is left alone when it takes any key', async () => {
    const schema = z.looseObject({ tags: z.array(z.string()).optional() })
    const posts = collection({ source: [], schema, ids: 'optional' })
    expect((await posts.parse('a.md', '---\ntag: [a]\n---\n')).diagnostics).toEqual([])
  })
})

describe('a schema with a transform', () => {
  it('validates, although it has no JSON Schema', async () => {
    const schema = z.object({
      title: z.string().transform((text) => text.length),
      at: z.coerce.date(),
    })
    const posts = collection({ source: [], schema, ids: 'optional' })
    const { value } = await posts.parse('a.md', '---\ntitle: four\nat: 2026-01-05\n---\n')
    expect(value?.data.title).toBe(4)
  })

  it('may be asynchronous', async () => {
    const schema = z.object({ title: z.string().refine(async (text) => text !== 'no') })
    const posts = collection({ source: [], schema, ids: 'optional' })
    expect((await posts.parse('a.md', '---\ntitle: yes\n---\n')).value?.data.title).toBe('yes')
    const { diagnostics } = await posts.parse('a.md', '---\ntitle: no\n---\n')
    expect(diagnostics.map(placeOf)).toEqual(['a.md:2:8'])
  })
})

describe('a schema that throws', () => {
  const later: StandardSchemaV1 = {
    '~standard': { version: 1, vendor: 'ours', validate: async () => fail() },
  }

  it.each([
    ['at once', z.object({ title: z.string().transform(() => fail()) })],
    ['later', later],
  ] satisfies [string, StandardSchemaV1][])(
    '%s costs one file, and is named',
    async (_, schema) => {
      const posts = collection({ source: [], schema, ids: 'optional' })
      const { value, diagnostics } = await posts.parse('a.md', '---\ntitle: T\n---\n')
      expect(value).toBeUndefined()
      expect(diagnostics).toMatchObject([
        {
          code: 'frontmatter/schema-threw',
          severity: 'error',
          message: 'The schema threw instead of judging: no such thing.',
          hint: 'Mend the schema; a refusal is an issue, not an exception.',
          file: 'a.md',
          cause: new RangeError('no such thing'),
        },
      ])
    },
  )
})

function fail(): never {
  throw new RangeError('no such thing')
}

describe('misuse', () => {
  it('is named', () => {
    // @ts-expect-error not a schema
    expect(() => collection({ source: [], schema: {} })).toThrow(
      new TypeError(
        '@octavo/content: collection needs a schema with a "~standard" property (zod, valibot, arktype, blogPost()), got object',
      ),
    )
    // @ts-expect-error not a source
    expect(() => collection({ source: 'posts', schema: zodPost })).toThrow(
      new TypeError(
        '@octavo/content: collection needs a source to iterate over (an array of files, folder(…)), got string',
      ),
    )
  })
})
