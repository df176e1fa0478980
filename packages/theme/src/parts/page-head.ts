import { html, type SafeHtml } from '@octavo/renderer'
import type { Context } from '../context.ts'
import { breadcrumbs } from './running-head.ts'

export interface PageHead {
  /** A quiet line above the title: what kind of page this is. The way to the page, where there is one, says it too and stands instead. */
  readonly kicker?: string | SafeHtml
  readonly title: string | SafeHtml
  readonly standfirst?: string | undefined
  readonly after?: SafeHtml | undefined
  /** The microformat whose root it is. */
  readonly root?: 'h-card'
}

/** The title of a page that is not a post. */
export function pageHead(
  { kicker, title, standfirst, after, root }: PageHead,
  context: Context,
): SafeHtml {
  const names = root === undefined ? 'page-head' : `page-head ${root}`
  return html`<header class=${names}>
${breadcrumbs(context) ?? (kicker !== undefined && html`<p class="kicker">${kicker}</p>`)}
<h1 class="page-title p-name">${title}</h1>
${standfirst !== undefined && html`<p class="standfirst p-summary">${standfirst}</p>`}
${after}</header>`
}
