import { css } from './css.ts'

/** Pages that list posts: home, terms, authors, series, archive. */
export const listStyles: string = css`
.page-head { margin-block-end: 2rlh; display: grid; row-gap: .35rlh; justify-items: start; }
.page-head > * { max-inline-size: var(--measure); }
.page-head > .page-title { max-inline-size: none; }
.page-head > .prose { margin-block-start: .5rlh; }
.entries { grid-column: full; display: grid; grid-template-columns: subgrid; row-gap: 1.75rlh; }
.entry { grid-column: full; display: grid; grid-template-columns: subgrid; align-items: baseline; }
.entry > * { grid-column: text; }
.entry h2, .entry h3 { font-size: 1.42rem; line-height: 1.2; margin-block-end: .2rlh; }
.entry h2 a, .entry h3 a { text-decoration: none; }
.entry h2 a:hover, .entry h3 a:hover { text-decoration: underline; text-decoration-color: var(--accent); }
.entry .facts { margin-block-start: .3rlh; }
.entry-date { font: .825rem/1.36 var(--font-quiet); font-variant-numeric: lining-nums tabular-nums; color: var(--quiet); }
@media (width < 64em) {
  .entry { grid-column: text; grid-template-columns: minmax(0, 1fr); }
  .entry > * { grid-column: 1; }
  .entry:has(> .picture) { grid-template-columns: minmax(0, 1fr) min(26%, 9rem); column-gap: 1.25rem; }
  .entry > .picture { grid-column: 2; grid-row: 1 / span 2; align-self: start; margin-block-start: .25rlh; }
}
@media (min-width: 64em) {
  main > .page-head, .post > .page-head { grid-column: full; grid-template-columns: subgrid; }
  .page-head > * { grid-column: text-start / wide-end; }
  .page-head > .portrait { grid-column: margin; grid-row: 1 / span 4; justify-self: end; margin: 0; }
  .entry-date { grid-column: margin; grid-row: 1; text-align: end; }
  .entry-text { grid-row: 1; }
  .entry .picture { grid-column: text-end / wide-end; grid-row: 1; align-self: start; margin: .35rlh 0 0 1.5rem; }
  .entry .picture:dir(rtl) { margin: .35rlh 1.5rem 0 0; }
}
.entry .picture img:not([width]) { inline-size: 100%; aspect-ratio: 3 / 2; object-fit: cover; }
.bare { color: var(--quiet); font-style: italic; }
.more { margin-block-start: 1.5rlh; }

.years { margin-block-end: 1.5rlh; font-variant-numeric: lining-nums tabular-nums; }
.year { grid-column: full; display: grid; grid-template-columns: subgrid; margin-block-end: 1.5rlh; align-items: baseline; }
.year > * { grid-column: text; }
.year > h2 { font-size: 1.5rem; line-height: 1.25rlh; font-variant-numeric: oldstyle-nums; }
.year h3 { font: 700 .825rem/1.36 var(--font-quiet); color: var(--quiet); margin-block: .75rlh .15rlh; }
.year h3:first-child { margin-block-start: 0; }
.year li { display: grid; grid-template-columns: 1.5rem 1fr; gap: 0 .75rem; align-items: baseline; padding-block: .125rlh; line-height: 1.25; }
.year li .quiet { text-align: end; }
.year li > :only-child { grid-column: 2; }
.year li a { text-decoration: none; }
.year li a:hover { text-decoration: underline; text-decoration-color: var(--accent); }
@media (min-width: 64em) { .year > h2 { grid-column: margin; grid-row: 1; text-align: end; } .year > div { grid-row: 1; } }

.term-index { columns: 3 11rem; column-gap: 2rem; }
.term-index li { break-inside: avoid; padding-block: .125rlh; line-height: 1.25; }
.term-index a { text-decoration: none; }
.term-index a:hover { text-decoration: underline; text-decoration-color: var(--accent); }
.count { font: .8em var(--font-quiet); color: var(--quiet); font-variant-numeric: lining-nums tabular-nums; }

.portrait { inline-size: 6rem; block-size: 6rem; border-radius: 50%; object-fit: cover; margin-block-end: .5rlh; }
.search-form { display: flex; flex-wrap: wrap; gap: .5rem; margin-block-end: 1.5rlh; }
.search-form input { flex: 1 1 12rem; min-inline-size: 0; background: var(--sheet); border: 1px solid var(--quiet); border-radius: 3px; padding: .35rem .6rem; }
.search-form button { background: var(--ink); color: var(--paper); border: 1px solid var(--ink); border-radius: 3px; padding: .35rem 1rem; font: .9rem/1.5 var(--font-quiet); cursor: pointer; }
`
