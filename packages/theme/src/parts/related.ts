import { attributes, html, type SafeHtml } from '@octavo/renderer'
import { type Context, foreign } from '../context.ts'
import type { Card } from '../props/post.ts'
import { time } from './facts.ts'
import { thumbnail } from './thumbnail.ts'

const most = 9
// A third of the widest page, twice as fine.
const pictureWidth = 640

/** Where a reader decides to stay: up to nine posts, each with the reason why it is here. */
export function related(
  cards: readonly Card[] | undefined,
  context: Context,
): SafeHtml | undefined {
  if (cards === undefined || cards.length === 0) return undefined
  const items = cards.slice(0, most).map((card) => relatedCard(card, context))
  return html`<section class="related" aria-labelledby="related">
<h2 id="related">${context.labels.related}</h2>
<ul class="cards">
${items}</ul>
</section>`
}

function relatedCard(card: Card, context: Context): SafeHtml {
  const { url, title, excerpt, reason, date, image, language } = card
  const fallback = date !== undefined && time(date, 'long', '', context)
  const why = reason === undefined || reason === '' ? fallback : reason
  return html`<li class="card" ${attributes(foreign(language, context))}>
<h3><a href="${url}">${title}</a></h3>
${excerpt !== undefined && html`<p class="excerpt">${excerpt}</p>`}
${why !== false && html`<p class="why">${why}</p>`}
${image !== undefined && html`<div class="picture">${thumbnail(image, pictureWidth)}</div>`}
</li>
`
}
