import type { SearchHit, SearchResults } from '@octavo/theme'
import { resultItem } from './results.ts'
import { countText, type Words } from './words.ts'

/** What a search shows on the page. */
export interface View {
  readonly show: (results: SearchResults, query: string) => void
  /** Nothing was found, but perhaps something comes near. The tags and the archive are there as well. */
  readonly showNear: (hits: readonly SearchHit[], query: string) => void
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

  const place = (hits: readonly SearchHit[], total: number): void => {
    list.replaceChildren(...hits.map((hit) => resultItem(hit, words)))
    more.hidden = total <= hits.length
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
      place(hits, total)
      say(countText(total, query, words))
    },
    showNear(hits, query) {
      place(hits, 0)
      const nothing = countText(0, query, words)
      say(hits.length === 0 ? nothing : `${nothing} ${words.near}`)
    },
    clear() {
      place([], 0)
      say('')
    },
  }
}
