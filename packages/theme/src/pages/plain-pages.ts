import { html, type SafeHtml } from '@octavo/renderer'
import { contextOf } from '../context.ts'
import { crumbsOf, present } from '../metadata.ts'
import { bodyOf } from '../parts/body.ts'
import { document } from '../parts/document.ts'
import { entries } from '../parts/entries.ts'
import { time } from '../parts/facts.ts'
import { pageHead } from '../parts/page-head.ts'
import { featured } from '../parts/picture.ts'
import { searchBox, searchHead } from '../parts/search-box.ts'
import { toc } from '../parts/toc.ts'
import type { NotFoundPageProps, PlainPageProps } from '../props/pages.ts'
import type { Settings } from '../settings.ts'

/** A page that is not a post. */
export function plainPage(props: PlainPageProps, settings: Settings): SafeHtml {
  const context = contextOf(props, settings)
  const { title, standfirst, image, headings, updated, body } = props
  return document(context, {
    metadata: present({ title, description: standfirst, structuredData: crumbsOf(props, title) }),
    main: html`<article class="post h-entry">
${pageHead({ title, standfirst }, context)}
${featured(image, context)}
<div class="matter">
${toc(headings, context)}
<div class="prose plain e-content">
${bodyOf(body)}
</div>
</div>
${updated !== undefined && html`<footer class="post-foot"><p class="quiet">${context.labels.updated} ${time(updated, 'long', 'dt-updated', context)}</p></footer>`}
</article>`,
  })
}

export function notFoundPage(props: NotFoundPageProps, settings: Settings): SafeHtml {
  const context = contextOf(props, settings)
  const { labels } = context
  const { posts = [], search } = props
  const recent =
    posts.length > 0 &&
    html`<h2 class="sr-only">${labels.recentPosts}</h2>
${entries(posts, context, { level: 3 })}`
  // What was found by the words of the address stands in for what is merely new.
  const offered = search === undefined ? recent : html`<div id="search-browse">${recent}</div>`
  const home = html`<p class="quiet"><a href="${props.site.home}">${labels.toTheFrontPage}</a></p>`
  return document(context, {
    metadata: { title: labels.notFound, robots: 'noindex' },
    ...(search !== undefined && { head: searchHead(context) }),
    main: html`${pageHead({ kicker: '404', title: labels.notFound, standfirst: labels.notFoundText, after: home }, context)}
${search !== undefined && searchBox(search, context, 'path')}
${offered}`,
  })
}
