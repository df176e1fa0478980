import { css } from './css.ts'

/** Pages that list posts: home, terms, authors, series, archive. */
export const listStyles: string = css`
.page-head {
  margin-bottom: 2rlh; display: grid; row-gap: .35rlh; justify-items: start;
  > * { max-width: var(--measure); }
  > h1 { max-width: none; }
  > .prose { margin-top: .5rlh; }
}
.entries, .entry, .year { grid-column: full; display: grid; grid-template-columns: subgrid; align-items: baseline; }
:is(.entry, .year) > * { grid-column: text; }
.entries { row-gap: 1.75rlh; }
.entry {
  :is(h2, h3) { font-size: 1.42rem; line-height: 1.2; margin-bottom: .2rlh; }
  .facts { margin-top: .3rlh; }
  img:not([width]) { width: 100%; aspect-ratio: 3 / 2; object-fit: cover; }
}
.lead {
  margin-bottom: .5rlh;
  :is(h2, h3) { font-size: 1.7rem; }
  .p-summary { font-size: 1.1rem; }
  > .picture > :is(img, picture > img) { width: 100%; }
}
/* The picture stands beside the whole text; on the narrowest screens beside the title only. */
@media (width < 64em) {
  .entry { grid-column: text; display: flow-root; }
  .entry > .picture { float: inline-end; width: clamp(5.5rem, 26vw, 9rem); margin-block: .25rlh; margin-inline-start: 1.25rem; }
  .lead > .picture { float: none; width: auto; margin: 0 0 .5rlh; }
  .page-head:has(> .portrait) { grid-template-columns: 1fr auto; column-gap: 1.25rem; > :not(.portrait, .kicker, h1, .standfirst) { grid-column: 1 / -1; } }
  .page-head > .portrait { grid-area: 1 / 2 / span 3; }
}
@media (40em <= width < 64em) { .entry-text { display: flow-root; } }
@media (width < 40em) { .entry-text > :nth-child(n + 2) { clear: both; } }
@media (min-width: 64em) {
  main > .page-head, .post > .page-head { grid-column: full; grid-template-columns: subgrid; }
  .page-head > * { grid-column: text-start / wide-end; }
  .page-head > .portrait { grid-column: margin; grid-row: 1 / span 4; justify-self: end; }
  .entry-date, .year > h2 { grid-column: margin; grid-row: 1; text-align: end; }
  .entry > .picture { grid-column: text-end / wide-end; align-self: start; margin-top: .35rlh; margin-inline-start: 1.5rem; }
  .entry > *, .year > div { grid-row: 1; }
  .lead > * { grid-row: 2; }
  .lead :is(h2, h3) { font-size: 2rem; line-height: 1.12; }
  .lead > .picture { grid-area: 1 / text-start / auto / wide-end; margin: 0 0 .75rlh; }
}
.parts {
  counter-reset: part;
  :is(h2, h3)::before { counter-increment: part; content: counter(part) "\2002"; color: var(--accent); }
}
.folio {
  display: grid; grid-template-columns: 1fr auto 1fr; gap: 1rem; margin-top: 2.5rlh; align-items: baseline;
  :nth-child(2) { font: italic .95rem/1.36 var(--font-text); }
  > :last-child { text-align: end; }
}
.bare { color: var(--quiet); font-style: italic; }

.years {
  margin-bottom: 1.5rlh;
  .count::before { content: "("; }
  .count::after { content: ")"; }
}
.year {
  margin-bottom: 1.5rlh;
  > h2 { margin-bottom: .25rlh; }
  div > :is(h2, h3) { font: 700 .825rem/1.36 var(--font-quiet); color: var(--quiet); margin-block: .75rlh .15rlh; }
  div > :first-child { margin-top: 0; }
  li { display: grid; grid-template-columns: 1.5rem 1fr; column-gap: .75rem; align-items: baseline; }
  .quiet { text-align: end; }
  li > :only-child { grid-column: 2; }
}
.term-index { columns: 3 11rem; column-gap: 2rem; }
:is(.year, .term-index) li { break-inside: avoid; padding-block: .125rlh; line-height: 1.25; }

.portrait { width: 6rem; height: 6rem; border-radius: 50%; object-fit: cover; }
@media (width < 40em) { .portrait { width: 4.5rem; height: 4.5rem; } }
`
