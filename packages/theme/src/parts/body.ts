import { type SafeHtml, trusted } from '@octavo/renderer'
import type { Body } from '../props/post.ts'

const reference = /<a href="(#[^"]*)"(?=[^>]* data-footnote-ref[ >])/g

/**
 * The markup of a body. Its references to notes get their number as an attribute, the first to each note only, so that the
 * style sheet can put the note beside it: CSS cannot make an anchor's name out of an id.
 */
export function bodyOf(body: Body): SafeHtml {
  const html = body.read()
  const markup = html.toString()
  if (!markup.includes('data-footnote-ref')) return html
  const numbers = new Map<string, number>()
  // Already safe: all that is added are digits.
  return trusted(
    markup.replace(reference, (link, note: string) => {
      if (numbers.has(note)) return link
      numbers.set(note, numbers.size + 1)
      return `${link} data-note="${numbers.size}"`
    }),
  )
}
