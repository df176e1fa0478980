import type { Published } from '@octavo/content'
import { createRelatedIndex, type Relation, restoreRelatedIndex } from '@octavo/related'
import type { NewRanking } from '../cache/ranking-files.ts'
import { TableCopy } from '../cache/table-copy.ts'
import { digestOf } from '../digest.ts'
import { notesOf } from '../plan/post-notes.ts'
import type { Post } from '../post.ts'
import type { RankedPost } from '../ranking.ts'
import type { BuildMemory, RankingMemory } from './build-memory.ts'
import type { BuildContext } from './context.ts'
import { followMembers, type RankedMembers } from './follow-members.ts'
import type { MadePost } from './made-post.ts'
import { RankedPostOf, versionOf } from './ranked-post.ts'
import type { RelationsRecord, StoredList } from './relations-record.ts'
import { createListStore, reasonsIn, takeList } from './stored-relations.ts'
import { TakenLists } from './taken-lists.ts'
import { createTexts, type Texts } from './texts.ts'

type AnyPost = Published<Post<unknown>>

/** Asks for the posts related to one. */
export type RelatedTo = (post: AnyPost) => readonly Relation<AnyPost>[]

/** The relations of this build, and what the next one needs to know of them. */
export interface Related {
  readonly related: RelatedTo
  readonly record: RelationsRecord
  /** The index, when it is to be written at the end; undefined when by then it is no longer that of these lists. */
  readonly bytes?: () => NewRanking | undefined
}

/** The second barrier: ranks the listed posts of the ranked collection, unless nothing that ranking sees has changed. */
export function relate(made: readonly MadePost[], context: BuildContext): Related | undefined {
  const { related: ranking } = context.site
  if (ranking === undefined) return undefined
  const { memory } = context
  const isMember = memberIn(context)
  const members = followMembers(made, isMember, memory?.members, memory?.ranking?.members)
  const taken = memory && takenBy(memory, members)
  const { posts } = members
  const { lists, shown, madeFrom, anew, bytes } = rankedAs(members, context)
  if (anew === undefined) taken?.compare(shown)
  for (const id of anew ?? []) taken?.drop(id)
  // What waits has to be looked for by the next build.
  const isSettled = lists.size === shown.size
  const record = { lists, madeFrom: isSettled ? madeFrom : UNSETTLED }
  if (memory !== undefined) memory.isUnsettled = !isSettled

  const { bodies } = context
  const related: RelatedTo = (post) => {
    const known = notesOf(post)?.relations
    if (known !== undefined) return known
    const list = shown.get(post.id)
    if (list === undefined) return []
    return taken?.take(post, list, posts, bodies) ?? takeList(list, posts, bodies)
  }
  return { related, record, ...(bytes && { bytes }) }
}

// No digest: the next build that is not in a hurry looks for what is missing.
const UNSETTLED = 'unsettled'

/** The lists of the last build as long as they depend on nothing that changed; otherwise new ones. */
function rankedAs(members: RankedMembers, context: BuildContext): Ranked & { madeFrom: string } {
  const { memory, code, known } = context
  const last = known.relations
  const told = memory?.isHurried ? memory.ranking : undefined
  if (last !== undefined && told !== undefined && told.code === code) {
    // To name everything that the lists depend on takes a look at every post.
    return isAsTold(members, told.members)
      ? { ...last, shown: told.shown, anew: [] }
      : { ...rank(members, context), madeFrom: UNSETTLED }
  }
  // Without an identity of the code the ranking's own functions may have changed.
  const madeFrom =
    code === undefined ? '' : digestOf(`${code}\n${[...members.seen.values()].join('\n')}`)
  return madeFrom !== '' && last?.madeFrom === madeFrom
    ? { ...last, shown: last.lists }
    : { ...rank(members, context), madeFrom }
}

/** What the process knows of lists, without those of posts that changed. */
function takenBy(memory: BuildMemory, members: RankedMembers): TakenLists {
  const { build, changes } = members
  const taken = (memory.members && memory.taken) ?? new TakenLists()
  for (const [id, change] of changes) if (change.build === build) taken.forget(id)
  memory.members = members
  memory.taken = taken
  return taken
}

/** The listed posts of the ranked collection, as the ranking sees them. */
export function rankedPosts(
  made: readonly MadePost[],
  context: BuildContext,
): readonly RankedPost<unknown>[] {
  const texts = createTexts(context)
  return made.filter(memberIn(context)).map((member) => new RankedPostOf(member, '', texts))
}

function memberIn({ site }: BuildContext): (post: MadePost) => boolean {
  return ({ isListed, file }) => isListed && file.source === site.related?.collection
}

/** Lists, all of them and those to be shown: older ones in the place of those that wait. */
interface Ranked extends Pick<Related, 'bytes'>, Pick<RankingMemory, 'shown'> {
  readonly lists: RelationsRecord['lists']
  /** Of which posts other lists are shown than in the last build of this process; undefined when that is not known. */
  readonly anew?: readonly string[]
}

