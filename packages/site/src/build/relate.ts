import type { Published } from '@octavo/content'
import { createRelatedIndex, type Relation, restoreRelatedIndex } from '@octavo/related'
import { digestOf } from '../digest.ts'
import type { Post } from '../post.ts'
import type { RankedPost } from '../ranking.ts'
import type { RankingMemory } from './build-memory.ts'
import type { BuildContext } from './context.ts'
import type { MadePost } from './made-post.ts'
import type { RelationsRecord, StoredRelation } from './relations-record.ts'
import { createTexts, type Texts } from './texts.ts'

type AnyPost = Published<Post<unknown>>

/** Asks for the posts related to one. */
export type RelatedTo = (post: AnyPost) => readonly Relation<AnyPost>[]

/** The relations of this build, and what the next one needs to know of them. */
export interface Related {
  readonly related: RelatedTo
  readonly record: RelationsRecord
  /** The index, when it was made or changed. */
  readonly bytes?: () => Uint8Array
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
  const { lists, bytes } = isSame
    ? { lists: last.lists, bytes: undefined }
    : rank(members, seen, context)

  const related: RelatedTo = (post) =>
    (lists[post.id] ?? []).flatMap(({ id, ...relation }) => {
      const item = posts.get(id)
      return item === undefined ? [] : [{ ...relation, item }]
    })
  return { related, record: { madeFrom: madeFrom ?? '', lists }, ...(bytes && { bytes }) }
}

/** The listed posts of the ranked collection, as the ranking sees them. */
export function rankedPosts(
  made: readonly MadePost[],
  context: BuildContext,
): readonly RankedPost<unknown>[] {
  const texts = createTexts(context)
  return membersOf(made, context).map((member) => rankedPost(member, texts))
}

function membersOf(made: readonly MadePost[], { site }: BuildContext): readonly MadePost[] {
  return made.filter(({ isListed, file }) => isListed && file.source === site.related?.collection)
}

/** Names everything that ranking sees of a post. */
function versionOf({ post, file, links }: MadePost): string {
  const parts = [post.id, post.url, post.title, file.document.text[2], post.data, linksOf(links)]
  return digestOf(JSON.stringify(parts))
}

function rank(
  members: readonly MadePost[],
  seen: ReadonlyMap<string, string>,
  context: BuildContext,
): Pick<Related, 'bytes'> & Pick<RelationsRecord, 'lists'> {
  const { index, known } = rankingOf(members, seen, context)
  // What is pending has to be made; every other list is what it was, its reasons included.
  const pending = new Set(index.pending())
  const lists: Record<string, readonly StoredRelation[]> = {}
  for (const [done, { post }] of members.entries()) {
    const last = pending.has(post.id) ? undefined : known[post.id]
    lists[post.id] = last ?? index.related(post.id).map(storedRelation)
    context.progress('Relating', done + 1, members.length)
  }
  if (context.memory !== undefined && context.code !== undefined) {
    context.memory.ranking = { code: context.code, index, seen, lists }
  }
  return { lists, ...(context.code !== undefined && { bytes: () => index.toBytes() }) }
}

function storedRelation(relation: Relation<RankedPost<unknown>>): StoredRelation {
  const { item, score, reasons, because } = relation
  return { id: item.id, score, reasons, because }
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
  const { memory, code, site } = context
  const texts = createTexts(context)
  const last = memory?.ranking
  if (last !== undefined && last.code === code) {
    for (const id of last.seen.keys()) if (!seen.has(id)) last.index.remove(id)
    for (const member of members) {
      if (last.seen.get(member.post.id) !== seen.get(member.post.id)) {
        last.index.set(rankedPost(member, texts))
      }
    }
    return { index: last.index, known: last.lists }
  }
  const items = members.map((member) => rankedPost(member, texts))
  const options = {
    ...(site.related as NonNullable<typeof site.related>).options,
    id: (post: RankedPost<unknown>) => post.id,
  }
  if (code === undefined) return { index: createRelatedIndex(items, options), known: {} }
  const following = { ...options, fingerprint: code, version: versionIn(seen) }
  // Lists that were made without an identity of the code are of no known index.
  const lists = context.known.relations?.madeFrom ? context.known.relations.lists : undefined
  const bytes = lists && context.rankingBytes()
  return bytes === undefined
    ? { index: createRelatedIndex(items, following), known: {} }
    : { index: restoreRelatedIndex(bytes, items, following), known: lists ?? {} }
}

function versionIn(seen: ReadonlyMap<string, string>): (post: RankedPost<unknown>) => string {
  return ({ id }) => seen.get(id) ?? ''
}

function rankedPost({ post, file, links }: MadePost, texts: Texts): RankedPost<unknown> {
  return {
    id: post.id,
    url: post.url,
    title: post.title,
    data: post.data,
    ...(post.date !== undefined && { date: post.date }),
    language: post.language,
    links: linksOf(links),
    get text() {
      return texts.read(file.document.text)
    },
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
