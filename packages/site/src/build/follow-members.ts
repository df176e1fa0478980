import type { Published } from '@octavo/content'
import { digestOf } from '../digest.ts'
import type { Post } from '../post.ts'
import type { MadePost } from './made-post.ts'

/** The posts that are ranked, what ranking sees of them, and when each of them changed last in this process. */
export interface RankedMembers {
  readonly list: readonly MadePost[]
  readonly posts: ReadonlyMap<string, Published<Post<unknown>>>
  /** Names everything that ranking sees of a post, by id. */
  readonly seen: ReadonlyMap<string, string>
  /** Counts the builds of this process. */
  readonly build: number
  /** The build in which a post came, went or became another object, by id; not of those that are as they were in the first. */
  readonly changedAt: ReadonlyMap<string, number>
}

/** Takes the members of this build. What is known of those of the last one is not found out again. */
export function followMembers(
  list: readonly MadePost[],
  last: RankedMembers | undefined,
): RankedMembers {
  if (last === undefined) return firstMembers(list)
  const build = last.build + 1
  const changed = changedSince(list, last)
  if (changed === undefined) {
    const { posts, seen } = membersOf(list, last)
    const changedAt = new Map(last.changedAt)
    for (const [id, post] of posts) if (last.posts.get(id) !== post) changedAt.set(id, build)
    for (const id of last.posts.keys()) if (!posts.has(id)) changedAt.set(id, build)
    return { list, posts, seen, build, changedAt }
  }
  if (changed.length === 0) return { ...last, list, build }
  const posts = new Map(last.posts)
  const seen = new Map(last.seen)
  const changedAt = new Map(last.changedAt)
  for (const member of changed) {
    const { id } = member.post
    posts.set(id, member.post)
    seen.set(id, versionOf(member))
    changedAt.set(id, build)
  }
  return { list, posts, seen, build, changedAt }
}

function firstMembers(list: readonly MadePost[]): RankedMembers {
  return { list, ...membersOf(list, undefined), build: 1, changedAt: new Map() }
}

function membersOf(
  list: readonly MadePost[],
  last: RankedMembers | undefined,
): Pick<RankedMembers, 'posts' | 'seen'> {
  const posts = new Map<string, MadePost['post']>()
  const seen = new Map<string, string>()
  for (const member of list) {
    const { post } = member
    const known = last?.posts.get(post.id) === post ? last.seen.get(post.id) : undefined
    posts.set(post.id, post)
    seen.set(post.id, known ?? versionOf(member))
  }
  return { posts, seen }
}

/** Those that are other objects now; undefined when a post came, went or moved. */
function changedSince(list: readonly MadePost[], last: RankedMembers): MadePost[] | undefined {
  if (list.length !== last.list.length) return undefined
  const changed: MadePost[] = []
  for (let at = 0; at < list.length; at++) {
    const now = list[at] as MadePost
    const before = last.list[at] as MadePost
    if (now === before) continue
    if (now.post.id !== before.post.id) return undefined
    changed.push(now)
  }
  return changed
}

/** Names everything that ranking sees of a post. */
function versionOf({ post, file, linkedTo }: MadePost): string {
  const { record, document } = file
  const [, , text] = document.text
  const parts = [post.path, post.url, record.digest, record.parsedBy, text, ...linkedTo]
  return digestOf(JSON.stringify(parts))
}
