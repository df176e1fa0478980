import { html, join, type SafeHtml } from '@octavo/renderer'
import { type Context, contextOf } from '../context.ts'
import { postMetadata } from '../metadata.ts'
import { neighbours, seriesBox, tagList } from '../parts/after-post.ts'
import { bodyOf } from '../parts/body.ts'
import { document } from '../parts/document.ts'
import { byline, readingTime, time } from '../parts/facts.ts'
import { featured } from '../parts/picture.ts'
import { related } from '../parts/related.ts'
import { breadcrumbs } from '../parts/running-head.ts'
import { toc } from '../parts/toc.ts'
import type { PostPageProps } from '../props/pages.ts'
import type { PostProps } from '../props/post.ts'
import type { Settings } from '../settings.ts'
import { sheetsForPost } from '../styles/sheets.ts'

export function postPage(props: PostPageProps, settings: Settings): SafeHtml {
  const context = contextOf(props, settings)
  const { post } = props
  const { slots } = settings
  const body = bodyOf(post.body)
  const afterBody = slots.afterBody?.(props)
  const webmentions = slots.webmentions?.(props)
  const comments = slots.comments?.(props)
  const main = html`<article class="post h-entry">
${head(post, context)}
${featured(post.image, context)}
<div class="matter">
${toc(post.headings, context)}
<div class="prose e-content">
${body}
</div>
</div>
<footer class="post-foot">
${afterBody}${seriesBox(post.series, context)}
${tagList(post.tags, context)}
</footer>
</article>
${neighbours(props, context)}
${related(props.related, context)}
${webmentions}${comments}`
  const sheets = sheetsForPost([body, afterBody, webmentions, comments])
  return document(context, { metadata: postMetadata(props), main, sheets })
}

function head(post: PostProps, context: Context): SafeHtml {
  return html`<header class="post-head">
${breadcrumbs(context) ?? kicker(post, context)}
<h1 class="p-name">${post.title}</h1>
${post.standfirst !== undefined && html`<p class="standfirst p-summary">${post.standfirst}</p>`}
${facts(post, context)}
</header>`
}

function kicker({ categories = [], series }: PostProps, { labels }: Context): SafeHtml | undefined {
  const links = categories.map(
    ({ label, url }) => html`<a class="p-category" href="${url}">${label}</a>`,
  )
  if (series !== undefined) {
    const part = labels.partOfSeries(series.part, series.parts.length)
    links.push(html`<a href="#series">${part} · ${series.title}</a>`)
  }
  return links.length === 0 ? undefined : html`<p class="kicker">${join(links, ' · ')}</p>`
}

function facts(post: PostProps, context: Context): SafeHtml {
  const { date, updated, authors, words, url } = post
  return html`<p class="facts">
${date !== undefined && html`<a class="u-url permalink" href="${url}">${time(date, 'long', 'dt-published', context)}</a>`}
${updated !== undefined && updated !== date && html`<span>${context.labels.updated} ${time(updated, 'short', 'dt-updated', context)}</span>`}
${byline(authors, context)}
${readingTime(words, context)}
</p>`
}
