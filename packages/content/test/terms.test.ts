import {
  blogPost,
  collection,
  collectTerms,
  findSimilarTerms,
  loadEntries,
  sourceFile,
  type Term,
} from '@octavo/content'
import { placeOf } from '@octavo/diagnostics'
import { describe, expect, it } from 'vitest'

const load = async (...tags: readonly string[]) => {
  const source = tags.map((list, index) =>
    sourceFile(`${index}.md`, `---\ntitle: T\ntags: ${list}\n---\n`),
  )
  const { value } = await loadEntries(collection({ source, schema: blogPost() }))
  return collectTerms(value, ({ data }) => data.tags)
}
const shown = (terms: readonly Term<{ readonly path: string }>[]) =>
  terms.map(({ label, slug, posts }) => `${label} ${slug} ${posts.map(({ path }) => path)}`)

describe('terms', () => {
  it('refuse a function that gives no list', () => {
    const posts = [{ path: 'posts/a.md', tagz: [] }]
    expect(() => collectTerms(posts as never, () => undefined as never)).toThrow(
      '@octavo/content: the function that names the terms of a post must give a list of texts, got undefined for posts/a.md.',
    )
  })

  it('take spellings that differ by case or white space as one, under the spelling used most', async () => {
    const { value, diagnostics } = await load('[Test]', '["test ", other]', '[test]')
    expect(shown(value)).toEqual(['other other 1.md', 'test test 0.md,1.md,2.md'])
    expect(diagnostics.map((problem) => `${placeOf(problem)} ${problem.message}`)).toEqual([
      '0.md:3:8 “Test” is written “test” elsewhere; they are taken as one.',
    ])
    expect(diagnostics[0]?.fix?.edits[0]?.text).toBe('test')
  })

  it('keep C, C# and C++ apart', async () => {
    const { value, diagnostics } = await load('[C, "C#", C++]')
    expect(value.map(({ slug }) => slug)).toEqual(['c', 'c-sharp', 'c-plus-plus'])
    expect(diagnostics).toEqual([])
  })

  it('give 日本語 an address', async () => {
    const { value } = await load('[日本語]')
    expect(shown(value)).toEqual(['日本語 日本語 0.md'])
  })

  it('give two terms that would share an address two, and name both places', async () => {
    const { value, diagnostics } = await load('[co-op]', '[x, co op]')
    expect(shown(value)).toEqual(['co op co-op 1.md', 'co-op co-op-2 0.md', 'x x 1.md'])
    expect(diagnostics.map(placeOf)).toEqual(['0.md:3:8'])
    expect(diagnostics[0]?.message).toBe(
      '“co-op” and “co op” would have the same address; this one gets `co-op-2`.',
    )
    expect(diagnostics[0]?.related?.map(placeOf)).toEqual(['1.md:3:11'])
  })

  it('are found in a text with commas too, as a whole', async () => {
    const { diagnostics } = await load('a', 'b, A')
    expect(diagnostics.map((one) => `${placeOf(one)} ${one.message}`)).toEqual([
      '0.md:3:7 “a” is written “A” elsewhere; they are taken as one.',
    ])
    const [other] = (await load('A', 'A', 'b, a')).diagnostics
    expect(other && placeOf(other)).toBe('2.md:3:7')
    expect(other).not.toHaveProperty('fix')
  })

  it('need no front matter: posts may come from anywhere', () => {
    const posts = [
      { path: 'a', tags: ['x', 'a-b'] },
      { path: 'b', tags: ['X', 'a b'] },
      { path: 'c', tags: ['x'] },
    ]
    const { value, diagnostics } = collectTerms(posts, ({ tags }) => tags)
    expect(value.map(({ slug, posts: users }) => `${slug} ${users.length}`)).toEqual([
      'a-b 1',
      'a-b-2 1',
      'x 3',
    ])
    expect(diagnostics.map((one) => `${placeOf(one)} ${one.code}`)).toEqual([
      'a:1:1 terms/same-slug',
      'b:1:1 terms/spelling',
    ])
    expect(diagnostics[1]).not.toHaveProperty('fix')
  })

  it('get the third address when two are taken', async () => {
    const { value } = await load('[a-b]', '[a b]', '[a_b]')
    expect(value.map(({ slug }) => slug)).toEqual(['a-b', 'a-b-2', 'a-b-3'])
  })

  it('are written as their language writes them', () => {
    const posts = [{ path: 'a' }]
    const { value } = collectTerms(posts, () => ['Rückmeldung'], { language: 'de' })
    expect(value.map(({ slug }) => slug)).toEqual(['rueckmeldung'])
  })

  it('count a post once', async () => {
    const { value } = await load('[Test, test]')
    expect(value.map(({ posts }) => posts.length)).toEqual([1])
  })
})

describe('similar terms', () => {
  const similar = async (...tags: readonly string[]) => {
    const { value } = await load(...tags)
    return findSimilarTerms(value)
  }

  it('are found by spaces, hyphens, a plural and a slip', async () => {
    const { value, diagnostics } = await similar(
      '[user-centered design, workshop, agile]',
      '[user centered design, workshops, agile]',
      '[user centered design, agiel]',
    )
    expect(value.map(({ term, like }) => `${term.label} → ${like.label}`)).toEqual([
      'agiel → agile',
      'user-centered design → user centered design',
      'workshops → workshop',
    ])
    expect(diagnostics.map((one) => `${placeOf(one)} ${one.message} | ${one.hint}`)).toEqual([
      '2.md:3:30 “agiel” (1 post) looks like “agile” (2 posts). | If they mean the same, write both the same way.',
      '0.md:3:8 “user-centered design” (1 post) looks like “user centered design” (2 posts). | If they mean the same, write both the same way.',
      '1.md:3:30 “workshops” (1 post) looks like “workshop” (1 post). | If they mean the same, write both the same way.',
    ])
  })

  it.each(['[css, ccs]', '[part 1, part 2]', '[c, c++]', '[learning, yearning]', '[trust, rust]'])(
    'are not seen in %s',
    async (tags) => {
      expect((await similar(tags)).value).toEqual([])
    },
  )
})
