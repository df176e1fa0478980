import { css } from './css.ts'

/** The field, the results, and what there is to look through. */
export const searchStyles: string = css`
.search-form { display: flex; gap: .6rem; margin-bottom: .5rlh; }
:is(.search-form, .search) :is(input, button) { border: 1px solid var(--quiet); border-radius: 3px; padding: .35rem .7rem; background: var(--sheet); }
.search-form input { flex: 1 1 12rem; min-width: 0; }
:is(.search-form, .search) button { background: var(--ink); color: var(--paper); cursor: pointer; font: .9rem/1.5 var(--font-quiet); }
.search-form ::-webkit-search-cancel-button {
  -webkit-appearance: none; width: .8em; height: .8em; cursor: pointer;
  background: linear-gradient(45deg, transparent 45%, var(--quiet) 0 55%, transparent 0), linear-gradient(-45deg, transparent 45%, var(--quiet) 0 55%, transparent 0);
}
/* Results push nothing that is in sight: the foot of the page begins below the fold. */
main:has(> search) { min-height: 100dvb; }
#search-status { min-height: 1lh; margin-bottom: 1.25rlh; }
#search-results { margin-bottom: 2rlh; mark { background: linear-gradient(transparent 55%, var(--mark) 0 92%, transparent 0); } }
#search-results:empty { display: none; }
section#search-browse { display: grid; row-gap: .5rlh; justify-items: start; }
div#search-browse { display: contents; }
:is(.search > button, #search-browse)[hidden] { display: none; }
@media (scripting: none) { .search-form, .search { display: none; } }
@media print { .search-form, #search-more { display: none; } }
`
