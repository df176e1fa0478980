import { groupBy, type Published } from '@octavo/content'
import type { ArchivePageProps } from '@octavo/theme'
import type { Post } from '../post.ts'
import { type Page, page, type Rendered } from './page.ts'
import { archived } from './post-props.ts'

type AnyPost = Published<Post<unknown>>

/** Where the archives stand. */
export interface ArchivesOptions {
  /** Address of the archive of everything; years and months lie below it: `/archive/2026/11/`. */
  readonly path: string
  /** What a year and a month call the archive they lie in, e.g. `Archive`. */
  readonly label: string
}

/**
 * An archive of everything, one for each year and one for each month that has posts, in the order given (newest first). A
 * post without a date stands in the first only.
 */
export function* archives(
  posts: readonly AnyPost[],
  { path, label }: ArchivesOptions,
  template: (props: ArchivePageProps) => Rendered,
): Generator<Page, void, undefined> {
  const top = path.endsWith('/') ? path : `${path}/`
  const dated = posts.filter(({ date }) => date !== undefined)
  const years = groupBy(dated, ({ date = '' }) => date.slice(0, 4))
  const months = groupBy(dated, ({ date = '' }) => date.slice(0, 7))

  yield page(path, template, (linkTo) => ({
    posts: posts.map(archived),
    years: [...years].map(([year, { length: count }]) => ({
      label: year,
      url: linkTo(`${top}${year}/`),
      count,
    })),
  }))
  for (const [year, posts] of years) {
    yield page(`${top}${year}/`, template, (linkTo) => ({
      posts: posts.map(archived),
      period: { year: Number(year) },
      breadcrumbs: [{ label, url: linkTo(path) }],
    }))
  }
  for (const [key, posts] of months) {
    const [year = '', month = ''] = key.split('-')
    yield page(`${top}${year}/${month}/`, template, (linkTo) => ({
      posts: posts.map(archived),
      period: { year: Number(year), month: Number(month) },
      breadcrumbs: [
        { label, url: linkTo(path) },
        { label: year, url: linkTo(`${top}${year}/`) },
      ],
    }))
  }
}
