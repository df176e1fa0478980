import { html, type SafeHtml } from '@octavo/renderer'
import type { Context } from '../context.ts'
import type { Pagination } from '../props/frame.ts'

/** The foot of a list that goes on: newer, which page, older. */
export function folio(
  pagination: Pagination | undefined,
  { labels }: Context,
): SafeHtml | undefined {
  if (pagination === undefined || pagination.total < 2) return undefined
  const { number, total, newer, older } = pagination
  return html`<nav class="folio" aria-label="${labels.pages}">
<span>${newer !== undefined && html`<a href="${newer}" rel="prev">${labels.newerPosts}</a>`}</span>
<span>${labels.pageOf(number, total)}</span>
<span>${older !== undefined && html`<a href="${older}" rel="next">${labels.olderPosts}</a>`}</span>
</nav>`
}
