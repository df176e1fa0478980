import type { Published } from '@octavo/content'
import type { Card, Pagination } from '@octavo/theme'
import type { Post } from '../post.ts'
import { type LinkTo, type Page, page, type Rendered } from './page.ts'
import { card } from './post-props.ts'

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
    const cards = posts.slice((number - 1) * size, number * size).map((post) => card(post))
    yield page(pathOf(path, number), template, (linkTo) => {
      const part: ListPart = {
        posts: cards,
        ...(total > 1 && { pagination: paginationOf(path, number, total, linkTo) }),
      }
      return { ...rest, ...part } as unknown as Omit<Props, 'site' | 'page'>
    })
  }
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
