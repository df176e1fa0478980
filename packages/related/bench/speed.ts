// node --conditions=@octavo/source bench/speed.ts [posts…]: top 9 for all posts from strings, CPU seconds.
// `--lists=N` asks for N lists spread over the corpus and multiplies; `--no-updates` stops after the bytes.
import { createRelatedIndex, restoreRelatedIndex } from '../src/related-index.ts'
import { closeInTime } from '../src/signals/close-in-time.ts'
import { distinctText } from '../src/signals/distinct-text.ts'
import { distinctTitle } from '../src/signals/distinct-title.ts'
import { sharedTerms } from '../src/signals/shared-terms.ts'
import { titleMentions } from '../src/signals/title-mentions.ts'
import { wordPairs } from '../src/signals/word-pairs.ts'
import { words } from '../src/signals/words.ts'
import { type MadePost, madePosts } from './made-posts.ts'

const sizes = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number)
const asked = Number(process.argv.find((word) => word.startsWith('--lists='))?.slice(8) ?? 1e9)
const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const text = (post: MadePost): string => post.text()
const title = (post: MadePost): string => post.title
const signals = [
  words(text),
  wordPairs(text),
  titleMentions(title, text),
  sharedTerms((post: MadePost) => post.tags),
  closeInTime((post: MadePost) => post.date),
  distinctTitle(title),
  distinctText(text),
]
for (const size of sizes.length > 0 ? sizes : [1000, 10000]) {
  const posts = madePosts(size)
  let started = cpu()
  let letters = 0
  for (const post of posts) letters += post.text().length
  const making = cpu() - started
  started = cpu()
  const index = createRelatedIndex(posts, { id: (post) => post.id, signals })
  index.has('')
  index.related(posts[0]?.id as string)
  const indexed = cpu() - started - making
  const before = cpu()
  let relations = 0
  const part = Math.ceil(size / Math.min(size, asked))
  let lists = 0
  for (let i = 0; i < size; i += part) {
    relations += index.related((posts[i] as MadePost).id).length
    lists++
  }
  const listed = ((cpu() - before) * size) / lists
  const memory = process.memoryUsage()
  console.log(
    `${size} posts of ${Math.round(letters / size)} letters: index ${indexed.toFixed(2)} s, lists ${listed.toFixed(2)} s, together ${(indexed + listed).toFixed(2)} s CPU; ${relations} relations of ${lists} posts; resident ${(memory.rss / 1e6).toFixed(0)} MB, at most ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`,
  )
  if (lists < size) continue
  const options = { id: (post: MadePost) => post.id, signals }
  const storing = cpu()
  const bytes = index.toBytes()
  const stored = cpu() - storing
  const loading = cpu()
  const restored = restoreRelatedIndex(bytes, posts, options)
  console.log(
    `  to bytes ${stored.toFixed(2)} s (${(bytes.length / 1e6).toFixed(0)} MB), from bytes ${((cpu() - loading) * 1000).toFixed(0)} ms CPU, ${restored.pending().length} lists to make`,
  )
  if (process.argv.includes('--no-updates')) continue
  const one = posts[size >> 1] as MadePost
  const update = cpu()
  index.set({ ...one, text: () => (posts[3] as MadePost).text() })
  for (const post of posts) index.related(post.id)
  console.log(
    `  one post rewritten, every list right again: ${((cpu() - update) * 1000).toFixed(0)} ms CPU`,
  )
  const edit = cpu()
  const other = posts[size >> 2] as MadePost
  index.set({ ...other, text: () => `${other.text()} A sentence about sourdough and lighthouses.` })
  for (const post of posts) index.related(post.id)
  console.log(
    `  a sentence added, every list right again: ${((cpu() - edit) * 1000).toFixed(0)} ms CPU`,
  )
}
