import { css } from './css.ts'

/** Scripts without italics, motion, forced colours, paper. */
export const conditionStyles: string = css`
/* Arabic and Hebrew have no italics, and letterspacing tears joined letters apart. */
:is(h1, .prose h3, .standfirst, .bare, .folio span, [aria-current], summary, cite, em):dir(rtl) { font-style: normal; letter-spacing: 0; }
em:dir(rtl) { font-weight: 700; }
@media (prefers-reduced-motion: no-preference) {
  html { scroll-behavior: smooth; }
  a, .card, .anchor { transition: color .12s, border-color .12s, opacity .12s; }
  ::view-transition-group(*) { animation-duration: .16s; }
}
@media (prefers-contrast: more) { :root { --quiet: var(--ink); --rule: var(--ink); } }
@media (forced-colors: active) {
  .card, .callout, .series, .prose :is(th, td), pre { border-color: CanvasText; }
  pre, :not(pre) > code { border: 1px solid CanvasText; }
  [aria-current] { font-weight: 700; }
}
@media print {
  html { font-size: 11.5pt; color-scheme: light; background: none; color: #000; }
  body, main, .running-head, .foot, .post, .post-head, .page-head, .matter, .entries, .entry, .year { display: block !important; }
  body { max-width: var(--measure); margin-inline: auto; min-height: 0; }
  main { padding-block: 1rlh; }
  .entry { margin-bottom: 1rlh; }
  .running-head nav, .skip, .toc, .related, .neighbours, .folio, .foot ul, .foot [type], .breadcrumbs, .anchor, .copy, .post-foot > .terms, [data-footnote-backref] { display: none; }
  ::details-content { content-visibility: visible; display: block; }
  .post-head { margin-bottom: 1rlh; > * + * { margin-top: .35rlh; } }
  .prose > :is(pre, .table, .code) { max-width: 100%; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; border: .5pt solid #999; background: none; }
  :is(h1, h2, h3, h4) { break-after: avoid; }
  :is(figure, tr, .callout, li) { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  .prose a[href^="http"]:not([data-footnote-backref])::after { content: " (" attr(href) ")"; font-size: .8em; overflow-wrap: anywhere; }
  @page { margin: 18mm 16mm 22mm; }
}
`
