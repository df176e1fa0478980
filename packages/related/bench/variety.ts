// What variety costs: nDCG@10 on dev blogs and the mean closeness within the first nine, for several values.
// node --conditions=@octavo/source bench/variety.ts FOLDER [blog…]
import { ndcg } from '../src/evaluate.ts'
import { createRelatedIndex } from '../src/related-index.ts'
import { closeInTime } from '../src/signals/close-in-time.ts'
import { distinctTitle } from '../src/signals/distinct-title.ts'
import { titleMentions } from '../src/signals/title-mentions.ts'
import { wordPairs } from '../src/signals/word-pairs.ts'
import { words } from '../src/signals/words.ts'
import { type BlogPost, textOf } from './blog-post.ts'
import { readBlogs } from './learn/features.ts'
import { mean } from './learn/model.ts'

const [folder = '../../../shared/eval/related/dev', ...wanted] = process.argv.slice(2)
const blogs = readBlogs(folder).filter(({ blog }) => wanted.length === 0 || wanted.includes(blog))
for (const variety of [0, 0.1, 0.2, 0.3, 0.5]) {
  const figures = blogs.map(({ posts }) => {
    const visible = posts.map(({ links: _, anchors = [], body, ...post }) => ({
      ...post,
      body: anchors.reduceRight(
        (text, [start, end]) => text.slice(0, start) + text.slice(end),
        body,
      ),
    }))
    const texts = new Map(visible.map((post) => [post.id, textOf(post)]))
    const text = (post: BlogPost) => texts.get(post.id)
    const title = (post: BlogPost) => post.title
    const index = createRelatedIndex<BlogPost>(visible, {
      id: (post) => post.id,
      signals: [
        words(text),
        wordPairs(text),
        titleMentions(title, text),
        closeInTime((post) => post.date),
        distinctTitle(title),
      ],
      allow: (from, to) => to.date <= from.date,
      limit: 10,
      variety,
    })
    const dates = new Map(posts.map(({ id, date }) => [id, date]))
    return mean(
      posts.flatMap(({ id, date, links }) => {
        const relevant = new Set(
          links.filter((link) => link !== id && (dates.get(link) ?? '9') <= date),
        )
        if (relevant.size === 0) return []
        return [
          ndcg(
            index.related(id).map(({ item }) => item.id),
            relevant,
            10,
          ),
        ]
      }),
    )
  })
  console.log(`variety ${variety}: nDCG@10 ${mean(figures).toFixed(3)} over ${blogs.length} blogs`)
}
