import { css } from './css.ts'

/** What Markdown makes. Blocks keep to the vertical unit; paragraphs follow one another as in a book, by indent. */
export const proseStyles: string = css`
.prose { hyphens: auto; hyphenate-limit-chars: 7 3 3; }
.prose > * + *, .prose :is(blockquote, .callout, li, dd, details) > * + * { margin-block-start: 1rlh; }
.prose p + p { margin-block-start: 0; text-indent: 1.4em; }
.prose :is(.callout, li, dd, .footnotes) p + p, .prose p:has(> img:only-child) + p { text-indent: 0; margin-block-start: .5rlh; }
.prose > p:first-child:not(:only-child)::first-line { font-variant-caps: small-caps; letter-spacing: .02em; }
.prose :is(h2, h3, h4, h5, h6) { position: relative; }
.prose h2 { font-size: 1.5rem; line-height: 1.25rlh; margin-block-start: 1.75rlh; }
.prose h3 { font-size: 1.22rem; line-height: 1rlh; margin-block-start: 1.5rlh; font-style: italic; }
.prose :is(h4, h5, h6) { font: 700 .9rem/1.25 var(--font-quiet); margin-block-start: 1rlh; }
.prose :is(h2, h3) + * { margin-block-start: .5rlh; }
.prose :is(h4, h5, h6) + * { margin-block-start: .25rlh; }
.prose :is(h2, h3, h4, h5, h6):first-child { margin-block-start: 0; }
.prose .anchor { text-decoration: none; color: var(--accent); font-style: normal; opacity: 0; padding-inline: .3em; }
.prose :is(h2, h3, h4, h5, h6):hover > .anchor, .prose .anchor:focus-visible { opacity: 1; }
.prose :target { scroll-margin-block-start: 2rlh; }

.prose :is(ul, ol) { padding-inline-start: 1.4em; }
.prose ul { list-style: "–\2002"; }
.prose ol { list-style: decimal; }
.prose ol ol { list-style: lower-alpha; }
.prose li::marker { color: var(--quiet); font-variant-numeric: oldstyle-nums tabular-nums; }
.prose li > :is(ul, ol) { margin-block-start: 0; }
.prose .contains-task-list { list-style: none; padding-inline-start: 0; }
.prose .task-list-item { padding-inline-start: 1.7em; position: relative; }
.prose .task-list-item input { position: absolute; inset-inline-start: 0; inset-block-start: .33rlh; inline-size: .85rem; block-size: .85rem; margin: 0; }
.prose dt { font-weight: 700; }
.prose dd { padding-inline-start: 1.4em; }
.prose dd + dt { margin-block-start: .5rlh; }
.prose dd, .prose dt + dd { margin-block-start: 0; }

.prose blockquote { padding-inline: 1.4em; font-size: .96em; }
.prose blockquote > p:last-child:has(> cite:only-child) { font: .825rem/1.36 var(--font-quiet); color: var(--quiet); text-indent: 0; margin-block-start: .5rlh; }
.prose hr { border: 0; block-size: 1rlh; text-align: center; color: var(--quiet); margin-block: 1rlh; }
.prose hr::before { content: "*\2002*\2002*"; }
.prose strong, .prose b { font-weight: 700; }
.prose :is(sup, sub) { line-height: 0; font-size: .72em; font-variant-numeric: lining-nums; }
.prose abbr[title] { text-decoration: underline dotted var(--quiet) .06em; text-underline-offset: .2em; }
.prose del { color: var(--quiet); }
.prose :is(kbd, samp) { font: .8em var(--font-code); }
.prose kbd { border: 1px solid var(--rule); border-radius: 3px; padding: .05em .35em; background: var(--sheet); }
.prose summary { cursor: pointer; font-style: italic; }

.prose figure > * + figcaption, .featured figcaption { margin-block-start: .4rlh; }
figcaption { font: .825rem/1.36 var(--font-quiet); color: var(--quiet); text-indent: 0; }
.prose :is(img, video, iframe) { max-inline-size: 100%; }
.prose iframe { inline-size: 100%; aspect-ratio: 16 / 9; block-size: auto; border: 0; }
.prose :is(p, figure) > img:only-child { display: block; }

.prose .table, .prose > table { inline-size: fit-content; min-inline-size: 100%; max-inline-size: calc(100% + var(--breakout)); overflow-x: auto; font: .86rem/1.31 var(--font-quiet); font-variant-numeric: lining-nums tabular-nums; hyphens: manual; overflow-wrap: normal; }
.prose > table { display: block; }
.prose table { border-collapse: collapse; min-inline-size: 100%; }
.prose caption { font-style: italic; text-align: start; padding-block-end: .25rlh; }
.prose :is(th, td) { padding-block: .25rlh; padding-inline: 0 .9rem; text-align: start; vertical-align: baseline; border-block-end: 1px solid var(--rule); }
.prose thead th { border-block: 1.5px solid var(--ink); border-block-end-width: 1px; white-space: nowrap; }
.prose tr > :last-child { padding-inline-end: 0; }
.prose tbody tr:last-child > * { border-block-end: 1.5px solid var(--ink); }
.prose :is(th, td):is([align="right"], .align-right) { text-align: end; }
.prose :is(th, td):is([align="center"], .align-center) { text-align: center; }

.prose .footnotes { margin-block-start: 2rlh; padding-block-start: .75rlh; border-block-start: 1px solid var(--rule); font-size: .86rem; line-height: 1.125rem; line-height: .75rlh; }
.prose .footnotes li + li { margin-block-start: .25rlh; }
.prose .footnotes :target, .prose [data-footnote-ref]:target { background: var(--mark); }
.prose [data-footnote-ref] { text-decoration: none; color: var(--accent); padding-inline: .12em; }
.prose [data-footnote-backref] { text-decoration: none; color: var(--accent); font-family: var(--font-quiet); padding-inline: .25em; }
`
