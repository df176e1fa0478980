import {
  type BlogPost,
  checkParts,
  collectTerms,
  type Placed,
  type Published,
} from '@octavo/content'
import type { Diagnostic } from '@octavo/diagnostics'
import { inSeriesOrder, seriesBox } from '../plan/series.ts'
import type { Post, TermLink } from '../post.ts'
import type { GatheredTerms, SiteTerm, Taxonomy } from '../taxonomy.ts'
import type { BuildContext } from './context.ts'
import type { MadePost } from './made-post.ts'

/** Terms, and what came up. */
interface Gathering {
  readonly terms: GatheredTerms
  /** Posts of an earlier build that had other terms then: with them made anew it has to be done again. */
  readonly misplaced: ReadonlySet<MadePost>
  readonly problems: readonly Diagnostic[]
}

/** Gathers posts by their terms, and tells the posts theirs. Only listed posts count; terms are in the order of their keys. */
export function gatherTerms(made: readonly MadePost[], context: BuildContext): Gathering {
  const taxonomies = Object.entries(context.site.terms ?? {})
  const collected = taxonomies.map(([name, taxonomy]) => collect(name, taxonomy, made, context))
  const linksOf = new Map<string, Record<string, TermLink[]>>()
  for (const { name, found } of collected) {
    for (const { label, href, posts } of found) {
      const link = { label, url: href }
      for (const { id } of posts) {
        const links = linksOf.get(id) ?? {}
        linksOf.set(id, links)
        const list = links[name] ?? []
        links[name] = list
        list.push(link)
      }
    }
  }
  const series = collected.find(({ name }) => name === 'series')?.found ?? []
  const { boxes, problems } = seriesBoxes(series, made, context)
  const misplaced = made.filter(
    (one) => !one.place(linksOf.get(one.post.id) ?? {}, boxes.get(one.post.id)),
  )
  return {
    terms: Object.fromEntries(collected.map(({ name, found }) => [name, found])),
    misplaced: new Set(misplaced),
    problems: [...collected.flatMap(({ problems }) => problems), ...problems],
  }
}

function collect(
  name: string,
  { collection, labelsOf, path }: Taxonomy<unknown>,
  made: readonly MadePost[],
  { linkTo, site }: BuildContext,
): {
  readonly name: string
  readonly found: readonly SiteTerm<unknown>[]
  readonly problems: readonly Diagnostic[]
} {
  const members = made
    .filter(({ post, isListed, file }) => isListed && !post.isForeign && file.source === collection)
    .map(({ post, file }) => ({ post, ...placed(file.entry) }))
  const { value, diagnostics } = collectTerms(members, ({ post }) => labelsOf(post), {
    field: name,
    language: site.meta.language,
  })
  const found = value.map(({ key, label, slug, posts }) => {
    const url = path.replace(':slug', slug)
    return {
      taxonomy: name,
      key,
      label,
      slug,
      url,
      href: linkTo(url),
      posts: posts.map(({ post }) => post),
    }
  })
  return { name, found, problems: diagnostics }
}

function placed({ path, frontMatter }: Placed): Placed {
  return { path, ...(frontMatter !== undefined && { frontMatter }) }
}

function seriesBoxes(
  series: readonly SiteTerm<unknown>[],
  made: readonly MadePost[],
  { site }: BuildContext,
) {
  const boxes = new Map<string, Post<unknown>['series'] & object>()
  const problems: Diagnostic[] = []
  if (series.length === 0) return { boxes, problems }
  const heads = new Map(made.map(({ post, file }) => [post.id as string, file.entry]))
  for (const { label, href, posts } of series) {
    const parts = inSeriesOrder(posts as readonly BlogEntry[], site.meta.timeZone)
    for (const [at, { id }] of parts.entries()) boxes.set(id, seriesBox(label, href, parts, at))
    const placedParts = parts.map(({ id, data }) => ({
      id,
      data,
      ...placed(heads.get(id) as Placed),
    }))
    problems.push(...checkParts(placedParts, label))
  }
  return { boxes, problems }
}

type BlogEntry = Published<Post<BlogPost>>
