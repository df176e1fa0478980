import type { BlogDate } from './dates/blog-date.ts'
import { calendarDate } from './dates/instants.ts'

/** What came out in one year, newest first. */
export interface ArchiveYear<Post> {
  /** `2026`. */
  readonly year: string
  readonly posts: readonly Post[]
  readonly months: readonly ArchiveMonth<Post>[]
}

export interface ArchiveMonth<Post> {
  /** `2026-01`: text that sorts, and that a plain date begins with. */
  readonly month: string
  readonly posts: readonly Post[]
}

/**
 * Posts by year and month of their date in a time zone, newest first; posts keep their order within
 * a month. Posts without a date are in no year.
 */
export function archive<Post extends { readonly data: { readonly date?: BlogDate | undefined } }>(
  posts: readonly Post[],
  timeZone: string,
): readonly ArchiveYear<Post>[] {
  const dated = posts.flatMap((post) =>
    post.data.date === undefined ? [] : [{ post, day: calendarDate(post.data.date, timeZone) }],
  )
  const newest = <T>(groups: ReadonlyMap<string, T>) =>
    [...groups].sort(([a], [b]) => (a < b ? 1 : -1))
  return newest(groupBy(dated, ({ day }) => day.slice(0, 4))).map(([year, ofYear]) => ({
    year,
    posts: newest(groupBy(ofYear, ({ day }) => day.slice(0, 7))).flatMap(([, list]) =>
      list.map(({ post }) => post),
    ),
    months: newest(groupBy(ofYear, ({ day }) => day.slice(0, 7))).map(([month, list]) => ({
      month,
      posts: list.map(({ post }) => post),
    })),
  }))
}

/** The items under each key, keys in the order of their first item, items in the order given. */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** What stands beside an item in a list that is newest first. */
export interface Neighbours<Item> {
  readonly newer?: Item
  readonly older?: Item
}

/**
 * Looks up the neighbours of items of a list that is newest first, by their ids. An id that is not
 * in the list has none.
 */
export function neighboursIn<Item extends { readonly id: string }>(
  newestFirst: readonly Item[],
): (id: string) => Neighbours<Item> {
  const positions = new Map(newestFirst.map(({ id }, index) => [id, index]))
  return (id) => {
    const at = positions.get(id)
    if (at === undefined) return {}
    const [newer, older] = [newestFirst[at - 1], newestFirst[at + 1]]
    return { ...(newer && { newer }), ...(older && { older }) }
  }
}
