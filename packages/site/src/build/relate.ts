import type { Published } from '@octavo/content'
import { createRelatedIndex, type Reason, type Relation } from '@octavo/related'
import { digestOf } from '../digest.ts'
import type { Post } from '../post.ts'
import type { RankedPost } from '../ranking.ts'
import type { RankingMemory } from './build-memory.ts'
import type { BuildContext } from './context.ts'
import type { MadePost } from './make-posts.ts'
import { createTexts, type Texts } from './texts.ts'

type AnyPost = Published<Post<unknown>>

/** The lists of the last build, with a name for everything they depend on. Plain JSON. */
export interface RelationsRecord {
  readonly madeFrom: string
  readonly lists: Readonly<Record<string, readonly StoredRelation[]>>
}

/** A relation as it is kept. */
export interface StoredRelation {
  readonly id: string
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly because: string
}

/** Asks for the posts related to one. */
export type RelatedTo = (post: AnyPost) => readonly Relation<AnyPost>[]

/** The relations of this build, and what the next one needs to know of them. */
export interface Related {
  readonly related: RelatedTo
  readonly record: RelationsRecord
}

/** The second barrier: ranks the listed posts of the ranked collection, unless nothing that ranking sees has changed. */
export function relate(made: readonly MadePost[], context: BuildContext): Related | undefined {
  const { related: ranking } = context.site
  if (ranking === undefined) return undefined
  const members = made.filter(
    ({ isListed, file }) => isListed && file.source === ranking.collection,
  )
  const posts = new Map(members.map(({ post }) => [post.id as string, post]))
  const seen = new Map(members.map((member) => [member.post.id as string, lineOf(member)]))
  // Without an identity of the code the ranking's own functions may have changed.
  const { code } = context
  const madeFrom =
    code === undefined ? undefined : digestOf(`${code}\n${[...seen.values()].join('\n')}`)
  const last = context.known.relations
  const isSame = madeFrom !== undefined && last?.madeFrom === madeFrom
  const lists = isSame ? last.lists : rank(members, seen, context)

  const related: RelatedTo = (post) =>
    (lists[post.id] ?? []).flatMap(({ id, ...relation }) => {
      const item = posts.get(id)
      return item === undefined ? [] : [{ ...relation, item }]
    })
  return { related, record: { madeFrom: madeFrom ?? '', lists } }
}

/** Everything that ranking sees of a post, as one line. */
function lineOf({ post, file, links }: MadePost): string {
  return JSON.stringify([
    post.id,
    post.url,
    post.title,
    file.document.text[2],
    post.data,
    linksOf(links),
  ])
}

function rank(
  members: readonly MadePost[],
  seen: Map<string, string>,
  context: BuildContext,
): RelationsRecord['lists'] {
  const before = context.memory?.ranking
  const { index } = rankingOf(members, seen, context)
  const lists: Record<string, readonly StoredRelation[]> = {}
  for (const [done, { post }] of members.entries()) {
    const found = index.related(post.id)
    const last = before?.lists[post.id]
    lists[post.id] =
      last !== undefined && isSameOrder(found, last) ? last : found.map(storedRelation)
    context.progress('Relating', done + 1, members.length)
  }
  if (context.memory?.ranking !== undefined)
    context.memory.ranking = { ...context.memory.ranking, lists }
  return lists
}

/**
 * Whether a list is what it was. Scores are compared to the last bit: they come from the same words with the same weights
 * as the reasons, which need not be made again.
 */
function isSameOrder(
  found: readonly Relation<RankedPost<unknown>>[],
  last: readonly StoredRelation[],
): boolean {
  return (
    found.length === last.length &&
    found.every(({ item, score }, at) => item.id === last[at]?.id && score === last[at]?.score)
  )
}

function storedRelation(relation: Relation<RankedPost<unknown>>): StoredRelation {
  const { item, score, reasons, because } = relation
  return { id: item.id, score, reasons, because }
}

/** The index of this build: the one in memory with its changes, or a fresh one. Both give the same lists. */
function rankingOf(
  members: readonly MadePost[],
  seen: Map<string, string>,
  context: BuildContext,
): RankingMemory {
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
    const followed = { ...last, seen }
    if (memory !== undefined) memory.ranking = followed
    return followed
  }
  const { options } = site.related as NonNullable<typeof site.related>
  const items = members.map((member) => rankedPost(member, texts))
  const index = createRelatedIndex(items, { ...options, id: (post) => post.id })
  const fresh = { code: code ?? '', index, seen, lists: {} }
  if (memory !== undefined && code !== undefined) memory.ranking = fresh
  return fresh
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
