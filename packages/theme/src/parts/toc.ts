import { html, type SafeHtml } from '@octavo/renderer'
import type { Context } from '../context.ts'
import type { TocEntry } from '../props/post.ts'

const fewest = 3

/** Two levels of headings. Fewer than three at the top are seen at a glance and get no table. */
export function toc(
  headings: readonly TocEntry[] | undefined,
  { labels }: Context,
): SafeHtml | undefined {
  if (headings === undefined || headings.length < fewest) return undefined
  return html`<nav class="toc" aria-label="${labels.contents}">${top}${level(headings, 2)}</nav>`
}

// The current entry is marked by CSS, which always marks one: before the first heading it is this one.
const top = html`<a href="#content" aria-hidden="true" tabindex="-1"></a>`

function level(headings: readonly TocEntry[], depth: number): SafeHtml {
  const entry = ({ id, text, children }: TocEntry) =>
    html`<li><a href="#${id}">${text}</a>${depth > 1 && children.length > 0 && level(children, depth - 1)}</li>`
  return html`<ol>${headings.map(entry)}</ol>`
}
