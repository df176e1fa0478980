import { css } from './css.ts'

/**
 * Related posts, set like the contents page of a magazine: a card without a picture sets its title larger and simply
 * ends earlier, as a short piece does.
 */
export const relatedStyles: string = css`
main > .related { margin-top: 3rlh; container: related / inline-size; grid-column: full; width: 100%; max-width: calc(100% - 2 * var(--gutter)); justify-self: center; }
@media (min-width: 64em) { main > .related { grid-column: margin-start / wide-end; max-width: none; } }
.related > h2 { margin-bottom: .75rlh; }
.cards { display: grid; gap: 1.25rlh 2rem; }
@container related (min-width: 26rem) { .cards { grid-template-columns: 1fr 1fr; } }
/* Of an odd number in two columns, the last one takes both. */
@container related (26rem <= width < 40rem) {
  .card:nth-child(odd):last-child { grid-column: 1 / -1; }
  .card:nth-child(odd):last-child:has(img) { display: grid; grid-template: auto auto 1fr / 1fr 1fr; column-gap: 2rem; .picture { grid-area: 1 / 2 / span 3; } }
}
/* One, two and four make no rows of three. */
@container related (min-width: 40rem) { .cards:has(> :nth-child(3)):not(:has(> :nth-child(4):last-child)) { grid-template-columns: 1fr 1fr 1fr; } }
.card {
  position: relative; display: flex; flex-direction: column; border-top: 1.5px solid var(--ink); padding-block: .4rlh .25rlh; line-height: 1.36;
  h3 { font-size: 1.6rem; line-height: 1.15; }
  a::after { content: ""; position: absolute; inset: 0; }
  &:hover a, a:focus-visible { color: var(--accent); text-decoration: underline 1px; }
  &:hover { border-color: var(--accent); }
  &:has(:focus-visible) { outline: .125rem solid var(--accent); outline-offset: .35rem; }
  a:focus-visible { outline: 0; }
  .excerpt { margin-block: .3rlh .4rlh; hyphens: auto; hyphenate-limit-chars: 9 4 4; }
  .picture { order: -1; margin-block: .1rlh .4rlh; }
  img { width: 100%; aspect-ratio: 16 / 9; object-fit: cover; }
  &:has(img) { font-size: .92rem; }
  &:has(img) h3 { font-size: 1.2rem; }
}
`
