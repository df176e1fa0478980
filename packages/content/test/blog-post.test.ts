import { type BlogPost, type BlogPostOptions, blogPost, collection } from '@octavo/content'
import { applyFixes } from '@octavo/diagnostics'
import * as v from 'valibot'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import { textAt } from './text-at.ts'

async function check(yaml: string, options: BlogPostOptions = {}, path = 'posts/on-trust.md') {
  const text = `---\n${yaml}\n---\nBody\n`
  const posts = collection({ source: [], schema: blogPost(options), ids: 'optional' })
  const { value, diagnostics } = await posts.parse(path, text)
  const problems = diagnostics.map(({ code, severity, message, hint, range }) => ({
    is: `${severity} ${code}`,
    at: range && textAt(text, range),
    says: hint === undefined ? message : `${message} | ${hint}`,
  }))
  const fixed = applyFixes(text, path, diagnostics).text
  return {
    data: value?.data as BlogPost,
    problems,
    fixed: fixed.slice(4, fixed.indexOf('\n---\nBody')),
  }
}

describe('a blog post', () => {
  it('has every field in its full form', async () => {
    const { data, problems } = await check(`id: abc
title: On trust
description: It grows slowly.
date: 2026-01-05
updated: 2026-02-01T10:00:00+01:00
draft: false
unlisted: true
expires: 2027-01-01
tags: [trust, teams]
categories: essays
authors: [ada, grace]
series: { name: Rooms, part: 2 }
image: { src: /a.png, alt: A room, caption: Ours, credit: Ada }
slug: trust
permalink: /trust/
aliases: [/old/, /older/]
lang: en-gb
translationOf: xyz
related: { pin: [a], exclude: [b] }`)
    expect(problems).toEqual([])
    expect(data).toEqual({
      id: 'abc',
      title: 'On trust',
      description: 'It grows slowly.',
      date: '2026-01-05',
      updated: '2026-02-01T10:00:00+01:00',
      draft: false,
      unlisted: true,
      expires: '2027-01-01',
      tags: ['trust', 'teams'],
      categories: ['essays'],
      authors: ['ada', 'grace'],
      series: { name: 'Rooms', part: 2 },
      image: { src: '/a.png', alt: 'A room', caption: 'Ours', credit: 'Ada' },
      slug: 'trust',
      permalink: '/trust/',
      aliases: ['/old/', '/older/'],
      lang: 'en-GB',
      translationOf: 'xyz',
      related: { pin: ['a'], exclude: ['b'] },
    })
  })

  it('needs no more than a title', async () => {
    const { data, problems } = await check('title: T')
    expect(problems).toEqual([])
    expect(data).toEqual({
      title: 'T',
      draft: false,
      unlisted: false,
      tags: [],
      categories: [],
      authors: [],
      aliases: [],
    })
  })

  it('takes short forms', async () => {
    const { data } = await check(
      'title: 1984\ntags: a, b , ,a\nimage: /a.png\nseries: Rooms\nauthors: ada',
    )
    expect(data).toMatchObject({
      title: '1984',
      tags: ['a', 'b'],
      image: { src: '/a.png' },
      series: { name: 'Rooms' },
      authors: ['ada'],
    })
  })
})

