import type { Published } from '@octavo/content'
import { createRelatedIndex, type Relation, restoreRelatedIndex } from '@octavo/related'
import type { PackPlace } from '../cache/pack.ts'
import type { NewRanking } from '../cache/ranking-files.ts'
import { digestOf } from '../digest.ts'
import type { Post } from '../post.ts'
import type { RankedPost } from '../ranking.ts'
import type { RankingMemory } from './build-memory.ts'
import type { BuildContext } from './context.ts'
import type { MadePost } from './made-post.ts'
import type { RelationsRecord, StoredList } from './relations-record.ts'
import { createListStore, reasonsIn, takeList, takeListAgain } from './stored-relations.ts'
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
  const members = membersOf(made, context)
  const posts = new Map(members.map(({ post }) => [post.id as string, post]))
  const seen = new Map(members.map((member) => [member.post.id as string, versionOf(member)]))
  // Without an identity of the code the ranking's own functions may have changed.
  const { code } = context
  const madeFrom =
    code === undefined ? undefined : digestOf(`${code}\n${[...seen.values()].join('\n')}`)
  const last = context.known.relations
  const isSame = madeFrom !== undefined && last?.madeFrom === madeFrom
  const ranked = isSame ? { ...last, shown: last.lists } : rank(members, seen, context)
  const { lists, shown } = ranked
  const { bytes } = ranked as Ranked
  // What waits has to be looked for by the next build.
  const isSettled = lists.size === shown.size
  const record = { lists, madeFrom: isSettled ? (madeFrom ?? '') : 'unsettled' }
  if (context.memory !== undefined) context.memory.isUnsettled = !isSettled

  const take = context.memory === undefined ? takeList : takeListAgain
  const related: RelatedTo = (post) => {
    const list = shown.get(post.id)
    return list === undefined ? [] : take(list, posts, context.bodies)
  }
  return { related, record, ...(bytes && { bytes }) }
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

/** Names everything that ranking sees of a post. */
function versionOf({ post, file, links }: MadePost): string {
  const { record, document } = file
  const [, , text] = document.text
  const parts = [post.path, post.url, record.digest, record.parsedBy, text, ...linksOf(links)]
  return digestOf(JSON.stringify(parts))
}

type Ranked = Omit<RelationsRecord, 'madeFrom'> &
  Pick<Related, 'bytes'> &
  Pick<RankingMemory, 'shown'>

function rank(
  members: readonly MadePost[],
  seen: ReadonlyMap<string, string>,
  context: BuildContext,
): Ranked {
  const { code, memory } = context
  const before = memory?.isHurried ? memory.ranking : undefined
  const { index, known } = rankingOf(members, seen, context)
  // What is pending has to be made; every other list is what it was, its reasons included.
  const pending = new Set(index.pending())
  const store = createListStore(context.bodies)
  const lists = new Map<string, StoredList>()
  const shown = new Map<string, StoredList>()
  for (const [done, { post }] of members.entries()) {
    const isUnchanged = before?.seen.get(post.id) === seen.get(post.id)
    const last = pending.has(post.id) ? undefined : known.get(post.id)
    const waiting = last === undefined && isUnchanged ? before?.shown.get(post.id) : undefined
    const list =
      waiting ??
      last ??
      store(index.related(post.id, { lastReasons: reasonsIn(known.get(post.id), context.bodies) }))
    if (waiting === undefined) lists.set(post.id, list)
    shown.set(post.id, list)
    context.progress('Relating', done + 1, members.length)
  }
  if (code === undefined) return { lists, shown }
  if (memory !== undefined) memory.ranking = { code, index, seen, lists, shown }
  if (memory !== undefined) return { lists, shown, bytes: () => bytesOf(index) }
  // Now and not at the end: an index is as large as all texts, and its memory is needed for drawing.
  context.keepRanking(bytesOf(index))
  return { lists, shown }
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
function rankingOf(
  members: readonly MadePost[],
  seen: ReadonlyMap<string, string>,
  context: BuildContext,
): FollowedRanking {
  const { memory, code, site, known } = context
  const texts = createTexts(context)
  const last = memory?.ranking
  if (last !== undefined && last.code === code) {
    for (const id of last.seen.keys()) if (!seen.has(id)) last.index.remove(id)
    for (const member of members) {
      if (last.seen.get(member.post.id) !== seen.get(member.post.id)) {
        last.index.set(new RankedPostOf(member, texts))
      }
    }
    return { index: last.index, known: last.lists }
  }
  const items = members.map((member) => new RankedPostOf(member, texts))
  const options = {
    ...(site.related as NonNullable<typeof site.related>).options,
    id: (post: RankedPost<unknown>) => post.id,
  }
  const none = { known: new Map<string, StoredList>() }
  if (code === undefined) return { index: createRelatedIndex(items, options), ...none }
  const following = { ...options, fingerprint: code, version: versionIn(seen) }
  // Lists that were made without an identity of the code are of no known index.
  const lists = known.relations?.madeFrom ? known.relations.lists : undefined
  const bytes = lists && context.rankingBytes()
  if (lists === undefined || bytes === undefined) {
    return { index: createRelatedIndex(items, following), ...none }
  }
  return { index: restoreRelatedIndex(bytes, items, following), known: lists }
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
  readonly links: readonly string[]
  readonly #place: PackPlace
  readonly #texts: Texts

  constructor({ post, file, links }: MadePost, texts: Texts) {
    this.id = post.id
    this.url = post.url
    this.title = post.title
    this.data = post.data
    if (post.date !== undefined) this.date = post.date
    this.language = post.language
    this.links = linksOf(links)
    this.#place = file.document.text
    this.#texts = texts
  }

  get text(): string {
    return this.#texts.read(this.#place)
  }
}

function linksOf(links: MadePost['links']): string[] {
  const found = new Set<string>()
  for (const { href, resolved } of links) {
    if (resolved.kind === 'entry') found.add(resolved.target.id)
    else if (resolved.kind === 'outside' && /^https?:/.test(href)) found.add(href)
  }
  return [...found]
}
