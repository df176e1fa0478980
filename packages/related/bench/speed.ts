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
/** How many posts are changed, one after the other, spread over the corpus. */
const editedPosts = 5
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
    `${size} posts of ${Math.round(letters / size)} letters: index ${indexed.toFixed(2)} s, lists ${listed.toFixed(2)} s, together ${(indexed + listed).toFixed(2)} s CPU; ${relations} relations of ${lists} posts; resident ${(memory.rss / 1e6).toFixed(0)} MB, at most ${((process.resourceUsage().maxRSS * 1024) / 1e6).toFixed(0)} MB`,
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
  const edits = (
    name: string,
    part: number,
    edited: (post: MadePost, i: number) => MadePost,
  ): void => {
    const times: string[] = []
    let sum = 0
    for (let i = 0; i < editedPosts; i++) {
      const started = cpu()
      index.set(edited(posts[Math.floor(((i + part) * size) / editedPosts)] as MadePost, i))
      const pending = index.pending()
      for (const id of pending) index.related(id)
      const spent = (cpu() - started) * 1000
      sum += spent
      times.push(`${spent.toFixed(0)} (${pending.length} lists)`)
    }
    console.log(
      `  ${name}, every list right again: ${(sum / editedPosts).toFixed(0)} ms CPU: ${times.join(', ')}`,
    )
  }
  edits('one post rewritten', 0.5, (post, i) => ({
    ...post,
    text: (posts[3 + i] as MadePost).text,
  }))
  edits('a sentence added', 0.25, (post) => ({
    ...post,
    text: () => `${post.text()} A sentence about sourdough and lighthouses.`,
  }))
}
