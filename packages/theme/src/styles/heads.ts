import { css } from './css.ts'

/** Titles of pages, and the small facts that stand with a title: date, names, tags. */
export const headStyles: string = css`
h1 { font-size: 2rem; line-height: 1.5rlh; letter-spacing: -.012em; hyphens: auto; hyphenate-limit-chars: 12 5 5; overflow-wrap: anywhere; }
.standfirst { font-size: 1.18rem; line-height: 1.12rlh; font-style: italic; color: var(--quiet); text-wrap: balance; }
/* As tall as a fingertip wants it. */
:is(.facts, .terms, .kicker) a { padding-block: .18rem; }
.facts {
  align-items: center;
  > *, .byline > * { unicode-bidi: plaintext; }
  :is(.p-author, time) { unicode-bidi: isolate; white-space: nowrap; }
}
.byline { display: inline-flex; flex-wrap: wrap; gap: .3rem .5rem; align-items: center; }
.byline img { width: 1.6rem; height: 1.6rem; border-radius: 50%; object-fit: cover; }
@media (min-width: 64em) { h1 { font-size: 2.75rem; line-height: 2rlh; } }
`
