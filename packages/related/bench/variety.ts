// What variety costs and gives: nDCG@10 on the benchmark's blogs, how alike the shown ones are to each other,
// and the time it takes. node --conditions=@octavo/source bench/variety.ts [FOLDER] [blog…]
import { ndcg } from '../src/evaluate.ts'
import { select } from '../src/select.ts'
import { BlogEngine } from './blog-engine.ts'
import { cutAnchors, readBlogs } from './learn/features.ts'
import { mean } from './learn/model.ts'

const values = [0, 0.1, 0.2, 0.3, 0.5]
/** As an index with variety keeps them: four times the usual limit. */
const kept = 36

interface Figures {
  readonly ndcg: number
  readonly closeness: number
}

const [folder = '../../../shared/eval/related/dev', ...wanted] = process.argv.slice(2)
const blogs = readBlogs(folder).filter(({ blog }) => wanted.length === 0 || wanted.includes(blog))
const byBlog: Figures[][] = []
const milliseconds = values.map(() => 0)
let queries = 0
for (const { posts } of blogs) {
  const blogEngine = new BlogEngine(posts.map(cutAnchors), false)
  const { engine } = blogEngine
  const closeness = (one: number, other: number): number =>
    engine.texts[0]?.comparison.closeness(one, other) ?? 0
  const dates = new Map(posts.map(({ id, date }) => [id, date]))
  const rows: Figures[][] = values.map(() => [])
  for (const { id, date, links } of posts) {
    const relevant = new Set(links.filter((to) => to !== id && (dates.get(to) ?? '9') <= date))
    if (relevant.size === 0) continue
    queries++
    const { list } = blogEngine.row(id, (to) => (dates.get(to) as string) <= date)
    values.forEach((variety, v) => {
      const start = process.cpuUsage()
      const shown = select(list.ranked.slice(0, kept), {
        limit: 10,
        threshold: 0,
        pinned: [],
        excluded: new Set(),
        groupOf: () => undefined,
        atMost: Number.POSITIVE_INFINITY,
        variety,
        closeness,
      }).map(({ slot }) => slot)
      milliseconds[v] = (milliseconds[v] as number) + process.cpuUsage(start).user / 1000
      const names = shown.map((slot) => engine.ids[slot] as string)
      const pairs = shown.flatMap((one, i) => shown.slice(0, i).map((two) => closeness(one, two)))
      rows[v]?.push({ ndcg: ndcg(names, relevant, 10), closeness: mean(pairs) })
    })
  }
  byBlog.push(
    rows.map((some) => ({
      ndcg: mean(some.map((one) => one.ndcg)),
      closeness: mean(some.map((one) => one.closeness)),
    })),
  )
}
values.forEach((variety, v) => {
  const figure = (name: keyof Figures): string =>
    mean(byBlog.map((rows) => rows[v]?.[name] as number)).toFixed(3)
  console.log(
    `variety ${variety}: nDCG@10 ${figure('ndcg')}, closeness of the shown to each other ${figure('closeness')}, ${((milliseconds[v] as number) / queries).toFixed(2)} ms a list (${blogs.length} blogs)`,
  )
})
