import { css } from './css.ts'

/** The page and its grid: an outer margin for small things, the text column, and a reach for what is wider than text. */
export const baseStyles: string = css`
*, ::before, ::after { box-sizing: border-box; }
* { margin: 0; padding: 0; }
html {
  font: 400 var(--size)/var(--leading) var(--font-text);
  font-variant-numeric: oldstyle-nums;
  font-synthesis-small-caps: none;
  -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
  hanging-punctuation: first allow-end last;
  background: var(--paper); color: var(--ink);
  accent-color: var(--accent);
  scrollbar-gutter: stable;
  overflow-wrap: break-word;
}
body {
  --gutter: clamp(1.15rem, 4.5vw, 2.5rem);
  --gap: 2.25rem;
  --breakout: 0rem;
  display: grid;
  grid-template-columns:
    [full-start] minmax(var(--gutter), 1fr)
    [margin-start text-start] minmax(0, var(--measure)) [text-end margin-end wide-end]
    minmax(var(--gutter), 1fr) [full-end];
  grid-template-rows: auto 1fr auto;
  min-height: 100dvb;
}
body > *, main > * { grid-column: text; min-width: 0; }
main, .running-head, .foot { grid-column: full; display: grid; grid-template-columns: subgrid; }
main { align-content: start; padding-block: 1.5rlh 4rlh; }
@media (min-width: 64em) {
  body {
    --breakout: clamp(0rem, 100vw - var(--margin) - var(--gap) - var(--measure) - 2.2 * var(--gutter), var(--reach));
    grid-template-columns:
      [full-start] minmax(var(--gutter), 1fr)
      [margin-start] var(--margin) [margin-end] var(--gap)
      [text-start] min(var(--measure), 100vw - var(--margin) - var(--gap) - 3 * var(--gutter)) [text-end]
      minmax(0, var(--reach)) [wide-end]
      minmax(var(--gutter), 1fr) [full-end];
  }
  main { padding-top: 2.5rlh; }
}

h1, h2, h3, h4, h5, h6 { font-family: var(--font-title); font-weight: var(--title-weight); text-wrap: balance; }
h2 { font-size: 1.5rem; line-height: 1.25rlh; }
p, li, dd, figcaption { text-wrap: pretty; }
/* Not "none": Safari would no longer call it a list. */
ul, ol { list-style: ""; }
img, video, svg { max-width: 100%; height: auto; vertical-align: middle; }
img { border-radius: var(--corner); }
a { color: inherit; text-decoration: underline var(--accent) .06em; text-underline-offset: .18em; }
/* Links that are seen to be links by their place: underlined in a hairline, or only when pointed at. */
:where(.quiet, .kicker, .facts, .terms, .series, .foot, .breadcrumbs) a { text-decoration-color: var(--rule); }
:where(.running-head, .toc, .neighbours, .card, .entry :is(h2, h3), .year, .term-index) a, a:where(.permalink, .anchor, [data-footnote-ref], [data-footnote-backref]) { text-decoration-color: transparent; }
a:hover { color: var(--accent); text-decoration-color: var(--accent); }
main:focus { outline: 0; }
:focus-visible { outline: .125rem solid var(--accent); outline-offset: .2rem; border-radius: 1px; }
::selection, mark { background: var(--mark); color: var(--ink); }
time, table, .count, .folio { font-variant-numeric: lining-nums tabular-nums; }
button, input { font: inherit; color: inherit; }

.quiet, .entry-date, .facts, .kicker, .folio, .terms, .foot, .toc, .breadcrumbs, .why, .count, .label, figcaption, cite { font: .825rem/1.36 var(--font-quiet); color: var(--quiet); }
.label { font-weight: 700; }
.terms, .facts, .foot :is(div, ul), .running-head :is(div, ul), .breadcrumbs ol { display: flex; flex-wrap: wrap; gap: .25rem .9rem; align-items: baseline; }
.skip { position: absolute; inset: .5rem auto auto .5rem; z-index: 2; padding: .25rem .75rem; background: var(--paper); }
.skip:not(:focus) { transform: translateY(-200%); }
.sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`
