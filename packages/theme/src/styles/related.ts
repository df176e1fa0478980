import { css } from './css.ts'

/**
 * Related posts, set like the contents page of a magazine: pictures and large titles take the same room, the reason
 * stands at the foot of every card, so that a row holds together whichever of its cards have a picture.
 */
export const relatedStyles: string = css`
.related { margin-block-start: 3rlh; container: related / inline-size; }
main > .related { grid-column: full; inline-size: 100%; max-inline-size: calc(100% - 2 * var(--gutter)); justify-self: center; }
@media (min-width: 64em) { main > .related { grid-column: margin-start / wide-end; max-inline-size: none; } }
.related > h2 { font-size: 1.5rem; line-height: 1.25rlh; margin-block-end: .75rlh; }
.cards { display: grid; grid-template-columns: 1fr; gap: 1.25rlh 2rem; }
@container related (min-width: 26rem) { .cards { grid-template-columns: repeat(2, 1fr); } }
@container related (min-width: 40rem) {
  .cards { grid-template-columns: repeat(3, 1fr); }
  /* One, two and four make no rows of three. */
  .cards:not(:has(> :nth-child(3))), .cards:has(> :nth-child(4):last-child) { grid-template-columns: repeat(2, 1fr); }
}
.card { position: relative; display: flex; flex-direction: column; border-block-start: 1.5px solid var(--ink); padding-block: .4rlh .25rlh; }
.card h3 { font-size: 1.6rem; line-height: 1.15; }
.card:has(img) h3 { font-size: 1.2rem; line-height: 1.2; }
.card a { text-decoration: none; }
.card a::after { content: ""; position: absolute; inset: 0; }
.card:hover a, .card a:focus-visible { color: var(--accent); text-decoration: underline; text-decoration-thickness: 1px; }
.card:hover { border-color: var(--accent); }
.card:focus-within:has(:focus-visible) { outline: .125rem solid var(--accent); outline-offset: .35rem; }
.card a:focus-visible { outline: 0; }
.card .excerpt { line-height: 1.36; margin-block: .3rlh .4rlh; hyphens: auto; hyphenate-limit-chars: 9 4 4; }
.card:has(img) .excerpt { font-size: .92rem; margin-block-start: .2rlh; }
.card .why { margin-block-start: auto; font: .8rem/1.34 var(--font-quiet); color: var(--quiet); }
.card .picture { order: -1; margin-block: .1rlh .4rlh; }
.card img { inline-size: 100%; aspect-ratio: 16 / 9; object-fit: cover; }
`
