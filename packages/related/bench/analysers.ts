// Compares analysers of a blog's language where queries are few: node --conditions=@octavo/source bench/analysers.ts FILE…
// Three questions each: links of the main protocol, links in either direction among all posts, and (tags hidden
// from the ranker) posts that share a tag which at most ten have. Intervals are of the difference to the English analyser.
import { bootstrapInterval, ndcg } from '../src/evaluate.ts'
import type { Language } from '../src/language.ts'
import { english } from '../src/languages/english.ts'
import { BlogEngine } from './blog-engine.ts'
import type { BlogPost } from './blog-post.ts'
import { languageNamed } from './languages.ts'
import { cutAnchors, type JudgedPost, readBlog } from './learn/features.ts'
import { mean } from './learn/model.ts'

interface Question {
  readonly name: string
  readonly posts: readonly BlogPost[]
  readonly relevant: ReadonlyMap<string, ReadonlySet<string>>
  readonly allow: (from: string, to: string) => boolean
}

const foldAccents = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '')

function analysersFor(own: Language): Readonly<Record<string, Language>> {
  return {
    english,
    own,
    'own, accents folded': { ...own, stem: (word) => foldAccents(own.stem(word)) },
    'not stemmed': { ...own, stem: (word) => word },
    'English stems': { ...own, stem: english.stem },
    'English stop words too': {
      ...own,
      stopWords: new Set([...own.stopWords, ...english.stopWords]),
    },
  }
}

function questionsOf(posts: readonly JudgedPost[]): readonly Question[] {
  const visible = posts.map(cutAnchors)
  const dates = new Map(posts.map(({ id, date }) => [id, date]))
  const isOlder = (from: string, to: string): boolean =>
    (dates.get(to) as string) <= (dates.get(from) as string)
  return [
    {
      name: 'links',
      posts: visible,
      relevant: relevantBy(
        posts,
        (from, to) => from.links.includes(to.id) && isOlder(from.id, to.id),
      ),
      allow: isOlder,
    },
    {
      name: 'links either way',
      posts: visible,
      relevant: relevantBy(
        posts,
        (from, to) => from.links.includes(to.id) || to.links.includes(from.id),
      ),
      allow: () => true,
    },
    {
      name: 'a rare tag',
      posts: visible.map((post) => ({ ...post, tags: [], categories: [] })),
      relevant: relevantBy(posts, sharesRareTag(posts)),
      allow: () => true,
    },
  ]
}

function relevantBy(
  posts: readonly JudgedPost[],
  isRelevant: (from: JudgedPost, to: JudgedPost) => boolean,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = posts.map((from) => {
    const ids = posts.filter((to) => to !== from && isRelevant(from, to)).map(({ id }) => id)
    return [from.id, new Set(ids)] as const
  })
  return new Map(found.filter(([, ids]) => ids.size > 0))
}

function sharesRareTag(
  posts: readonly JudgedPost[],
): (from: JudgedPost, to: JudgedPost) => boolean {
  const counts = new Map<string, number>()
  for (const { tags } of posts)
    for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return (from, to) =>
    from.tags.some((tag) => (counts.get(tag) as number) <= 10 && to.tags.includes(tag))
}

function scoresOf({ posts, relevant, allow }: Question, language: Language): readonly number[] {
  const blog = new BlogEngine(posts, false, language)
  return [...relevant].map(([id, targets]) => {
    const { ranked } = blog.row(id, (to) => allow(id, to)).list
    return ndcg(
      ranked.map(({ slot }) => blog.engine.ids[slot] as string),
      targets,
      10,
    )
  })
}

for (const file of process.argv.slice(2)) {
  const { blog, posts } = readBlog(file)
  const analysers = analysersFor(await languageNamed(posts[0]?.language))
  for (const question of questionsOf(posts)) {
    console.log(`${blog}, ${question.name} (${question.relevant.size} queries), nDCG@10`)
    const before = scoresOf(question, english)
    for (const [name, language] of Object.entries(analysers)) {
      const scores = scoresOf(question, language)
      const [low, high] = bootstrapInterval(scores.map((score, i) => score - (before[i] as number)))
      console.log(
        `  ${name.padEnd(24)}${mean(scores).toFixed(3)}  [${low.toFixed(3)} ${high.toFixed(3)}]`,
      )
    }
  }
}
