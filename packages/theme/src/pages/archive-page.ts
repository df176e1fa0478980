import { html, type SafeHtml } from '@octavo/renderer'
import { type Context, contextOf } from '../context.ts'
import { crumbsOf } from '../metadata.ts'
import { document } from '../parts/document.ts'
import { time } from '../parts/facts.ts'
import { folio } from '../parts/folio.ts'
import { pageHead } from '../parts/page-head.ts'
import type { ArchiveEntry, ArchivePageProps } from '../props/pages.ts'
import type { Settings } from '../settings.ts'

/** Everything by year and month, as an index at the back of a book. */
export function archivePage(props: ArchivePageProps, settings: Settings): SafeHtml {
  const context = contextOf(props, settings)
  const title = titleOf(props, context)
  const years = groupBy(props.posts, (post) => dayOf(post, context)?.slice(0, 4) ?? '')
  const body =
    years.length === 0
      ? html`<p class="bare">${context.labels.nothingHere}</p>`
      : years.map(([year, posts]) => yearSection(year, posts, context))
  return document(context, {
    metadata: { title, structuredData: crumbsOf(props, title) },
    main: html`${pageHead({ title, standfirst: undefined }, context)}
${yearLinks(props)}
${body}
${folio(props.pagination, context)}`,
  })
}

function titleOf({ period }: ArchivePageProps, { labels, dates }: Context): string {
  if (period === undefined) return labels.archive
  if (period.month === undefined) return String(period.year)
  const day = `${String(period.year).padStart(4, '0')}-${String(period.month).padStart(2, '0')}-01`
  return dates.write(day, 'monthOfYear')
}

function yearLinks({ years = [] }: ArchivePageProps): SafeHtml | undefined {
  if (years.length < 2) return undefined
  const items = years.map(
    ({ label, url, count }) =>
      html`<li><a href="${url}">${label}</a> <span class="count">${count}</span></li>`,
  )
  return html`<ul class="years terms">${items}</ul>`
}

function yearSection(year: string, posts: readonly ArchiveEntry[], context: Context): SafeHtml {
  const months = groupBy(posts, (post) => dayOf(post, context)?.slice(0, 7) ?? '')
  return html`<section class="year">
<h2>${year === '' ? context.labels.undated : year}</h2>
<div>${months.map(([month, entries]) => monthSection(month, entries, context))}</div>
</section>
`
}

function monthSection(month: string, posts: readonly ArchiveEntry[], context: Context): SafeHtml {
  const items = posts.map(
    (post) =>
      html`<li>${post.date !== undefined && html`<span class="quiet">${time(post.date, 'day', '', context)}</span>`}<a href="${post.url}">${post.title}</a></li>\n`,
  )
  const heading = month !== '' && html`<h3>${context.dates.write(`${month}-01`, 'month')}</h3>`
  return html`${heading}<ul>${items}</ul>`
}

function dayOf({ date }: ArchiveEntry, { dates }: Context): string | undefined {
  return date === undefined ? undefined : dates.dayOf(date)
}

/** Neighbours with the same key, in order. */
function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly [string, readonly Item[]])[] {
  const groups: [string, Item[]][] = []
  for (const item of items) {
    const key = keyOf(item)
    const last = groups.at(-1)
    if (last !== undefined && last[0] === key) last[1].push(item)
    else groups.push([key, [item]])
  }
  return groups
}
