import { attributes, html, type SafeHtml } from '@octavo/renderer'
import { type Context, foreign } from '../context.ts'
import type { Card, Picture } from '../props/post.ts'
import { byline, readingTime, time } from './facts.ts'
import { featuredSizes, picture } from './picture.ts'
import { thumbnail } from './thumbnail.ts'

// The reach beside the text, twice as fine.
const pictureWidth = 400

export interface EntryStyle {
  /** Level of the titles. Default 2. */
  readonly level?: 2 | 3
  /** Whether the first one leads: its picture is as wide as the page, its title large. Default `false`. */
  readonly lead?: boolean
  /** Whether their order is one to read in: then each has its number. Default `false`. */
  readonly numbered?: boolean
}

/** Posts one under the other: the date in the margin, title and excerpt in the text. */
export function entries(
  cards: readonly Card[],
  context: Context,
  { level = 2, lead = false, numbered = false }: EntryStyle = {},
): SafeHtml {
  if (cards.length === 0) return html`<p class="bare">${context.labels.nothingHere}</p>`
  return html`<div class="entries${numbered && ' parts'} h-feed">
${cards.map((card, i) => entry(card, context, { level, lead: lead && i === 0 }))}</div>`
}

type Leading = Required<Pick<EntryStyle, 'level' | 'lead'>>

function entry(card: Card, context: Context, { level, lead }: Leading): SafeHtml {
  const { url, title, excerpt, date, image, language } = card
  return html`<article class="${lead ? 'lead ' : ''}entry h-entry" ${attributes(foreign(language, context))}>
${image !== undefined && html`<div class="picture">${lead ? leading(image) : thumbnail(image, pictureWidth, 'u-photo')}</div>`}
${date !== undefined && html`<p class="entry-date">${time(date, 'short', 'dt-published', context)}</p>`}
<div class="entry-text">
<h${level}><a class="p-name u-url" href="${url}">${title}</a></h${level}>
${excerpt !== undefined && html`<p class="p-summary">${excerpt}</p>`}
${facts(card, context)}</div>
</article>
`
}

function leading(image: Picture): SafeHtml {
  return picture(image, { load: 'first', alt: '', sizes: featuredSizes, name: 'u-photo' })
}

function facts(card: Card, context: Context): SafeHtml | undefined {
  const { authors, tags, words, reason } = card
  const parts = [byline(authors, context), readingTime(words, context), reason].filter(
    (part) => part !== undefined && part !== '',
  )
  const links = (tags ?? []).map(
    ({ label, url }) => html`<a class="p-category" href="${url}">${label}</a>`,
  )
  if (parts.length + links.length === 0) return undefined
  return html`<p class="facts">${parts.map((part) => html`<span>${part}</span>`)}${links}</p>`
}
