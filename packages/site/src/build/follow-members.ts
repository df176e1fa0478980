import type { Published } from '@octavo/content'
import { TableCopy } from '../cache/table-copy.ts'
import { digestOf } from '../digest.ts'
import type { Post } from '../post.ts'
import type { MadePost } from './made-post.ts'
import { changedPlaces } from './places.ts'

/** The posts that are ranked, what ranking sees of them, and which of them changed in this process. */
export interface RankedMembers {
  /** All posts of the build, and those of them that are ranked. */
  readonly made: readonly MadePost[]
  readonly list: readonly MadePost[]
  readonly posts: ReadonlyMap<string, Published<Post<unknown>>>
  /** Names everything that ranking sees of a post, by id. */
  readonly seen: ReadonlyMap<string, string>
  /** Counts the builds of this process. */
  readonly build: number
  /** What happened to posts since the index was told, by id. */
  readonly changes: ReadonlyMap<string, MemberChange>
  /** The last build in which a post came, went or moved. */
  readonly movedAt: number
}

/** A post came, went, or became another object. */
export interface MemberChange {
  readonly build: number
  /** Undefined when it went. */
  readonly member: MadePost | undefined
}

/**
 * Takes the members of this build. What is known of those of the last one is not found out again.
 *
 * @param told Those that the index was told of last.
 */
export function followMembers(
  made: readonly MadePost[],
  isMember: (post: MadePost) => boolean,
  last: RankedMembers | undefined,
  told: RankedMembers | undefined,
): RankedMembers {
  const list = (last && listedAgain(made, isMember, last)) ?? made.filter(isMember)
  if (last === undefined) {
    const first = { build: 1, changes: new Map(), movedAt: 1 }
    return { made, list, ...membersOf(list, undefined), ...first }
  }
  const build = last.build + 1
  const changed = changedSince(list, last)
  const changes = new Map(told === last ? undefined : last.changes)
  if (changed === undefined) {
    const { posts, seen } = membersOf(list, last)
    for (const member of list) {
      const { id } = member.post
      if (last.posts.get(id) !== member.post) changes.set(id, { build, member })
    }
    for (const id of last.posts.keys()) {
      if (!posts.has(id)) changes.set(id, { build, member: undefined })
    }
    return { made, list, posts, seen, build, changes, movedAt: build }
  }
  if (changed.length === 0) return { ...last, made, list, build, changes }
  const posts = new TableCopy(last.posts)
  const seen = new TableCopy(last.seen)
  for (const member of changed) {
    const { id } = member.post
    posts.set(id, member.post)
    seen.set(id, versionOf(member))
    changes.set(id, { build, member })
  }
  return { ...last, made, list, posts, seen, build, changes }
}

// Each is looked for in its list.
const FEW = 32

/** The list of the last build with the posts that became other objects; undefined when more than that has changed. */
function listedAgain(
  made: readonly MadePost[],
  isMember: (post: MadePost) => boolean,
  last: RankedMembers,
): readonly MadePost[] | undefined {
  const places = changedPlaces(last.made, made)
  if (places === undefined || places.length > FEW) return undefined
  const list = last.list.slice()
  for (const place of places) {
    const [before, now] = [last.made[place] as MadePost, made[place] as MadePost]
    if (isMember(before) !== isMember(now)) return undefined
    if (isMember(now)) list[last.list.indexOf(before)] = now
  }
  return list
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
  const places = changedPlaces(last.list, list)
  const isThere = (place: number): boolean => list[place]?.post.id === last.list[place]?.post.id
  return places?.every(isThere) ? places.map((place) => list[place] as MadePost) : undefined
}

/** Names everything that ranking sees of a post. */
function versionOf({ post, file, linkedTo }: MadePost): string {
  const { record, document } = file
  const [, , text] = document.text
  const parts = [post.path, post.url, record.digest, record.parsedBy, text, ...linkedTo]
  return digestOf(JSON.stringify(parts))
}
