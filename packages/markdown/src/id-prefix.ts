import type { HtmlMode } from './settings.ts'

/** What ids of a text begin with, before any prefix of the page: strangers' ids must not meet the page's own. */
export function idPrefixOf(html: HtmlMode): string {
  return html === 'sanitize' ? 'user-content-' : ''
}
