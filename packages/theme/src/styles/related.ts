import { css } from './css.ts'

/**
 * Related posts, set like the contents of a magazine. Titles share a line because pictures stand at the foot of a card:
 * a card without one simply ends earlier, and nothing has to fill a hole.
 */
export const relatedStyles: string = css`
.related { grid-column: margin-start / wide-end; margin-block-start: 3rlh; container: related / inline-size; }
.related > h2 { font-size: 1.5rem; line-height: 1.25rlh; margin-block-end: .75rlh; }
.cards { display: grid; grid-template-columns: 1fr; gap: 1.25rlh 2rem; }
@container related (min-width: 30rem) { .cards { grid-template-columns: repeat(2, 1fr); } }
@container related (min-width: 44rem) { .cards { grid-template-columns: repeat(3, 1fr); } }
.card { position: relative; display: grid; grid-template-rows: subgrid; grid-row: span 4; gap: 0; align-content: start; border-block-start: 1.5px solid var(--ink); padding-block: .4rlh .25rlh; }
.card h3 { font-size: 1.2rem; line-height: 1.2; margin-block-end: .25rlh; }
.card a { text-decoration: none; }
.card a::after { content: ""; position: absolute; inset: 0; }
.card:hover h3 a, .card a:focus-visible { color: var(--accent); text-decoration: underline; text-decoration-color: var(--accent); }
.card:hover { border-color: var(--accent); }
.card:focus-within:has(:focus-visible) { outline: .125rem solid var(--accent); outline-offset: .35rem; }
.card a:focus-visible { outline: 0; }
.card .excerpt { font-size: .92rem; line-height: 1.34; hyphens: auto; grid-row: 2; }
.card .why { grid-row: 3; font: .8rem/1.34 var(--font-quiet); color: var(--quiet); padding-block-start: .3rlh; }
.card .picture { grid-row: 4; margin-block-start: .5rlh; }
.card img { inline-size: 100%; aspect-ratio: 3 / 2; object-fit: cover; }
`
