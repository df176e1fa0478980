// The plain baseline: cosine of (1 + ln tf) · idf over stems of title and body, nothing else.
import { english } from '../src/languages/english.ts'
import { Tokenizer } from '../src/text/tokenizer.ts'
import { Vocabulary } from '../src/text/vocabulary.ts'
import { type BlogPost, textOf } from './blog-post.ts'

export const filters = true

export default function rank(
  posts: readonly BlogPost[],
): (id: string, k: number, asked: { allow: (id: string) => boolean }) => readonly string[] {
  const tokenizer = new Tokenizer(english, new Vocabulary())
  const bags = posts.map((post) => {
    const counts = new Map<number, number>()
    for (const key of tokenizer.keysOf(textOf(post))) counts.set(key, (counts.get(key) ?? 0) + 1)
    return counts
  })
  const having = new Map<number, { slots: number[]; weights: number[] }>()
  const df = new Map<number, number>()
  for (const bag of bags) for (const key of bag.keys()) df.set(key, (df.get(key) ?? 0) + 1)
  const vectors = bags.map((bag) => {
    const weights = [...bag].map(
      ([key, count]) =>
        [key, (1 + Math.log(count)) * Math.log(posts.length / (df.get(key) as number))] as const,
    )
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
    return weights.map(([key, weight]) => [key, weight / length] as const)
  })
  vectors.forEach((vector, to) => {
    for (const [key, weight] of vector) {
      const run = having.get(key) ?? { slots: [], weights: [] }
      run.slots.push(to)
      run.weights.push(weight)
      having.set(key, run)
    }
  })
  const positions = new Map(posts.map(({ id }, i) => [id, i]))
  return (id, k, { allow }) => {
    const scores = new Float64Array(posts.length)
    for (const [key, weight] of vectors[positions.get(id) as number] ?? []) {
      const { slots, weights } = having.get(key) as { slots: number[]; weights: number[] }
      for (let i = 0; i < slots.length; i++) {
        const to = slots[i] as number
        scores[to] = (scores[to] as number) + weight * (weights[i] as number)
      }
    }
    return posts
      .map((post, to) => ({ id: post.id, score: scores[to] as number }))
      .filter((one) => one.id !== id && one.score > 0 && allow(one.id))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, k)
      .map((one) => one.id)
  }
}
