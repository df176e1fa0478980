import {
  blogPost,
  collection,
  defaultsFor,
  type FolderDefaults,
  readDefaults,
} from '@octavo/content'
import { placeOf } from '@octavo/diagnostics'
import { describe, expect, it } from 'vitest'
import { textAt } from './text-at.ts'

const yaml = 'tags: [talk]\nauthors:\n  - ada\ndraft: maybe\n'
const fromFile = readDefaults('posts/talks/_defaults.yaml', yaml, { append: ['tags'] }).value
const load = async (
  defaults: readonly FolderDefaults[],
  path: string,
  frontMatter = 'title: T',
) => {
  const posts = collection({ source: [], schema: blogPost(), ids: 'optional', defaults })
  const parsed = await posts.parse(path, `---\n${frontMatter}\n---\n`)
  if (!parsed.value) throw new Error('no entry')
  return { posts, entry: parsed.value, ...parsed.value.data, diagnostics: parsed.diagnostics }
}

describe('defaults of folders', () => {
  const languages = [
    defaultsFor('', { lang: 'en', authors: ['all'] }),
    defaultsFor('/posts/de/', { lang: 'de' }),
  ]

  it('reach entries of the folder and the folders in it, the nearest first', async () => {
    expect(await load(languages, 'posts/a.md')).toMatchObject({ lang: 'en', authors: ['all'] })
    expect(await load(languages, 'posts/de/x/a.md')).toMatchObject({ lang: 'de', authors: ['all'] })
  })

  it('do not reach folders that begin with the same letters', async () => {
    expect(await load([defaultsFor('team', { lang: 'de' })], 'teams/a.md')).not.toHaveProperty(
      'lang',
    )
  })

  it('give way to the entry, also to its empty value', async () => {
    expect(await load(languages, 'posts/de/a.md', 'title: T\nlang: fr')).toMatchObject({
      lang: 'fr',
    })
    expect(await load(languages, 'posts/de/a.md', 'title: T\nlang:')).not.toHaveProperty('lang')
  })

  it('are replaced by the nearest, unless they are to be appended', async () => {
    const replaced = [defaultsFor('a', { tags: ['x'] })]
    const appended = [
      defaultsFor('a', { tags: ['x'] }, { append: ['tags'] }),
      defaultsFor('a/b', { tags: ['y'] }),
    ]
    expect((await load(replaced, 'a/b/p.md', 'title: T\ntags: [z]')).tags).toEqual(['z'])
    expect((await load(appended, 'a/b/p.md', 'title: T\ntags: [z]')).tags).toEqual(['x', 'y', 'z'])
    expect((await load(appended, 'a/b/p.md')).tags).toEqual(['x', 'y'])
  })

  it('are appended only to lists: a text stands alone', async () => {
    const append = { append: ['tags'] }
    const list = [defaultsFor('', { tags: ['x'] }, append)]
    expect((await load(list, 'a.md', 'title: T\ntags: own')).tags).toEqual(['own'])
    const text = [defaultsFor('', { tags: 'x' }, append)]
    expect((await load(text, 'a.md', 'title: T\ntags: [own]')).tags).toEqual(['own'])
    const { posts, entry } = await load(list, 'a.md', 'title: T\ntags: own')
    expect(posts.explain(entry, ['tags']).from).toBe('file')
  })

  it('are no identity', async () => {
    const { entry } = await load([defaultsFor('', { id: 'same' })], 'a.md')
    expect(entry.id).toBe('a.md')
  })

  it('do not depend on the order they are given in', async () => {
    const { lang } = await load(languages.toReversed(), 'posts/de/a.md')
    expect(lang).toBe('de')
  })
})

describe('explain', () => {
  it('names file and line of a value, wherever it comes from', async () => {
    const { posts, entry, tags } = await load(
      [fromFile, defaultsFor('posts', { lang: 'en' })],
      'posts/talks/a.md',
      'title: T\ntags: [own]',
    )
    expect(tags).toEqual(['talk', 'own'])
    expect(posts.explain(entry, ['title'])).toEqual({
      from: 'file',
      file: 'posts/talks/a.md',
      range: { start: { line: 2, column: 8 }, end: { line: 2, column: 9 } },
    })
    const author = posts.explain(entry, ['authors', 0])
    expect(author).toMatchObject({ from: 'defaults', folder: 'posts/talks', file: fromFile.file })
    expect('range' in author && author.range && textAt(yaml, author.range)).toBe('ada')
    expect(posts.explain(entry, ['tags', 0])).toMatchObject({ from: 'defaults' })
    expect(posts.explain(entry, ['tags', 1])).toMatchObject({ from: 'file' })
    expect(posts.explain(entry, ['lang'])).toEqual({ from: 'defaults', folder: 'posts' })
    expect(posts.explain(entry, ['unlisted'])).toEqual({ from: 'schema' })
  })

  it('finds a renamed field under its own key', async () => {
    const schema = blogPost({ rename: { redirect_from: 'aliases', image_alt: 'image.alt' } })
    const posts = collection({ source: [], schema, ids: 'optional' })
    const { value } = await posts.parse(
      'a.md',
      '---\ntitle: T\nredirect_from: /x/\nimage_alt: A\n---\n',
    )
    const line = (path: readonly string[]) => {
      const found = value && posts.explain(value, path)
      return found && 'range' in found && found.range?.start.line
    }
    expect([line(['aliases']), line(['image', 'alt'])]).toEqual([3, 4])
  })
})

describe('a fault in defaults', () => {
  it('is reported where it is written', async () => {
    const { diagnostics, draft } = await load([fromFile], 'posts/talks/a.md')
    expect(draft).toBe(true)
    expect(diagnostics.map(placeOf)).toEqual(['posts/talks/_defaults.yaml:4:8'])
  })

  it('in code is reported at the entry', async () => {
    const { diagnostics } = await load([defaultsFor('', { draft: 'maybe' })], 'a.md')
    expect(diagnostics.map(placeOf)).toEqual(['a.md:1:1'])
  })

  it('of their writing is found when they are read', () => {
    const { value, diagnostics } = readDefaults('a/_defaults.toml', 'lang = de\n')
    expect(value.folder).toBe('a')
    expect(diagnostics.map(placeOf)).toEqual(['a/_defaults.toml:1:8'])
    expect(() => readDefaults('a/_defaults.js', '')).toThrow(
      new TypeError(
        '@octavo/content: readDefaults knows .yaml, .yml, .toml and .json, got "a/_defaults.js"',
      ),
    )
  })

  it('changes the fingerprint', () => {
    const print = (defaults: readonly FolderDefaults[]) =>
      collection({ source: [], schema: blogPost(), defaults }).fingerprint
    expect(print([])).not.toBe(print([defaultsFor('', { lang: 'en' })]))
  })
})
