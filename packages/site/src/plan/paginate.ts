import type { Published } from '@octavo/content'
import type { Card, Pagination } from '@octavo/theme'
import type { Post } from '../post.ts'
import { type LinkTo, type Page, type PlannedProps, plannedPage, type Rendered } from './page.ts'
import { notesOf } from './post-notes.ts'
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
  const common = { ...rest }
  const list: List = { size, template, total, restParts: partsOf(common, path) }
  const last = keptList(posts, path, list)
  const isKept = last !== undefined || isWorthKeeping(posts)
  const pages: Page[] = []
  let isAnew = last === undefined
  for (let number = 1; number <= total; number++) {
    const from = (number - 1) * size
    const to = Math.min(from + size, posts.length)
    const isSame = last !== undefined && areSame(posts, last.posts, from, to)
    const planned = isSame
      ? (last.pages[number - 1] as Page)
      : listPage(posts.slice(from, to), pathOf(path, number), template, (linkTo, shown) => ({
          ...common,
          posts: shown.map(card),
          ...(total > 1 && { pagination: paginationOf(path, number, total, linkTo) }),
        }))
    if (isKept) pages.push(planned)
    isAnew ||= !isSame
    yield planned
  }
  if (isKept && isAnew) keepList(path, { ...list, posts: [...posts], pages })
}

/** A page of a list. What it shows is made once: in a process that builds again the page may be of the next plan, too. */
function listPage<Props extends object>(
  shown: readonly AnyPost[],
  path: string,
  template: (props: Props) => Rendered,
  propsOf: (linkTo: LinkTo, shown: readonly AnyPost[]) => object,
): Page {
  let made: { readonly linkTo: LinkTo; readonly planned: PlannedProps } | undefined
  return plannedPage(path, template, (linkTo) => {
    if (made?.linkTo !== linkTo) {
      const value = propsOf(linkTo, shown) as PlannedProps['value']
      made = { linkTo, planned: { value, parts: partsOf(value, path) } }
    }
    return made.planned
  })
}

/** What decides, with its path and its posts, what the pages of a list are. */
interface List {
  readonly size: number
  readonly template: (props: never) => Rendered
  readonly total: number
  readonly restParts: PropsParts
}

interface KeptList extends List {
  readonly posts: readonly AnyPost[]
  readonly pages: readonly Page[]
}

// In a process that builds again most pages of lists are of the same posts. Noted on the last post, by path: who writes changes the first.
const keptLists = createSideNote<Map<string, KeptList>>()
// A post moves from list to list as others come.
const MOST_KEPT = 16

function isWorthKeeping(posts: readonly AnyPost[]): boolean {
  const end = posts.at(-1)
  return end !== undefined && notesOf(end)?.source.isKept === true
}

function keptList(posts: readonly AnyPost[], path: string, now: List): KeptList | undefined {
  const end = posts.at(-1)
  const kept = end && keptLists.get(end)?.get(path)
  if (kept === undefined || kept.size !== now.size || kept.total !== now.total) return undefined
  return kept.template === now.template && areSameParts(kept.restParts, now.restParts)
    ? kept
    : undefined
}

function areSame(
  posts: readonly AnyPost[],
  last: readonly AnyPost[],
  from: number,
  to: number,
): boolean {
  // A last page may have been longer.
  if (to === posts.length && to !== last.length) return false
  for (let at = from; at < to; at++) if (posts[at] !== last[at]) return false
  return true
}

function keepList(path: string, list: KeptList): void {
  const end = list.posts.at(-1) as AnyPost
  const known = keptLists.get(end)
  const lists = known === undefined || known.size >= MOST_KEPT ? new Map<string, KeptList>() : known
  lists.set(path, list)
  keptLists.set(end, lists)
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
