import type { Published } from '@octavo/content'
import type { Post } from '../post.ts'
import type { ListedPosts, ListsMemory } from './build-memory.ts'
import type { BuildContext } from './context.ts'
import type { MadePost } from './made-post.ts'
import { changedPlaces } from './places.ts'

/** Lists the posts of each collection. The lists are the author's, who may do with them what he likes. */
export function listPosts(posts: readonly MadePost[], context: BuildContext): ListedPosts {
  const { memory, site } = context
  const last = memory?.lists?.site === site ? memory.lists : undefined
  const { listed, unlisted } = (last && listedAgain(posts, last)) ?? listedAnew(posts, context)
  if (memory !== undefined) memory.lists = { site, posts, listed, unlisted }
  return { listed: copyOf(listed), unlisted: copyOf(unlisted) }
}

function listedAnew(posts: readonly MadePost[], { site }: BuildContext): ListedPosts {
  const names = Object.keys(site.collections)
  const listed = Object.fromEntries(names.map((name) => [name, [] as Published<Post<unknown>>[]]))
  const unlisted: typeof listed = Object.fromEntries(names.map((name) => [name, []]))
  for (const { post, isListed, file } of posts) {
    ;(isListed ? listed : unlisted)[file.collection]?.push(post)
  }
  return { listed, unlisted }
}

// Each is looked for in its list.
const FEW = 32

/** The lists of the last build with the posts that became other objects; undefined when one came, went, or belongs elsewhere. */
function listedAgain(posts: readonly MadePost[], last: ListsMemory): ListedPosts | undefined {
  const places = changedPlaces(last.posts, posts)
  if (places === undefined || places.length > FEW) return undefined
  const now = { listed: copyOf(last.listed), unlisted: copyOf(last.unlisted) }
  for (const place of places) {
    const before = last.posts[place] as MadePost
    const { post, isListed, file } = posts[place] as MadePost
    const { collection } = file
    if (isListed !== before.isListed || collection !== before.file.collection) return undefined
    const kind = isListed ? 'listed' : 'unlisted'
    const list = now[kind][collection] ?? []
    list[last[kind][collection]?.indexOf(before.post) ?? -1] = post
  }
  return now
}

function copyOf(lists: ListedPosts['listed']): Record<string, Published<Post<unknown>>[]> {
  return Object.fromEntries(Object.entries(lists).map(([name, posts]) => [name, posts.slice()]))
}