// What it says to each thing that it cannot take as it is: what stands there, the words, and what a
// fix would make of it.
const dateHint = 'Write it as YYYY-MM-DD, or as YYYY-MM-DDTHH:MM:SS with an offset such as +01:00.'
const cases: readonly {
  readonly yaml: string
  readonly says: readonly (readonly [is: string, at: string, says: string])[]
  readonly data?: Partial<BlogPost>
  readonly fixed?: string
}[] = [
  {
    yaml: 'tags: [a]',
    says: [
      [
        'error frontmatter/title-missing',
        '',
        'The post has no title; “On trust” stands in for it. | Add a line `title: …`.',
      ],
    ],
    data: { title: 'On trust' },
  },
  {
    yaml: 'title: [a]',
    says: [
      [
        'error frontmatter/not-text',
        '[a]',
        '`title` must be a text, not a list; it is left out. | Write it on one line, in quotes if it contains a colon.',
      ],
    ],
  },
  {
    yaml: 'title: T\ndescription: { a: 1 }',
    says: [
      [
        'error frontmatter/not-text',
        '{ a: 1 }',
        '`description` must be a text, not a map; it is left out. | Write it on one line, in quotes if it contains a colon.',
      ],
    ],
  },
  {
    yaml: 'title: T\ndate: 2026-1-5',
    says: [
      [
        'warning frontmatter/date-form',
        '2026-1-5',
        'The date is written in an unusual form; it is taken as 2026-01-05.',
      ],
    ],
    data: { date: '2026-01-05' as NonNullable<BlogPost['date']>, draft: false },
    fixed: 'title: T\ndate: 2026-01-05',
  },
  {
    yaml: "title: T\ndate: 'Jul 08 2022'",
    says: [
      [
        'warning frontmatter/date-form',
        "'Jul 08 2022'",
        'The date is written in an unusual form; it is taken as 2022-07-08.',
      ],
    ],
    data: { date: '2022-07-08' as NonNullable<BlogPost['date']>, draft: false },
    fixed: "title: T\ndate: '2022-07-08'",
  },
  {
    yaml: 'title: T\npublished: false',
    says: [
      [
        'warning frontmatter/held-back',
        'published',
        'The post is held back as a draft, because it says that it is not published. | Write `draft: true`; or take the line out, and the post is public.',
      ],
    ],
    data: { draft: true },
  },
  { yaml: 'title: T\ndraft: true\npublished: false', says: [], data: { draft: true } },
  {
    yaml: "title: T\nupdated: '2015-01-05 11:02:00 -5'",
    says: [
      [
        'warning frontmatter/date-form',
        "'2015-01-05 11:02:00 -5'",
        'The date is written in an unusual form; it is taken as 2015-01-05T11:02:00-05:00.',
      ],
    ],
    fixed: "title: T\nupdated: '2015-01-05T11:02:00-05:00'",
  },
  {
    yaml: 'title: T\nupdated: 2015-01-05 11:02:00 -5 # then',
    says: [
      [
        'warning frontmatter/date-form',
        '2015-01-05 11:02:00 -5',
        'The date is written in an unusual form; it is taken as 2015-01-05T11:02:00-05:00.',
      ],
    ],
    fixed: 'title: T\nupdated: 2015-01-05T11:02:00-05:00 # then',
  },
  {
    yaml: 'title: T\ndate: 2020-07-07T00:00:00.000Z',
    says: [
      [
        'warning frontmatter/date-midnight',
        '2020-07-07T00:00:00.000Z',
        'The date is midnight in Greenwich, which west of it is still the day before. | If the day is meant, write 2020-07-07.',
      ],
    ],
    fixed: 'title: T\ndate: 2020-07-07',
  },
  {
    yaml: 'title: T\ndate: 2026-02-01\nexpires: 2026-02-01',
    says: [
      [
        'warning frontmatter/expires-early',
        '2026-02-01',
        'The post disappears before it comes out, so nobody will see it. | Write a later day, or take `expires` out.',
      ],
    ],
  },
  {
    yaml: 'title: T\ndate: 2026-13-01',
    says: [
      [
        'warning frontmatter/held-back',
        'date',
        'The post is held back as a draft, because its dates cannot be read.',
      ],
      [
        'error frontmatter/date',
        '2026-13-01',
        `\`date\` must be a date, not "2026-13-01". | ${dateHint}`,
      ],
    ],
    data: { draft: true },
  },
  {
    yaml: 'title: T\nexpires: [soon]',
    says: [
      [
        'warning frontmatter/held-back',
        'expires',
        'The post is held back as a draft, because its dates cannot be read.',
      ],
      ['error frontmatter/date', '[soon]', `\`expires\` must be a date, not a list. | ${dateHint}`],
    ],
    data: { draft: true },
  },
  {
    yaml: 'title: T\nupdated: yesterday',
    says: [
      [
        'error frontmatter/date',
        'yesterday',
        `\`updated\` must be a date, not "yesterday". | ${dateHint}`,
      ],
    ],
    data: { draft: false },
  },
  {
    yaml: 'title: T\ndraft: yes',
    says: [
      ['warning frontmatter/boolean-form', 'yes', '`draft` says "yes"; it is taken as `true`.'],
    ],
    data: { draft: true },
    fixed: 'title: T\ndraft: true',
  },
  {
    yaml: 'title: T\ndraft: False',
    says: [
      [
        'warning frontmatter/boolean-form',
        'False',
        '`draft` says "False"; it is taken as `false`.',
      ],
    ],
    data: { draft: false },
    fixed: 'title: T\ndraft: false',
  },
  {
    yaml: 'title: T\ndraft: maybe\nunlisted: [x]',
    says: [
      [
        'error frontmatter/boolean',
        'maybe',
        '`draft` must be `true` or `false`, not "maybe". It counts as `true`. | Write `true` or `false`.',
      ],
      [
        'error frontmatter/boolean',
        '[x]',
        '`unlisted` must be `true` or `false`, not a list. It counts as `true`. | Write `true` or `false`.',
      ],
    ],
    data: { draft: true, unlisted: true },
  },
  {
    yaml: 'title: T\ntags: [a, [b], c]',
    says: [
      [
        'error frontmatter/not-text',
        '[b]',
        '`tags[1]` must be a text, not a list; it is left out. | Write it on one line, in quotes if it contains a colon.',
      ],
    ],
    data: { tags: ['a', 'c'] },
  },
  {
    yaml: 'title: T\nseries: { name: Rooms, part: two }',
    says: [
      [
        'error frontmatter/part',
        'two',
        '`series.part` must be a whole number from 1, not "two"; it is left out. | Write it as `part: 1`.',
      ],
    ],
    data: { series: { name: 'Rooms' } },
  },
  {
    yaml: 'title: T\nimage: { src: /a.png, title: x }',
    says: [
      [
        'warning frontmatter/unknown-key',
        'title',
        'The key `image.title` is not known; it is left alone. | Known here: src, alt, caption, credit.',
      ],
    ],
    data: { image: { src: '/a.png' } },
  },
  {
    yaml: 'title: T\nimage: "{% image \'a.png\' %}"',
    says: [
      [
        'warning frontmatter/template',
        '"{% image \'a.png\' %}"',
        '`image` contains a template tag of another generator; it is left out. | Write the value that the tag stood for.',
      ],
    ],
  },
  {
    yaml: 'title: T\nlang: English please',
    says: [
      [
        'error frontmatter/lang',
        'English please',
        '"English please" is not a language; it is left out. | Write it as in `en` or `pt-BR`.',
      ],
    ],
  },
  {
    yaml: 'title: T\ntag: [a]',
    says: [
      [
        'warning frontmatter/unknown-key',
        'tag',
        'The key `tag` is not known. Is `tags` meant? | Write `tags`.',
      ],
    ],
    fixed: 'title: T\ntags: [a]',
  },
  {
    yaml: 'title: T\nlayout: post',
    says: [
      [
        'info frontmatter/unknown-key',
        'layout',
        'The key `layout` is not one that means something here; it is left alone. | Say what it means with the option `rename`, or that it does not matter with `ignore`.',
      ],
    ],
  },
  {
    yaml: 'title: T\ntags: [a]\ntags: [b]',
    says: [
      [
        'warning frontmatter/held-back',
        '',
        'The post is held back as a draft, because its front matter cannot be read.',
      ],
      [
        'error frontmatter/key-twice',
        'tags',
        'The key `tags` is written twice; the first one counts. | Keep one of the two.',
      ],
    ],
    data: { tags: ['a'], draft: true },
  },
  {
    yaml: 'title: Trust: a story # really',
    says: [
      [
        'warning frontmatter/held-back',
        '',
        'The post is held back as a draft, because its front matter cannot be read.',
      ],
      [
        'error frontmatter/yaml',
        'Trust: a story',
        'The text has a colon with a space after it, which would begin another key. | Put the text in quotes.',
      ],
    ],
    data: { draft: true },
    fixed: 'title: "Trust: a story" # really',
  },
  {
    yaml: 'title: T\ndescription: "goes\non and\non"',
    says: [
      [
        'warning frontmatter/yaml-indent',
        'o',
        'A quoted text goes on here at the start of the line; other YAML parsers refuse that. | Indent the line by two spaces.',
      ],
    ],
    data: { description: 'goes on and on', draft: false },
    fixed: 'title: T\ndescription: "goes\n  on and\n  on"',
  },
]