function rank(members: RankedMembers, context: BuildContext): Ranked {
  const { code, memory } = context
  const { ranking } = memory ?? {}
  const { index, known } = rankingOf(members, context)
  const { seen, posts } = members
  // What is pending has to be made; every other list is what it was, its reasons included.
  const pending = new Set(index.pending())
  const isOfSame = known === ranking?.shown && ranking.members.movedAt === members.movedAt
  const shown = isOfSame ? new TableCopy(known) : listsOf(posts, known)
  const wanted =
    shown.size === posts.size
      ? pending
      : [...posts.keys()].filter((id) => pending.has(id) || !shown.has(id))
  const store = createListStore(context.bodies)
  const before = memory?.isHurried ? ranking : undefined
  const waiting: string[] = []
  const anew: string[] = []
  let done = 0
  for (const id of wanted) {
    const old = before?.members.seen.get(id) === seen.get(id) ? before?.shown.get(id) : undefined
    const last = known.get(id)
    if (old !== undefined) waiting.push(id)
    const reasons = { lastReasons: reasonsIn(last, context.bodies) }
    const isStill = old === undefined && last !== undefined && index.isAsBefore(id)
    const now = old ?? (isStill ? last : store(index.related(id, reasons)))
    if (now !== last) anew.push(id)
    shown.set(id, now)
    context.progress('Relating', ++done, members.list.length)
  }
  const lists = waiting.length === 0 ? shown : new TableCopy(shown)
  for (const id of waiting) (lists as TableCopy<StoredList>).delete(id)
  if (code === undefined) return { lists, shown }
  if (memory !== undefined) {
    memory.ranking = { code, index, members, shown }
    // An index that has been told of more by a build that failed is not that of these lists.
    const bytes = () => (memory.ranking?.members === members ? bytesOf(index) : undefined)
    return { lists, shown, bytes, ...(isOfSame && { anew }) }
  }
  // Now and not at the end: an index is as large as all texts, and its memory is needed for drawing.
  context.keepRanking(bytesOf(index))
  return { lists, shown }
}

/** The known lists of posts that are there. */
function listsOf(
  posts: RankedMembers['posts'],
  known: RelationsRecord['lists'],
): TableCopy<StoredList> {
  const lists = new TableCopy(known)
  for (const id of known.keys()) if (!posts.has(id)) lists.delete(id)
  return lists
}

function bytesOf(index: RankingMemory['index']): NewRanking {
  const changes = index.toChanges()
  return changes === undefined ? { whole: index.toBytes() } : { changes }
}

/** An index of the posts as they are now, and the lists that are known from before. */
interface FollowedRanking {
  readonly index: RankingMemory['index']
  readonly known: RelationsRecord['lists']
}

/**
 * The index of this build: the one in memory or in the store with its changes, or a fresh one. All give the same lists.
 */
function rankingOf(members: RankedMembers, context: BuildContext): FollowedRanking {
  const { memory, code, site, known } = context
  const texts = createTexts(context)
  const last = memory?.ranking
  if (last !== undefined && last.code === code) {
    bringUpToDate(last, members, texts)
    return { index: last.index, known: last.shown }
  }
  const { seen } = members
  const items = members.list.map(
    (member) => new RankedPostOf(member, seen.get(member.post.id) ?? '', texts),
  )
  const options = {
    ...(site.related as NonNullable<typeof site.related>).options,
    id: (post: RankedPost<unknown>) => post.id,
  }
  const none = { known: new Map<string, StoredList>() }
  if (code === undefined) return { index: createRelatedIndex(items, options), ...none }
  const following = { ...options, fingerprint: code, version: versionOf }
  // Lists that were made without an identity of the code are of no known index.
  const lists = known.relations?.madeFrom ? known.relations.lists : undefined
  const bytes = lists && context.rankingBytes()
  if (lists === undefined || bytes === undefined) {
    return { index: createRelatedIndex(items, following), ...none }
  }
  return { index: restoreRelatedIndex(bytes, items, following), known: lists }
}

/** Tells an index what came, went or changed since it was told last. */
function bringUpToDate(
  { index, members: before }: RankingMemory,
  members: RankedMembers,
  texts: Texts,
): void {
  for (const [id, { build, member }] of members.changes) {
    if (build <= before.build) continue
    const version = members.seen.get(id) ?? ''
    if (member === undefined) {
      if (before.seen.has(id)) index.remove(id)
    } else if (before.seen.get(id) !== version) index.set(new RankedPostOf(member, version, texts))
  }
}

/** Whether an index was told of these very members. */
function isAsTold({ changes, movedAt }: RankedMembers, told: RankedMembers): boolean {
  if (movedAt > told.build) return false
  for (const { build } of changes.values()) if (build > told.build) return false
  return true
}
