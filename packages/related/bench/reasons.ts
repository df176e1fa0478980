// node --conditions=@octavo/source bench/reasons.ts [posts…]: reasons and sentences of every relation, CPU microseconds of each.
import { createRelatedIndex } from '../src/related-index.ts'
import { sharedTerms } from '../src/signals/shared-terms.ts'
import { titleMentions } from '../src/signals/title-mentions.ts'
import { wordPairs } from '../src/signals/word-pairs.ts'
import { words } from '../src/signals/words.ts'
import { type MadePost, madePosts } from './made-posts.ts'

interface ReadPost extends MadePost {
  readonly body: string
}

const sizes = process.argv.slice(2).map(Number)
const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

for (const size of sizes.length > 0 ? sizes : [1000]) {
  // Reasons read texts again: as strings, so that only the reading is measured.
  const posts: readonly ReadPost[] = madePosts(size).map((post) => ({ ...post, body: post.text() }))
  const text = (post: ReadPost): string => post.body
  const index = createRelatedIndex<ReadPost>(posts, {
    id: (post) => post.id,
    signals: [
      words(text),
      wordPairs(text),
      titleMentions((post: ReadPost) => post.title, text),
      sharedTerms((post: ReadPost) => post.tags),
    ],
  })
  const lists = posts.map(({ id }) => index.related(id))
  let relations = 0
  let letters = 0
  const started = cpu()
  for (const list of lists)
    for (const { reasons, because } of list) {
      relations++
      letters += because.length + JSON.stringify(reasons).length
    }
  const spent = cpu() - started
  console.log(
    `${size} posts: ${relations} relations, ${((spent / relations) * 1e6).toFixed(1)} µs CPU each, ${spent.toFixed(2)} s together (${letters} letters)`,
  )
}
