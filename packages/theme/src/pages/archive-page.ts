import { html, type SafeHtml } from '@octavo/renderer'
import { type Context, contextOf } from '../context.ts'
import { crumbsOf, summed } from '../metadata.ts'
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
  return document(context, {
    metadata: {
      title,
      ...summed(props.posts.map((post) => post.title)),
      structuredData: crumbsOf(props, title),
    },
    main: html`${pageHead({ title, standfirst: undefined }, context)}
${yearLinks(props)}
${body(props, context)}
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

/** By year and month; what the title says is not said again. */
function body(
  { posts, period }: ArchivePageProps,
  context: Context,
): SafeHtml | readonly SafeHtml[] {
  if (posts.length === 0) return html`<p class="bare">${context.labels.nothingHere}</p>`
  if (period?.month !== undefined) {
    return html`<div class="year"><div>${list(posts, context)}</div></div>`
  }
  if (period !== undefined) {
    return html`<div class="year"><div>${monthSections(posts, 2, context)}</div></div>`
  }
  const years = groupBy(posts, (post) => dayOf(post, context)?.slice(0, 4) ?? '')
  return years.map(([year, ofYear]) => yearSection(year, ofYear, context))
}

function yearSection(year: string, posts: readonly ArchiveEntry[], context: Context): SafeHtml {
  return html`<section class="year">
<h2>${year === '' ? context.labels.undated : year}</h2>
<div>${monthSections(posts, 3, context)}</div>
</section>
`
}

function monthSections(
  posts: readonly ArchiveEntry[],
  level: 2 | 3,
  context: Context,
): readonly SafeHtml[] {
  const months = groupBy(posts, (post) => dayOf(post, context)?.slice(0, 7) ?? '')
  return months.map(([month, ofMonth]) => {
    const name = context.dates.write(`${month}-01`, 'month')
    return html`${month !== '' && html`<h${level}>${name}</h${level}>`}${list(ofMonth, context)}`
  })
}

function list(posts: readonly ArchiveEntry[], context: Context): SafeHtml {
  const items = posts.map(
    (post) =>
      html`<li>${post.date !== undefined && html`<span class="quiet">${time(post.date, 'day', '', context)}</span>`}<a href="${post.url}">${post.title}</a></li>\n`,
  )
  return html`<ul>${items}</ul>`
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
