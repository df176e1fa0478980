import { html, type SafeHtml } from '@octavo/renderer'
import { type Context, contextOf } from '../context.ts'
import { document } from '../parts/document.ts'
import { pageHead } from '../parts/page-head.ts'
import { searchBox, searchHead } from '../parts/search-box.ts'
import type { SearchPageProps } from '../props/pages.ts'
import type { Settings } from '../settings.ts'

/** A field to ask in, and what there is to look through without asking. */
export function searchPage(props: SearchPageProps, settings: Settings): SafeHtml {
  const context = contextOf(props, settings)
  const { labels } = context
  return document(context, {
    metadata: { title: labels.search, robots: 'noindex' },
    head: searchHead(context),
    main: html`${pageHead({ title: labels.search }, context)}
${searchBox(props.search, context)}
${browse(props, context)}`,
  })
}

function browse(
  { terms = [], archive }: SearchPageProps,
  { labels }: Context,
): SafeHtml | undefined {
  if (terms.length === 0 && archive === undefined) return undefined
  const links = terms.map(({ label, url }) => html`<li><a href="${url}">${label}</a></li>`)
  return html`<section id="search-browse">
${links.length > 0 && html`<h2 class="label">${labels.tags}</h2>\n<ul class="terms">${links}</ul>`}
${archive !== undefined && html`<p class="quiet"><a href="${archive}">${labels.archive}</a></p>`}
</section>`
}
