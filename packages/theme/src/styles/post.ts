import { css } from './css.ts'

/** A post: title block, facts and contents in the outer margin, body, and what follows it. */
export const postStyles: string = css`
.post > *, .post-head > *, .matter > * { grid-column: text; min-inline-size: 0; }
main > .post, .post > .post-head, .post > .matter { grid-column: full; display: grid; grid-template-columns: subgrid; }
.post-head { margin-block-end: 1.5rlh; row-gap: .5rlh; align-items: baseline; }
.post-head h1, .page-title { font-size: 2rem; line-height: 1.5rlh; letter-spacing: -.012em; hyphens: auto; hyphenate-limit-chars: 12 5 5; overflow-wrap: anywhere; }
.standfirst { font-size: 1.18rem; line-height: 1.16; line-height: 1.12rlh; font-style: italic; color: var(--quiet); text-wrap: pretty; }
.kicker a, .facts a, .terms a { text-decoration-color: var(--rule); }
.kicker a:hover, .facts a:hover, .terms a:hover { text-decoration-color: var(--accent); }
.facts .permalink { text-decoration: none; }
.facts :is(.p-author, time) { white-space: nowrap; }
.facts > * { unicode-bidi: plaintext; }
.facts { display: flex; flex-wrap: wrap; gap: .15rem .9rem; }
.byline { display: inline-flex; flex-wrap: wrap; gap: .3rem .5rem; align-items: center; }
.byline img { inline-size: 1.6rem; block-size: 1.6rem; border-radius: 50%; object-fit: cover; }
.featured { margin-block-end: 1.5rlh; }
.featured img { inline-size: 100%; }
.credit { white-space: nowrap; }
.toc { font: .825rem/1.36 var(--font-quiet); color: var(--quiet); margin-block-end: 1.5rlh; }
.toc a { text-decoration: none; display: block; padding-block: .14rem; }
.toc { scroll-target-group: auto; }
.toc a:is(:hover, :target-current) { color: var(--accent); }
.toc ol ol { padding-inline-start: .9rem; }
.toc summary { cursor: pointer; inline-size: fit-content; }
@media (min-width: 64em) {
  .post-head h1, .page-title { font-size: 2.75rem; line-height: 2rlh; }
  .post-head { margin-block-end: 2rlh; }
  .post-head > :is(h1, .standfirst) { grid-column: text-start / wide-end; }
  .post-head > .standfirst { max-inline-size: var(--measure); }
  .post-head .facts { grid-column: margin; grid-row: var(--title-row, 1) / span 3; flex-direction: column; text-align: end; align-items: end; }
  .post-head .byline { flex-direction: column; align-items: end; }
  .post-head { grid-template-rows: auto auto 1fr; }
  .post-head:has(> .kicker) { --title-row: 2; grid-template-rows: auto auto auto 1fr; }
  .post > .featured { grid-column: text-start / wide-end; }
  .matter > .toc { grid-column: margin; grid-row: 1; align-self: start; position: sticky; inset-block-start: 1.5rlh; max-block-size: calc(100dvb - 3rlh); overflow-y: auto; text-align: end; text-wrap: balance; }
  .toc ol ol { padding-inline-start: 0; }
  .toc ol ol a { font-size: .94em; }
  .matter > .prose { grid-row: 1; }
}

.post-foot { margin-block-start: 2rlh; display: grid; gap: 1rlh; }
.terms { display: flex; flex-wrap: wrap; gap: .15rem .85rem; line-height: 1.5; }
.series { border-block: 1px solid var(--rule); padding-block: .75rlh; }
.series ol { counter-reset: part; margin-block-start: .35rlh; }
.series li { counter-increment: part; display: grid; grid-template-columns: 1.6em 1fr; }
.series li::before { content: counter(part); color: var(--quiet); }
.series [aria-current] { font-style: italic; }
.series a { text-decoration-color: var(--rule); }
.neighbours { margin-block-start: 1.5rlh; display: grid; gap: .75rlh 2rem; grid-template-columns: 1fr; }
.neighbours a { text-decoration: none; display: block; line-height: 1.25; text-wrap: balance; }
.neighbours a:hover { color: var(--accent); text-decoration: underline; text-decoration-color: var(--accent); }
.neighbours .label { display: block; }
@media (min-width: 36em) {
  .neighbours { grid-template-columns: 1fr 1fr; }
  .neighbours .to-newer { grid-column: 2; text-align: end; grid-row: 1; }
}
`
