import type { Published } from '@octavo/content'
import { type Reason, type Relation, rankRelated } from '@octavo/related'
import { digestOf } from '../digest.ts'
import type { Post } from '../post.ts'
import type { RankedPost } from '../ranking.ts'
import type { BuildContext } from './context.ts'
import { DamagedStore } from './damaged-store.ts'
import type { MadePost } from './make-posts.ts'

type AnyPost = Published<Post<unknown>>

/** The lists of the last build, with a name for everything they depend on. Plain JSON. */
export interface RelationsRecord {
  readonly madeFrom: string
  readonly lists: Readonly<Record<string, readonly StoredRelation[]>>
}

interface StoredRelation {
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
  const madeFrom = nameOf(members, context)
  const last = context.known.relations
  const lists = last?.madeFrom === madeFrom ? last.lists : rank(members, context)

  const related: RelatedTo = (post) =>
    (lists[post.id] ?? []).flatMap(({ id, ...relation }) => {
      const item = posts.get(id)
      return item === undefined ? [] : [{ ...relation, item }]
    })
  return { related, record: { madeFrom, lists } }
}

function nameOf(members: readonly MadePost[], { code }: BuildContext): string {
  // Without an identity of the code the ranking's own functions may have changed.
  if (code === undefined) return ''
  const lines = members.map(({ post, file, links }) =>
    JSON.stringify([
      post.id,
      post.url,
      post.title,
      file.document.text[2],
      post.data,
      linksOf(links),
    ]),
  )
  return digestOf(`${code}\n${lines.join('\n')}`)
}

function rank(
  members: readonly MadePost[],
  context: BuildContext,
): Record<string, StoredRelation[]> {
  const { options } = context.site.related as NonNullable<BuildContext['site']['related']>
  const relatedTo = rankRelated(
    members.map((member) => rankedPost(member, context)),
    { ...options, id: (post) => post.id },
  )
  const lists: Record<string, StoredRelation[]> = {}
  for (const [done, { post }] of members.entries()) {
    lists[post.id] = relatedTo(post.id).map(({ item, score, reasons, because }) => ({
      id: item.id,
      score,
      reasons,
      because,
    }))
    context.progress('Relating', done + 1, members.length)
  }
  return lists
}

function rankedPost(
  { post, file, links }: MadePost,
  { bodies }: BuildContext,
): RankedPost<unknown> {
  return {
    id: post.id,
    url: post.url,
    title: post.title,
    data: post.data,
    ...(post.date !== undefined && { date: post.date }),
    language: post.language,
    links: linksOf(links),
    get text() {
      const text = bodies.read(file.document.text)
      if (text === undefined) throw new DamagedStore()
      return text
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
