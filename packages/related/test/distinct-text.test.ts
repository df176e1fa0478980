import { describe, expect, it } from 'vitest'
import { createRelatedIndex, distinctText, wordPairs, words } from '../src/index.ts'

interface Post {
  readonly id: string
  readonly text: string
}

const subjects = {
  bread: 'flour water salt dough oven crust yeast loaf kneading proving tin scale'.split(' '),
  boats: 'hull mast rope harbour keel anchor sail tide rudder deck buoy chart'.split(' '),
}

/** Twelve posts on each subject with four of its words each, and one that looks back on the year. */
const posts: readonly Post[] = [
  ...Object.entries(subjects).flatMap(([name, own]) =>
    own.map((_, i) => ({
      id: `${name}-${i}`,
      text: [0, 1, 3, 7].map((step) => own[(i + step) % 12]).join('. '),
    })),
  ),
  {
    id: 'the-year',
    text: Object.values(subjects)
      .flatMap((own) => own.slice(2))
      .join('. '),
  },
]
const text = (post: Post) => post.text
const listsWith = (signals: Parameters<typeof createRelatedIndex<Post>>[1]['signals']) => {
  const index = createRelatedIndex(posts, { id: (post) => post.id, signals, limit: 5 })
  return posts.map(({ id }) => index.related(id).map(({ item }) => item.id))
}
const listsThatShow = (id: string, lists: readonly (readonly string[])[], most: number) =>
  lists.filter((list) => list.slice(0, most).includes(id)).length

describe('distinctText', () => {
  const plain = listsWith([words(text), wordPairs(text)])
  const held = listsWith([words(text), wordPairs(text), distinctText(text, { weight: 8 })])

  it('shows a post that is a little like all others in fewer lists, and less often first', () => {
    for (const most of [1, 5])
      expect(listsThatShow('the-year', held, most)).toBeLessThan(
        listsThatShow('the-year', plain, most),
      )
  })

  it('takes no other post out of the corpus', () => {
    expect(new Set(held.flat()).size).toBeGreaterThanOrEqual(new Set(plain.flat()).size)
  })

  it('is no reason for a relation', () => {
    const index = createRelatedIndex(posts, {
      id: (post) => post.id,
      signals: [words(text), distinctText(text)],
    })
    for (const { reasons, score } of index.related('bread-0')) {
      expect(reasons.map(({ signal }) => signal)).toEqual(['words'])
      expect(score).toBeLessThanOrEqual(1)
    }
  })
})
