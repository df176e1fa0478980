import { css } from './css.ts'

/** Tables as a printer sets them: three rules that count, hairlines between, figures of one width. */
export const tableStyles: string = css`
.prose {
  .table, > table { width: fit-content; min-width: 100%; max-width: calc(100% + var(--breakout)); overflow-x: auto; font: .86rem/1.31 var(--font-quiet); hyphens: manual; overflow-wrap: normal; }
  > table { display: block; }
  table { border-collapse: collapse; min-width: 100%; font-variant-numeric: lining-nums tabular-nums; }
  caption { font-style: italic; text-align: start; padding-bottom: .25rlh; }
  :is(th, td) { padding-block: .25rlh; padding-inline: 0 clamp(.5rem, 2vw, .9rem); text-align: start; vertical-align: baseline; border-bottom: 1px solid var(--rule); }
  thead th { border-block: 1.5px solid var(--ink); border-bottom-width: 1px; }
  @media (min-width: 40em) { thead th { white-space: nowrap; } }
  tr > :last-child { padding-inline-end: 0; }
  tbody tr:last-child > * { border-bottom: 1.5px solid var(--ink); }
  :is([align="right"], .align-right) { text-align: end; }
  :is([align="center"], .align-center) { text-align: center; }
}
`
