import { html, type SafeHtml } from '@octavo/renderer'
import type { Context } from '../context.ts'
import type { DateStyle } from '../dates.ts'
import type { AuthorLink } from '../props/post.ts'

/** A date as the reader's language writes it. */
export function time(date: string, style: DateStyle, name: string, { dates }: Context): SafeHtml {
  return html`<time class="${name}" datetime="${date}">${dates.write(date, style)}</time>`
}

/** Time to read so many words, at least a minute. */
export function readingTime(words: number | undefined, context: Context): SafeHtml | undefined {
  if (words === undefined) return undefined
  const minutes = Math.max(1, Math.ceil(words / context.settings.wordsPerMinute))
  return html`<span class="reading-time">${context.labels.readingTime(minutes)}</span>`
}

/** "By Ada and Grace", with the commas and the "and" of the page's language. */
export function byline(
  authors: readonly AuthorLink[] | undefined,
  context: Context,
): SafeHtml | undefined {
  if (authors === undefined || authors.length === 0) return undefined
  const names = authors.length === 1 ? authors.map(authorName) : listed(authors, context)
  return html`<span class="byline">${authors.map(portrait)}<span>${context.labels.by} ${names}</span></span>`
}

function listed(
  authors: readonly AuthorLink[],
  { language, settings }: Context,
): readonly (SafeHtml | string)[] {
  // "By" is a label; the "and" after it speaks the same language.
  const list = settings.languages.listIn(settings.labelLanguageFor(language))
  // The places stand in for the names: an empty name would give no part, and the next one its link.
  return list.formatToParts(authors.map((_, i) => String(i))).map(({ type, value }) => {
    return type === 'element' ? authorName(authors[Number(value)] as AuthorLink) : value
  })
}

function authorName({ name, url }: AuthorLink): SafeHtml {
  if (url === undefined) return html`<span class="p-author h-card">${name}</span>`
  return html`<a class="p-author h-card" rel="author" href="${url}">${name}</a>`
}

// The name stands beside the picture, so that the picture itself says nothing more.
function portrait({ picture }: AuthorLink): SafeHtml | undefined {
  if (picture === undefined) return undefined
  return html`<img src="${picture.src}" alt="" width="28" height="28" loading="lazy" decoding="async">`
}
