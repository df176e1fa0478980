import { css } from './css.ts'

/** What Markdown makes. Blocks keep to the vertical unit; paragraphs follow one another as in a book, by indent. */
export const proseStyles: string = css`
.prose {
  hyphens: auto; hyphenate-limit-chars: 7 3 3;
  > * + *, :is(blockquote, .callout, li, dd, details) > * + * { margin-top: 1rlh; }
  p + p { margin-top: 0; text-indent: 1.4em; }
  :is(.callout, li, dd) p + p { text-indent: 0; margin-top: .5rlh; }
  p:has(> :is(img, picture):only-child, > a:only-child > :is(img, picture)) { &, & + p { text-indent: 0; margin-top: 1rlh; } }
  > p:first-child:not(:only-child) {
    &::first-line { font-variant-caps: small-caps; letter-spacing: .02em; }
    &:dir(ltr)::first-letter { -webkit-initial-letter: 2; initial-letter: 2; color: var(--accent); margin-inline-end: .25em; font-variant-numeric: lining-nums; }
  }
  :is(h1, h2, h3, h4, h5, h6) { hyphens: manual; }
  h2 { margin-top: 1.75rlh; }
  h3 { font-size: 1.22rem; line-height: 1rlh; margin-top: 1.5rlh; font-style: italic; }
  :is(h4, h5, h6) { font: 700 .9rem/1.25 var(--font-quiet); margin-top: 1rlh; }
  :is(h2, h3) + * { margin-top: .5rlh; }
  :is(h4, h5, h6) + * { margin-top: .25rlh; }
  > :first-child { margin-top: 0; }
  .anchor { color: var(--accent); font-style: normal; opacity: 0; padding-inline: .3em; }
  :hover > .anchor, .anchor:focus-visible { opacity: 1; }
  :target { scroll-margin-top: 2rlh; }

  :is(ul, ol, dd) { padding-inline-start: 1.4em; }
  ul { list-style: "–\2002"; }
  ol { list-style: decimal; }
  ol ol { list-style: lower-alpha; }
  ::marker { color: var(--quiet); }
  li > :is(ul, ol), dd, dt + dd { margin-top: 0; }
  .contains-task-list { list-style: ""; padding: 0; }
  .task-list-item { padding-inline-start: 1.7em; position: relative; }
  .task-list-item input { position: absolute; inset: .33rlh auto auto 0; width: .85rem; height: .85rem; }
  .task-list-item:dir(rtl) input { inset-inline: 0 auto; }
  :is(dt, strong, b) { font-weight: 700; }
  dd + dt { margin-top: .5rlh; }

  blockquote { padding-inline: 1.4em; font-size: .96em; }
  blockquote > p:has(> cite:only-child) { text-indent: 0; margin-top: .35rlh; }
  hr { border: 0; height: 1rlh; text-align: center; color: var(--quiet); }
  hr::before { content: "*\2002*\2002*"; }
  :is(sup, sub) { line-height: 0; font-size: .72em; font-variant-numeric: lining-nums; }
  abbr[title] { text-decoration: underline dotted var(--quiet) .06em; text-underline-offset: .2em; }
  del { color: var(--quiet); }
  :is(kbd, samp) { font: .8em var(--font-code); }
  kbd { border: 1px solid var(--rule); border-radius: 3px; padding: .05em .35em; background: var(--sheet); }
  summary { cursor: pointer; font-style: italic; }

  :is(iframe, video) { width: 100%; border: 0; }
  iframe { aspect-ratio: 16 / 9; height: auto; }
}
figure > figcaption { margin-top: .4rlh; }
`
