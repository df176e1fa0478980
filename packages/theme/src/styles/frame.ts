import { css } from './css.ts'

/** Running head and foot. */
export const frameStyles: string = css`
.running-head { padding-block-start: 1rlh; font: .86rem/1.5 var(--font-quiet); }
.running-head > div { grid-column: margin-start / text-end; display: flex; flex-wrap: wrap; gap: 0 2rem; align-items: baseline; justify-content: space-between; }
.running-head a { text-decoration: none; }
.running-head a:hover { text-decoration: underline; text-decoration-color: var(--accent); }
.site-name { font: 1.05rem/1.5 var(--font-text); font-variant-caps: small-caps; letter-spacing: .045em; }
.running-head ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.running-head nav a { display: inline-block; padding-block: .2rem; }
.running-head [aria-current] { color: var(--accent); }
@media (min-width: 64em) {
  .running-head { padding-block-start: 1.5rlh; }
  .running-head > div { display: contents; }
  .running-head .site-name { grid-column: text; grid-row: 1; justify-self: start; align-self: baseline; }
  .running-head nav { grid-column: text-start / wide-end; grid-row: 1; justify-self: end; align-self: baseline; padding-block-start: .1rem; }
}

.foot { padding-block: 0 2rlh; font: .825rem/1.5 var(--font-quiet); color: var(--quiet); }
.foot > div { grid-column: text; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: space-between; align-items: baseline; border-block-start: 1px solid var(--rule); padding-block-start: .5rlh; }
.foot ul { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.foot a { text-decoration-color: var(--rule); display: inline-block; padding-block: .2rem; }

.breadcrumbs { margin-block-end: .25rlh; }
.breadcrumbs ol { display: flex; flex-wrap: wrap; }
.breadcrumbs li:not(:last-child)::after { content: "/"; margin-inline: .45em; color: var(--rule); }
.breadcrumbs a { text-decoration-color: var(--rule); }

.folio { display: grid; grid-template-columns: 1fr auto 1fr; gap: 1rem; margin-block-start: 2.5rlh; align-items: baseline; font-variant-numeric: lining-nums tabular-nums; }
.folio :last-child { text-align: end; }
.folio > :nth-child(2) { font: italic .95rem/1.36 var(--font-text); }
`
