// How the ranking does on young blogs: random 5, 10, 20, 40 posts of each blog of the benchmark, some with the
// posts they link to, beside plain tf-idf. node --conditions=@octavo/source bench/small-blogs.ts [ROUNDS] [FOLDER]
import { seededRandom } from '../src/evaluation/bootstrap.ts'
import { ndcg } from '../src/evaluation/figures.ts'
import { BlogEngine } from './blog-engine.ts'
import { cutAnchors, type JudgedPost, readBlogs } from './learn/features.ts'
import { mean } from './learn/model.ts'
import rankByTfidf from './tfidf-ranker.ts'

const sizes = [5, 10, 20, 40]
const [rounds = '20', folder = '../../../shared/eval/related/dev'] = process.argv.slice(2)

type Rank = (id: string, allow: (to: string) => boolean) => readonly string[]

/** Posts at random, seven of ten with most of those they link to, so that there is something to find. */
function somePosts(
  posts: readonly JudgedPost[],
  size: number,
  random: () => number,
): readonly JudgedPost[] {
  const byId = new Map(posts.map((post) => [post.id, post]))
  const chosen = new Set<JudgedPost>()
  while (chosen.size < Math.min(size, posts.length)) {
    const post = posts[Math.floor(random() * posts.length)] as JudgedPost
    chosen.add(post)
    if (random() > 0.7) continue
    for (const id of post.links) {
      const linked = byId.get(id)
      if (linked && chosen.size < size && random() < 0.7) chosen.add(linked)
    }
  }
  return posts.filter((post) => chosen.has(post))
}

function rankersOver(posts: readonly JudgedPost[]): Readonly<Record<string, Rank>> {
  const visible = posts.map(cutAnchors)
  const byTfidf = rankByTfidf(visible)
  const plain = new BlogEngine(visible, false)
  const linked = new BlogEngine(visible, true)
  visible.forEach((post, i) => {
    linked.link(post, posts[i]?.links ?? [])
  })
  const rankBy =
    (blog: BlogEngine): Rank =>
    (id, allow) =>
      blog.row(id, allow).list.ranked.map(({ slot }) => blog.engine.ids[slot] as string)
  return {
    'tf-idf': (id, allow) => byTfidf(id, 10, { allow }),
    ours: rankBy(plain),
    'with links': rankBy(linked),
  }
}

/** Of all posts' first three, the part that shows the one shown most, and the part of all posts that is shown. */
function spreadOf(posts: readonly JudgedPost[], rank: Rank): { hub: number; coverage: number } {
  const counts = new Map<string, number>()
  for (const { id } of posts)
    for (const to of rank(id, () => true).slice(0, 3)) counts.set(to, (counts.get(to) ?? 0) + 1)
  return {
    hub: Math.max(0, ...counts.values()) / posts.length,
    coverage: counts.size / posts.length,
  }
}

const blogs = readBlogs(folder)
for (const size of sizes) {
  const figures = new Map<string, { ndcg: number; hub: number; coverage: number }[]>()
  for (const { posts } of blogs) {
    const random = seededRandom(7)
    const samples = Array.from({ length: Number(rounds) }, () => somePosts(posts, size, random))
    const found = new Map<string, { ndcg: number[]; hub: number[]; coverage: number[] }>()
    for (const some of samples) {
      const dates = new Map(some.map(({ id, date }) => [id, date]))
      for (const [name, rank] of Object.entries(rankersOver(some))) {
        const own = found.get(name) ?? { ndcg: [], hub: [], coverage: [] }
        found.set(name, own)
        const { hub, coverage } = spreadOf(some, rank)
        own.hub.push(hub)
        own.coverage.push(coverage)
        for (const { id, date, links } of some) {
          const isOlder = (to: string): boolean => (dates.get(to) ?? '9999') <= date
          const targets = new Set(links.filter((to) => to !== id && isOlder(to)))
          if (targets.size > 0) own.ndcg.push(ndcg(rank(id, isOlder), targets, 10))
        }
      }
    }
    for (const [name, own] of found)
      figures.set(name, [
        ...(figures.get(name) ?? []),
        { ndcg: mean(own.ndcg), hub: mean(own.hub), coverage: mean(own.coverage) },
      ])
  }
  console.log(`${size} posts`)
  const before = figures.get('tf-idf') ?? []
  for (const [name, rows] of figures) {
    const figure = (of: 'ndcg' | 'hub' | 'coverage'): string =>
      mean(rows.map((row) => row[of])).toFixed(3)
    const won = rows.filter((row, i) => row.ndcg > (before[i]?.ndcg ?? 0)).length
    console.log(
      `  ${name.padEnd(11)} nDCG@10 ${figure('ndcg')}, above tf-idf on ${won} of ${rows.length} blogs; of three shown: hub ${figure('hub')}, coverage ${figure('coverage')}`,
    )
  }
}
