import { html, type SafeHtml } from '@octavo/renderer'
import { contextOf } from '../context.ts'
import { crumbsOf, present } from '../metadata.ts'
import { bodyOf } from '../parts/body.ts'
import { document } from '../parts/document.ts'
import { entries } from '../parts/entries.ts'
import { time } from '../parts/facts.ts'
import { pageHead } from '../parts/page-head.ts'
import { featured } from '../parts/picture.ts'
import { toc } from '../parts/toc.ts'
import type { NotFoundPageProps, PlainPageProps, SearchPageProps } from '../props/pages.ts'
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
  const { posts = [] } = props
  const recent =
    posts.length > 0 &&
    html`<h2 class="sr-only">${labels.recentPosts}</h2>
${entries(posts, context, { level: 3 })}`
  const home = html`<p class="quiet"><a href="${props.site.home}">${labels.toTheFrontPage}</a></p>`
  return document(context, {
    metadata: { title: labels.notFound, robots: 'noindex' },
    main: html`${pageHead({ kicker: '404', title: labels.notFound, standfirst: labels.notFoundText, after: home }, context)}
${recent}`,
  })
}

/** The form and an empty place for results; the site's script fills it. */
export function searchPage(props: SearchPageProps, settings: Settings): SafeHtml {
  const context = contextOf(props, settings)
  const { labels } = context
  const { action = props.page.url, script, index } = props
  return document(context, {
    metadata: { title: labels.search, robots: 'noindex' },
    main: html`${pageHead({ title: labels.search }, context)}
<search><form class="search-form" action="${action}" data-index=${index}>
<label class="sr-only" for="search-query">${labels.searchFor}</label>
<input type="search" id="search-query" name="q" autocomplete="off" enterkeyhint="search">
<button type="submit">${labels.search}</button>
</form></search>
<div id="search-results" aria-live="polite"></div>
<noscript><p class="bare">${labels.searchNeedsScript}</p></noscript>
${script !== undefined && html`<script type="module" src="${script}"></script>`}`,
  })
}