describe('says exactly what is wrong, and where', () => {
  it.each(cases)('$yaml', async ({ yaml, says, data: expected = {}, fixed }) => {
    const { data, problems, fixed: afterFix } = await check(yaml)
    expect(problems.map(({ is, at, says: words }) => [is, at, words])).toEqual(says)
    expect(data).toMatchObject(expected)
    expect(afterFix).toBe(fixed ?? yaml)
  })
})

describe('options', () => {
  it('rename keys, the own name first', async () => {
    const rename = {
      redirect_from: 'aliases',
      image_alt: 'image.alt',
      excerpt: 'description',
    } as const
    const old = await check(
      'title: T\nredirect_from: /x/\nexcerpt: E\nimage: a.png\nimage_alt: Alt',
      { rename },
    )
    expect(old.problems).toEqual([])
    expect(old.data).toMatchObject({
      aliases: ['/x/'],
      description: 'E',
      image: { src: 'a.png', alt: 'Alt' },
    })
    const both = await check('title: T\nexcerpt: E\ndescription: D', { rename })
    expect(both.data.description).toBe('D')
    const empty = await check('title: T\nexcerpt: E\ndescription:', { rename })
    expect(empty.data.description).toBe('E')
  })

  it('show a renamed key at its own place', async () => {
    const { problems } = await check('title: T\nposted: soon', { rename: { posted: 'date' } })
    expect(problems.map(({ is, at }) => `${is} ${at}`)).toEqual([
      'warning frontmatter/held-back posted',
      'error frontmatter/date soon',
    ])
  })

  it('let the later of two dates count, and hold the post back when one cannot be read', async () => {
    const rename = { publishDate: 'date' } as const
    const later = await check('title: T\ndate: 2021-04-04\npublishDate: 2031-01-01', { rename })
    expect(later.data.date).toBe('2031-01-01')
    expect(later.problems.map(({ is, at }) => `${is} ${at}`)).toEqual([
      'warning frontmatter/two-dates publishDate',
    ])
    const earlier = await check('title: T\ndate: 2031-01-01\npublishDate: 2021-04-04', { rename })
    expect(earlier).toMatchObject({ data: { date: '2031-01-01', draft: false }, problems: [] })
    const unreadable = await check('title: T\ndate: 2021-04-04\npublishDate: soon', { rename })
    expect(unreadable.data.draft).toBe(true)
  })

  it('take the names that Jekyll and themes of Hugo have for a picture', async () => {
    const jekyll = await check('title: T\nimage: { path: /a.png, alt: A }')
    expect(jekyll).toMatchObject({ data: { image: { src: '/a.png', alt: 'A' } }, problems: [] })
    const hugo = await check('title: T\ncover: { image: b.png, caption: B }', {
      rename: { cover: 'image' },
    })
    expect(hugo).toMatchObject({ data: { image: { src: 'b.png', caption: 'B' } }, problems: [] })
    const both = await check('title: T\nimage: { src: /a.png, path: /b.png }')
    expect(both.data.image?.src).toBe('/a.png')
  })

  it('leave `published` to whoever gives it a meaning', async () => {
    const yaml = 'title: T\npublished: false'
    const extend = z.object({ published: z.boolean() })
    for (const options of [{ ignore: ['published'] }, { extend }]) {
      expect((await check(yaml, options)).data.draft).toBe(false)
    }
  })

  it('divide one text at its spaces, as Jekyll does, when they are asked to', async () => {
    const yaml = 'title: T\ntags: one two\ncategories: a b, c\nauthors: Ada Lovelace'
    const { data } = await check(yaml, { splitAt: 'space' })
    const { tags, categories, authors } = data
    expect([tags, categories, authors]).toEqual([['one', 'two'], ['a b', 'c'], ['Ada Lovelace']])
    expect((await check(yaml)).data.tags).toEqual(['one two'])
    expect(() => blogPost({ splitAt: ' ' as 'space' })).toThrow(
      '@octavo/content: splitAt of blogPost is "comma" or "space", got " "',
    )
  })

  it('ignore keys', async () => {
    expect((await check('title: T\nlayout: post', { ignore: ['layout'] })).problems).toEqual([])
  })

  it('take the date from the name of the file, and never over the front matter', async () => {
    const options = { dateFrom: 'file-name' } as const
    const date = async (yaml: string, path: string) => (await check(yaml, options, path)).data.date
    expect(await date('title: T', '2026-01-05-a.md')).toBe('2026-01-05')
    expect(await date('title: T', 'p/2026-01-05-a/index.md')).toBe('2026-01-05')
    expect(await date('title: T\ndate: 2025-01-01', '2026-01-05-a.md')).toBe('2025-01-01')
    expect(await date('title: T', '2026-02-31-a.md')).toBeUndefined()
    expect(await date('title: T', 'a.md')).toBeUndefined()
    const broken = await check('title: T\ndate: soon', options, '2026-01-05-a.md')
    expect(broken.data).toMatchObject({ draft: true })
    expect(broken.data.date).toBeUndefined()
  })

  it('make a fingerprint', () => {
    const print = (options?: BlogPostOptions) =>
      collection({ source: [], schema: blogPost(options) }).fingerprint
    expect(print()).toBe(print({}))
    expect(print({ ignore: ['a'] })).not.toBe(print())
  })

  it('are refused by name', () => {
    // @ts-expect-error not a field
    expect(() => blogPost({ rename: { a: 'alias' } })).toThrow(
      new TypeError(
        '@octavo/content: blogPost cannot rename "a" to "alias"; fields are id, title, description, date, updated, draft, unlisted, expires, tags, categories, authors, series, series.name, series.part, image, image.src, image.alt, image.caption, image.credit, slug, permalink, aliases, lang, translationOf, related, related.pin, related.exclude',
      ),
    )
    // @ts-expect-error not one of the two
    expect(() => blogPost({ dateFrom: 'name' })).toThrow(
      new TypeError('@octavo/content: dateFrom of blogPost is "none" or "file-name", got "name"'),
    )
  })
})

