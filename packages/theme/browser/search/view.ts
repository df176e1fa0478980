import type { SearchResults } from '@octavo/theme'
import { resultItem } from './results.ts'
import { countText, type Words } from './words.ts'

/** What a search shows on the page. */
export interface View {
  readonly show: (results: SearchResults, query: string) => void
  /** No results: the tags and the archive are there to go on with. */
  readonly clear: () => void
  /** Says something where screen readers hear it. */
  readonly say: (text: string) => void
  readonly list: HTMLElement
  readonly more: HTMLElement
}

/** The places that the theme's markup has for a search; undefined where it has none. */
export function findView(words: Words): View | undefined {
  const status = document.getElementById('search-status')
  const list = document.getElementById('search-results')
  const more = document.getElementById('search-more')
  const browse = document.getElementById('search-browse')
  if (!status || !list || !more) return undefined

  const place = (items: readonly Node[], total: number): void => {
    list.replaceChildren(...items)
    more.hidden = total <= items.length
    if (browse) browse.hidden = total > 0
  }
  const say = (text: string): void => {
    status.textContent = text
  }
  return {
    list,
    more,
    say,
    show({ total, hits }, query) {
      place(
        hits.map((hit) => resultItem(hit, words)),
        total,
      )
      say(countText(total, query, words))
    },
    clear() {
      place([], 0)
      say('')
    },
  }
}
