import { css } from './css.ts'

/** A post: title block, facts and contents in the outer margin, body, and what follows it. */
export const postStyles: string = css`
:is(.post, .post-head, .matter) > * { grid-column: text; min-width: 0; }
main > .post, .post > :is(.post-head, .matter) { grid-column: full; display: grid; grid-template-columns: subgrid; }
.post-head { margin-bottom: 1.5rlh; row-gap: .5rlh; align-items: baseline; }
.featured { margin-bottom: 1.5rlh; }
.featured img { width: 100%; }
.credit { white-space: nowrap; }
.toc {
  margin-bottom: 1.5rlh;
  a { display: block; padding-block: .14rem; min-height: 24px; }
  a:empty { padding: 0; min-height: 0; }
  ol ol { padding-inline-start: .9rem; }
}
@media (width < 64em) { .toc::before { content: attr(aria-label) / ""; font-weight: 700; } }
@media (min-width: 64em) {
  .post-head {
    margin-bottom: 2rlh; grid-template-rows: auto auto 1fr;
    h1 { grid-column: text-start / wide-end; }
    .facts { grid-column: margin; grid-row: var(--title-row, 1) / span 3; text-align: end; }
    .facts, .byline { flex-direction: column; align-items: end; }
    &:has(> .kicker) { --title-row: 2; grid-template-rows: auto auto auto 1fr; }
  }
  .post > .featured { grid-column: text-start / wide-end; }
  .matter > .toc {
    scroll-target-group: auto; a:target-current { color: var(--accent); }
    grid-column: margin; grid-row: 1; align-self: start; position: sticky; top: 1.5rlh;
    max-height: calc(100dvb - 3rlh); overflow-y: auto; text-align: end; text-wrap: balance;
    ol ol { padding: 0; font-size: .94em; }
  }
  .matter > .prose { grid-row: 1; }
}

.post-foot { margin-top: 2rlh; display: grid; gap: 1rlh; }
.post-foot:empty { display: none; }
.series {
  border-block: 1px solid var(--rule); padding-block: .75rlh;
  ol { counter-reset: part; margin-top: .35rlh; }
  li { counter-increment: part; display: grid; grid-template-columns: 1.6em 1fr; }
  li::before { content: counter(part); color: var(--quiet); }
  [aria-current] { font-style: italic; }
}
.neighbours {
  margin-top: 1.5rlh; display: grid; gap: .75rlh 2rem;
  a { display: block; line-height: 1.25; text-wrap: balance; }
  .label { display: block; }
}
@media (min-width: 36em) {
  .neighbours { grid-template-columns: 1fr 1fr; }
  .to-newer { grid-area: 1 / 2; text-align: end; }
}
`
