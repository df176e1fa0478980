import { css } from './css.ts'

/** Running head, foot, and the way to a page. */
export const frameStyles: string = css`
.running-head {
  padding-top: 1rlh; font: .86rem/1.5 var(--font-quiet);
  > div { grid-column: text; column-gap: 2rem; justify-content: space-between; }
  ul { column-gap: 1.25rem; }
  nav a { display: block; padding-block: .2rem; }
  [aria-current] { color: var(--accent); }
}
.site-name { font: 1.05rem/1.5 var(--font-text); font-variant-caps: small-caps; letter-spacing: .045em; }
@media (min-width: 64em) {
  .running-head { padding-top: 1.5rlh; > div { grid-column: text-start / wide-end; } nav { margin-inline-start: auto; } }
}

.foot {
  padding-bottom: 2rlh;
  > div { grid-column: text; justify-content: space-between; border-top: 1px solid var(--rule); padding-top: .5rlh; }
  a { display: block; padding-block: .2rem; }
}
.breadcrumbs {
  margin-bottom: .25rlh;
  ol { gap: 0; }
  li:not(:last-child)::after { content: "/"; margin-inline: .45em; color: var(--rule); }
}
`
