import {
  blogPost,
  buildCorpus,
  editorSettings,
  frontMatterSchema,
  publish,
  sitePage,
} from '@octavo/content'
import { toStandardJsonSchema } from '@valibot/to-json-schema'
import { type } from 'arktype'
import * as v from 'valibot'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'

describe('a corpus in memory', () => {
  it('tests content code without files and without a framework', async () => {
    const { value: posts, diagnostics } = await buildCorpus(blogPost(), {
      'posts/a.md': { title: 'A', date: '2026-01-05', tags: ['x'], body: 'Text.' },
      'posts/b.md': { title: 'B', draft: true },
      'posts/c.md': '---\ntitle: C\n---\nAs text.',
    })
    expect(diagnostics).toEqual([])
    const { listed } = publish(posts, { now: '2026-11-23T00:00:00Z', timeZone: 'UTC' })
    expect(listed.map(({ data, body }) => `${data.title}: ${body}`)).toEqual([
      'A: Text.',
      'C: As text.',
    ])
  })

  it('reports as files do', async () => {
    const { value, diagnostics } = await buildCorpus(z.object({ title: z.string() }), {
      'a.md': { title: [1] },
    })
    expect(value).toEqual([])
    expect(diagnostics).toMatchObject([{ file: 'a.md', range: { start: { line: 3, column: 3 } } }])
  })
})

describe('a page that is not a post', () => {
  it('has no tags, series or authors', async () => {
    const { value, diagnostics } = await buildCorpus(sitePage(), {
      'about.md': { title: 'About', permalink: '/about/', description: 'Who we are.' },
    })
    expect(diagnostics).toEqual([])
    expect(value[0]?.data).toEqual({
      title: 'About',
      permalink: '/about/',
      description: 'Who we are.',
      draft: false,
      unlisted: false,
      aliases: [],
    })
    expectTypeOf(value[0]?.data).not.toHaveProperty('tags')
  })

  it('says so when it is given some', async () => {
    const { diagnostics } = await buildCorpus(sitePage(), { 'a.md': { title: 'A', tags: ['x'] } })
    expect(diagnostics[0]?.message).toBe(
      'The key `tags` is not one that means something here; it is left alone.',
    )
  })

  it('refuses options for what it has not', () => {
    expect(() => sitePage({ rename: { keywords: 'tags' } })).toThrow(
      new TypeError(
        '@octavo/content: sitePage cannot rename "keywords" to "tags"; fields are id, title, description, date, updated, draft, unlisted, expires, image, image.src, image.alt, image.caption, image.credit, slug, permalink, aliases, lang, translationOf',
      ),
    )
  })
})

describe('for editors', () => {
  const valibot = toStandardJsonSchema(v.object({ title: v.string() }))
  it.each([
    ['zod', z.object({ title: z.string() })],
    ['valibot', valibot],
    ['arktype', type({ title: 'string' })],
    ['blogPost', blogPost()],
    ['sitePage', sitePage()],
  ])('front matter has a JSON Schema, from %s', (_, schema) => {
    expect(frontMatterSchema(schema)).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
      properties: { title: {} },
      required: ['title'],
    })
  })

  it('a blog post is known by its own keys', () => {
    const { properties } = frontMatterSchema(blogPost({ rename: { redirect_from: 'aliases' } }))
    expect(properties).toHaveProperty('redirect_from')
    expect(properties).toHaveProperty('aliases')
    expect(properties).not.toHaveProperty('image.alt')
  })

  it('a schema that cannot say is named', () => {
    expect(() => frontMatterSchema(v.object({ title: v.string() }))).toThrow(
      new TypeError(
        '@octavo/content: the schema (of valibot) has no "~standard".jsonSchema; for valibot wrap it with toStandardJsonSchema of @valibot/to-json-schema',
      ),
    )
  })

  it('VS Code is told which files it is for', () => {
    expect(editorSettings({ './.octavo/posts.json': ['content/posts/**/_defaults.yaml'] })).toEqual(
      {
        'yaml.schemas': { './.octavo/posts.json': ['content/posts/**/_defaults.yaml'] },
      },
    )
  })
})