describe("fields of one's own", () => {
  const extend = z.object({ rating: z.number(), mood: z.enum(['calm', 'loud']).optional() })
  const posts = collection({ source: [], schema: blogPost({ extend }), ids: 'optional' })
  const parse = (yaml: string) => posts.parse('a.md', `---\ntitle: T\n${yaml}\n---\n`)

  it('are merged into the post, with their types', async () => {
    const { value, diagnostics } = await parse('rating: 4')
    expect(diagnostics).toEqual([])
    expect(value?.data).toMatchObject({ title: 'T', rating: 4, tags: [] })
    expectTypeOf(value?.data.rating).toEqualTypeOf<number | undefined>()
  })

  it('are reported like those of any schema, and read another way like those', async () => {
    expect((await parse('rating: 4.50')).value?.data.rating).toBe(4.5)
    const { value, diagnostics } = await parse('rating: high\nmood: Calm')
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ message, hint }) => `${message} | ${hint}`)).toEqual([
      '`rating`: Invalid input: expected number, received string | undefined',
      '`mood`: Invalid option: expected one of "calm"|"loud" | Is `calm` meant?',
    ])
  })

  it('are known keys', async () => {
    const { diagnostics } = await parse('rating: 4\nmod: calm')
    expect(diagnostics[0]?.message).toBe('The key `mod` is not known. Is `mood` meant?')
  })

  it('of a schema that cannot name them may be any', async () => {
    const any = v.record(v.string(), v.unknown())
    const { diagnostics, value } = await collection({
      source: [],
      schema: blogPost({ extend: any }),
      ids: 'optional',
    }).parse('a.md', '---\ntitle: T\nx: 1\n---\n')
    expect(diagnostics).toEqual([])
    expect(value?.data).toMatchObject({ x: 1 })
    expect(blogPost({ extend: any }).fingerprint).toBeUndefined()
  })
})

it('is a Standard Schema of its own right', () => {
  const { validate } = blogPost()['~standard']
  expect(validate({ title: 'T' })).toMatchObject({ value: { title: 'T' } })
  expect(validate('text')).toMatchObject({
    lenient: true,
    issues: [{ message: 'The front matter is not a map of keys.' }, { path: ['title'] }],
  })
  expect(validate({ title: 'T', date: new Date(0) })).toMatchObject({
    issues: [{ message: '`date` must be a date, not a JavaScript Date.' }, {}],
  })
})
