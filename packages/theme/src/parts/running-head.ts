import { html, type SafeHtml } from '@octavo/renderer'
import type { Context } from '../context.ts'
import type { Link } from '../props/frame.ts'

/** The name of the site and its navigation, as at the head of a book's page. */
export function runningHead(context: Context, siteName: boolean): SafeHtml {
  const { site } = context.frame
  return html`<header class="running-head"><div>
${siteName && html`<a class="site-name" href="${site.home}" rel="home">${site.title}</a>`}
${navigation(context)}
</div></header>`
}

function navigation({ frame, labels }: Context): SafeHtml | undefined {
  const { navigation = [], search } = frame.site
  const links: readonly Link[] =
    search === undefined ? navigation : [...navigation, { label: labels.search, url: search }]
  if (links.length === 0) return undefined
  const entry = ({ label, url }: Link) =>
    html`<li><a href="${url}" aria-current=${url === frame.page.url && 'page'}>${label}</a></li>`
  return html`<nav aria-label="${labels.navigation}"><ul>${links.map(entry)}</ul></nav>`
}

/** The way to this page from the front page. */
export function breadcrumbs({ frame, labels }: Context): SafeHtml | undefined {
  const crumbs = frame.breadcrumbs ?? []
  if (crumbs.length === 0) return undefined
  const items = crumbs.map(({ label, url }) => html`<li><a href="${url}">${label}</a></li>`)
  return html`<nav class="breadcrumbs kicker" aria-label="${labels.breadcrumbs}"><ol>${items}</ol></nav>`
}
