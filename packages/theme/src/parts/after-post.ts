import { html, type SafeHtml } from '@octavo/renderer'
import type { Context } from '../context.ts'
import type { Link, PostLink } from '../props/frame.ts'
import type { PostPageProps } from '../props/pages.ts'
import type { SeriesBox } from '../props/post.ts'

export function tagList(
  tags: readonly Link[] | undefined,
  { labels }: Context,
): SafeHtml | undefined {
  if (tags === undefined || tags.length === 0) return undefined
  const items = tags.map(
    ({ label, url }) => html`<li><a class="p-category" rel="tag" href="${url}">${label}</a></li>`,
  )
  return html`<ul class="terms" aria-label="${labels.tags}">${items}</ul>`
}

/** All parts of the series, this one marked. A dot parts label and name: not every language sets a colon close to its word. */
export function seriesBox(
  series: SeriesBox | undefined,
  { labels }: Context,
): SafeHtml | undefined {
  if (series === undefined) return undefined
  const { title, url, parts, part } = series
  const items = parts.map((one, i) =>
    i + 1 === part
      ? html`<li aria-current="true"><span>${one.title}</span></li>`
      : html`<li><a href="${one.url}">${one.title}</a></li>`,
  )
  const name = url === undefined ? html`${title}` : html`<a href="${url}">${title}</a>`
  return html`<section class="series" id="series" aria-label="${labels.series}">
<p class="quiet">${labels.series} · ${name}</p>
<ol>${items}</ol>
</section>`
}

/** The posts published before and after this one. */
export function neighbours(
  { newer, older }: PostPageProps,
  { labels }: Context,
): SafeHtml | undefined {
  if (newer === undefined && older === undefined) return undefined
  const link = (to: PostLink | undefined, label: string, rel: string, name: string) =>
    to !== undefined &&
    html`<a class="${name}" href="${to.url}" rel="${rel}"><span class="label">${label}</span> ${to.title}</a>`
  return html`<nav class="neighbours" aria-label="${labels.morePosts}">
${link(older, labels.olderPost, 'prev', 'to-older')}
${link(newer, labels.newerPost, 'next', 'to-newer')}
</nav>`
}
