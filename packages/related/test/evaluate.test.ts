import { describe, expect, it } from 'vitest'
import * as evaluation from '../src/evaluate.ts'
import { compareEvaluations, evaluate, figuresOf, ndcg, tune } from '../src/evaluate.ts'
import { closeInTime, links, olderOnly, sharedTerms, words } from '../src/index.ts'

interface Post {
  readonly id: string
  readonly text: string
  readonly noise: readonly string[]
  readonly links: readonly string[]
  readonly date: string
}

/** Posts of twelve subjects; each links to others of its subject. The tags are drawn from another hat. */
const posts: readonly Post[] = Array.from({ length: 96 }, (_, i) => {
  const subject = i % 12
  const words = Array.from({ length: 6 }, (_, w) => `subject${subject}word${(i * 7 + w * 3) % 11}`)
  const filler = Array.from({ length: 6 }, (_, w) => `filler${(i * 5 + w * 17) % 40}`)
  return {
    id: `post-${String(i).padStart(3, '0')}`,
    text: [...words, ...filler].join(' '),
    noise: [`hat${(Math.imul(i + 1, 2654435761) >>> 20) % 9}`],
    links: [12, 36]
      .filter((back) => i >= back)
      .map((back) => `post-${String(i - back).padStart(3, '0')}`),
    date: new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10),
  }
})

const text = (post: Post) => post.text
const good = words(text)
const bad = sharedTerms((post: Post) => post.noise)
const options = {
  id: (post: Post) => post.id,
  linksOf: (post: Post) => post.links,
  allow: olderOnly((post: Post) => post.date),
}

describe('evaluate', () => {
  it('exports exactly the documented names', () => {
    expect(Object.keys(evaluation).sort()).toEqual([
      'bootstrapInterval',
      'compareEvaluations',
      'evaluate',
      'figuresOf',
      'ndcg',
      'tune',
    ])
  })

  it('knows a perfect list from a useless one', () => {
    const relevant = new Set(['a', 'b'])
    expect(ndcg(['a', 'b', 'c'], relevant, 10)).toBe(1)
    expect(ndcg(['c', 'd'], relevant, 10)).toBe(0)
    expect(figuresOf(['c', 'a', 'd', 'b'], relevant)).toMatchObject({
      mrr: 0.5,
      hit5: 1,
      recall10: 1,
      map: 0.5,
    })
  })

  it('finds signals that speak of the subject better than tags from a hat, beyond chance', () => {
    const byWords = evaluate(posts, { ...options, signals: [good] })
    const byTags = evaluate(posts, { ...options, signals: [bad] })
    expect(byWords.queries).toBe(84)
    expect(byWords.mean.ndcg10).toBeGreaterThan(byTags.mean.ndcg10)
    expect(compareEvaluations(byTags, byWords).interval[0]).toBeGreaterThan(0)
    expect(byWords.interval[0]).toBeLessThan(byWords.mean.ndcg10)
    expect(byWords.hub).toBeLessThan(0.3)
  })

  it("never lets the link signal see the query's own links", () => {
    const lonely = posts.map((post, i) => ({ ...post, links: i === 95 ? ['post-000'] : [] }))
    const { rows } = evaluate(lonely, { ...options, signals: [links((post: Post) => post.links)] })
    expect(rows).toMatchObject([{ id: 'post-095', ndcg10: 0 }])
  })

  it('says the same whatever order the items come in', () => {
    const turned = [...posts.slice(40), ...posts.slice(0, 40)].reverse()
    const both = { ...options, signals: [good, bad] }
    expect(evaluate(turned, both)).toEqual(evaluate(posts, both))
    const [one, other] = [tune(turned, both), tune(posts, both)]
    expect({ ...one, signals: [] }).toEqual({ ...other, signals: [] })
  })

  it('says 0 where there is nothing to measure', () => {
    expect(evaluate([], { ...options, signals: [good] })).toMatchObject({
      queries: 0,
      coverage: 0,
      hub: 0,
      interval: [0, 0],
    })
  })
})

describe('tune', () => {
  it('turns down what misleads, and says that the gain is more than chance', () => {
    const signals = [good, { ...bad, weight: 40 }]
    const tuning = tune(posts, { ...options, signals })
    expect(tuning.isBetter).toBe(true)
    const [first, second] = tuning.signals
    expect((second?.weight ?? 0) / (first?.weight ?? 1)).toBeLessThan(40)
    expect(tuning.interval[0]).toBeGreaterThan(0)
  })

  it('keeps the weights it was given when there is nothing to learn', () => {
    const few = posts.slice(0, 20)
    const signals = [good, closeInTime((post: Post) => post.date)]
    const tuning = tune(few, { ...options, signals })
    expect(tuning.isBetter).toBe(false)
    expect(tuning.signals).toBe(signals)
  })
})
