import { html, type SafeHtml } from '@octavo/renderer'
import { searchScriptName } from '../assets.ts'
import type { Context } from '../context.ts'
import type { SearchLinks } from '../props/pages.ts'
import { addressOf } from './document.ts'

/** The script of a page that searches. */
export function searchHead({ frame }: Context): SafeHtml {
  return html`
<script src="${addressOf(searchScriptName, frame)}" type="module"></script>`
}

/**
 * The form, and empty places that the script fills. With `from` the words of the address are what is searched for first.
 */
export function searchBox(search: SearchLinks, context: Context, from?: 'path'): SafeHtml {
  const { labels } = context
  const words = JSON.stringify(wordsOf(context))
  return html`<search><form class="search-form" action="${search.page}" data-client="${search.client}" data-index="${search.index}" data-words="${words}" data-from=${from}>
<label class="sr-only" for="search-query">${labels.searchFor}</label>
<input type="search" id="search-query" name="q" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search">
<button type="submit">${labels.search}</button>
</form></search>
<p id="search-status" class="quiet" role="status"></p>
<ol id="search-results" class="entries"></ol>
<p class="search"><button id="search-more" type="button" hidden>${labels.moreResults}</button></p>
<noscript><p class="bare">${labels.searchNeedsScript}</p></noscript>`
}

/** What the script says; it knows no language itself. */
function wordsOf({ labels, language }: Context) {
  return {
    language,
    found: labels.searchFound,
    near: labels.searchNear,
    searching: labels.searching,
    failed: labels.searchFailed,
    kinds: {
      tags: labels.tag,
      categories: labels.category,
      authors: labels.author,
      series: labels.series,
    },
  }
}
