import type { Published } from '@octavo/content'
import { createRelatedIndex, type Relation, restoreRelatedIndex } from '@octavo/related'
import type { NewRanking } from '../cache/ranking-files.ts'
import { digestOf } from '../digest.ts'
import type { Post } from '../post.ts'
import type { RankedPost } from '../ranking.ts'
import type { BuildMemory, RankingMemory } from './build-memory.ts'
import type { BuildContext } from './context.ts'
import { followMembers, type RankedMembers } from './follow-members.ts'
import type { MadePost } from './made-post.ts'
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
  /** The index, when it is to be written at the end. */
  readonly bytes?: () => NewRanking
}

/** The second barrier: ranks the listed posts of the ranked collection, unless nothing that ranking sees has changed. */
export function relate(made: readonly MadePost[], context: BuildContext): Related | undefined {
  const { related: ranking } = context.site
  if (ranking === undefined) return undefined
  const { memory } = context
  const members = followMembers(membersOf(made, context), memory?.members)
  const taken = memory && takenBy(memory, members)
  const { posts, seen } = members
  // Without an identity of the code the ranking's own functions may have changed.
  const { code } = context
  const madeFrom =
    code === undefined ? undefined : digestOf(`${code}\n${[...seen.values()].join('\n')}`)
  const last = context.known.relations
  const isSame = madeFrom !== undefined && last?.madeFrom === madeFrom
  const ranked = isSame ? { ...last, shown: last.lists } : rank(members, context)
  const { lists, shown } = ranked
  const { bytes } = ranked as Ranked
  // What waits has to be looked for by the next build.
  const isSettled = lists.size === shown.size
  const record = { lists, madeFrom: isSettled ? (madeFrom ?? '') : 'unsettled' }
  if (memory !== undefined) memory.isUnsettled = !isSettled

  const { bodies } = context
  const related: RelatedTo = (post) => {
    const list = shown.get(post.id)
    if (list === undefined) return []
    return taken?.take(post.id, list, posts, bodies) ?? takeList(list, posts, bodies)
  }
  return { related, record, ...(bytes && { bytes }) }
}

/** What the process knows of lists, without those of posts that changed. */
function takenBy(memory: BuildMemory, members: RankedMembers): TakenLists {
  const { build, changedAt } = members
  const taken = (memory.members && memory.taken) ?? new TakenLists()
  for (const [id, at] of changedAt) if (at === build) taken.forget(id)
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
  return membersOf(made, context).map((member) => new RankedPostOf(member, texts))
}

function membersOf(made: readonly MadePost[], { site }: BuildContext): readonly MadePost[] {
  return made.filter(({ isListed, file }) => isListed && file.source === site.related?.collection)
}

type Ranked = Omit<RelationsRecord, 'madeFrom'> &
  Pick<Related, 'bytes'> &
  Pick<RankingMemory, 'shown'>

function rank(members: RankedMembers, context: BuildContext): Ranked {
  const { code, memory } = context
  const before = memory?.isHurried ? memory.ranking : undefined
  const { index, known } = rankingOf(members, context)
  const { seen } = members
  // What is pending has to be made; every other list is what it was, its reasons included.
  const pending = new Set(index.pending())
  const store = createListStore(context.bodies)
  const lists = knownLists(members, known, pending)
  const waiting = new Map<string, StoredList>()
  for (const [done, { post }] of members.list.entries()) {
    const { id } = post
    if (lists.has(id)) continue
    const old = before?.members.seen.get(id) === seen.get(id) ? before?.shown.get(id) : undefined
    const last = known.get(id)
    if (old !== undefined) waiting.set(id, old)
    else if (last !== undefined && index.isAsBefore(id)) lists.set(id, last)
    else lists.set(id, store(index.related(id, { lastReasons: reasonsIn(last, context.bodies) })))
    context.progress('Relating', done + 1, members.list.length)
  }
  const shown = waiting.size === 0 ? lists : new Map([...lists, ...waiting])
  if (code === undefined) return { lists, shown }
  if (memory !== undefined) memory.ranking = { code, index, members, shown }
  if (memory !== undefined) return { lists, shown, bytes: () => bytesOf(index) }
  // Now and not at the end: an index is as large as all texts, and its memory is needed for drawing.
  context.keepRanking(bytesOf(index))
  return { lists, shown }
}

/** The lists that stay what they are. */
function knownLists(
  { posts }: RankedMembers,
  known: RelationsRecord['lists'],
  pending: ReadonlySet<string>,
): Map<string, StoredList> {
  // A copy and a few strokes of the pen: most often none has gone, and few wait to be made.
  const lists = new Map(known)
  for (const id of pending) lists.delete(id)
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
  const items = members.list.map((member) => new RankedPostOf(member, texts))
  const options = {
    ...(site.related as NonNullable<typeof site.related>).options,
    id: (post: RankedPost<unknown>) => post.id,
  }
  const none = { known: new Map<string, StoredList>() }
  if (code === undefined) return { index: createRelatedIndex(items, options), ...none }
  const following = { ...options, fingerprint: code, version: versionIn(members.seen) }
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
  const { seen, changedAt } = members
  const changed = new Set<string>()
  for (const [id, build] of changedAt) if (build > before.build) changed.add(id)
  for (const id of before.seen.keys()) if (changed.has(id) && !seen.has(id)) index.remove(id)
  for (const member of members.list) {
    const { id } = member.post
    if (!changed.has(id) || before.seen.get(id) === seen.get(id)) continue
    index.set(new RankedPostOf(member, texts))
  }
}

function versionIn(seen: ReadonlyMap<string, string>): (post: RankedPost<unknown>) => string {
  return ({ id }) => seen.get(id) ?? ''
}

// A class: with a getter of its own each takes ten times the memory.
class RankedPostOf implements RankedPost<unknown> {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly data: unknown
  declare readonly date?: string
  readonly language: string
  readonly #made: MadePost
  readonly #texts: Texts

  constructor(made: MadePost, texts: Texts) {
    const { post } = made
    this.id = post.id
    this.url = post.url
    this.title = post.title
    this.data = post.data
    if (post.date !== undefined) this.date = post.date
    this.language = post.language
    this.#made = made
    this.#texts = texts
  }

  get links(): readonly string[] {
    return this.#made.linkedTo
  }

  get text(): string {
    return this.#texts.read(this.#made.file.document.text)
  }
}
