import type { Published } from '@octavo/content'
import type { Card, Pagination } from '@octavo/theme'
import type { Post } from '../post.ts'
import { lateSource } from './late-parts.ts'
import { type LinkTo, type Page, plannedPage, type Rendered } from './page.ts'
import { card } from './post-props.ts'
import { areSameParts, type PropsParts, partsOf } from './props-parts.ts'
import { createSideNote } from './side-note.ts'

type AnyPost = Published<Post<unknown>>

/** How a list is cut. */
export interface PaginateOptions {
  /** Posts on a page: 1 or more. */
  readonly size: number
  /** Address of the first page; the others are `page/2/` … below it. */
  readonly path: string
}

/** What each page of a list has of its own. */
interface ListPart {
  readonly posts: readonly Card[]
  readonly pagination?: Pagination
}

/** The props that are left for the author to give. */
type Rest<Props> = Omit<Props, 'site' | 'page' | keyof ListPart>

/**
 * Cuts a list of posts into pages, in the order given. An empty list gets one page, so that its address exists.
 * @throws TypeError when `size` is not a whole number of 1 or more.
 */
export function* paginate<Props extends object>(
  posts: readonly Published<Post<unknown>>[],
  options: PaginateOptions,
  template: (props: Props) => Rendered,
  ...[rest]: Record<never, never> extends Rest<Props> ? [rest?: Rest<Props>] : [rest: Rest<Props>]
): Generator<Page, void, undefined> {
  const { size, path } = options
  if (!Number.isInteger(size) || size < 1) {
    throw new TypeError(
      `@octavo/site: paginate(): size must be a whole number of 1 or more, got ${size}.`,
    )
  }
  const total = Math.max(1, Math.ceil(posts.length / size))
  for (let number = 1; number <= total; number++) {
    const shown = posts.slice((number - 1) * size, number * size)
    const of = pathOf(path, number)
    yield plannedPage(of, template, (linkTo) => {
      const common = { ...rest }
      const restParts = partsOf(common, of)
      const known = knownPart(shown, of, { total, linkTo, restParts })
      if (known !== undefined) return { value: { ...common, ...known.part }, parts: known.parts }
      const pagination = total > 1 ? paginationOf(path, number, total, linkTo) : undefined
      const part = { posts: shown.map(card), ...(pagination && { pagination }) }
      const value = { ...common, ...part }
      const parts = partsOf(value, of)
      keepPart(shown, of, { total, linkTo, restParts, shown, part, parts })
      return { value, parts }
    })
  }
}

/** What decides, with its path and its posts, what a page of a list is. */
interface PartOf {
  readonly total: number
  readonly linkTo: LinkTo
  readonly restParts: PropsParts
}

interface KeptPart extends PartOf {
  readonly shown: readonly AnyPost[]
  readonly part: ListPart
  readonly parts: PropsParts
}

// In a process that builds again most parts of lists are of the same posts. Noted on the first of them, by path.
const keptParts = createSideNote<Map<string, KeptPart>>()
// A post moves from list to list as others come.
const MOST_KEPT = 16

function knownPart(
  shown: readonly AnyPost[],
  path: string,
  { total, linkTo, restParts }: PartOf,
): KeptPart | undefined {
  const [first] = shown
  const kept = first && keptParts.get(first)?.get(path)
  if (kept === undefined || kept.total !== total || kept.shown.length !== shown.length)
    return undefined
  for (let at = 0; at < shown.length; at++) if (kept.shown[at] !== shown[at]) return undefined
  // Where the rest stands in the whole is the same each time.
  const isSame = kept.linkTo === linkTo && areSameParts(kept.restParts, restParts)
  return isSame ? kept : undefined
}

function keepPart(shown: readonly AnyPost[], path: string, part: KeptPart): void {
  const [first] = shown
  if (first === undefined || lateSource(first)?.isKept !== true) return
  const known = keptParts.get(first)
  const parts = known === undefined || known.size >= MOST_KEPT ? new Map<string, KeptPart>() : known
  parts.set(path, part)
  keptParts.set(first, parts)
}

function pathOf(path: string, number: number): string {
  if (number === 1) return path
  return `${path.endsWith('/') ? path : `${path}/`}page/${number}/`
}

// Not the addresses of all pages: a list of a thousand pages would carry a million of them.
function paginationOf(path: string, number: number, total: number, linkTo: LinkTo): Pagination {
  const urlOf = (target: number): string => linkTo(pathOf(path, target))
  return {
    number,
    total,
    ...(number > 1 && { newer: urlOf(number - 1) }),
    ...(number < total && { older: urlOf(number + 1) }),
  }
}
