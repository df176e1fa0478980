import { css } from './css.ts'

// So many notes of a post can stand beside their place. A post with more keeps them all at its end.
const most = 16

const listed: string = css`
.prose {
  .footnotes { margin-top: 2rlh; padding-top: .75rlh; border-top: 1px solid var(--rule); font-size: .86rem; line-height: .75rlh; }
  .footnotes li + li { margin-top: .25rlh; }
  :is(li, a):target { background: var(--mark); }
  :is([data-footnote-ref], [data-footnote-backref]) { color: var(--accent); padding-inline-start: .15em; }
}
`

// The note goes where its number stands in the text, or below the note before it, whichever is lower: all notes are called
// `--n`, and a box finds the last one of a name that was laid out before it. The numbers are on the references (`bodyOf`),
// because CSS cannot make a name out of an id.
const placed: string = css`
@supports (top: anchor(--a top)) {
  @media screen and (min-width: 75em) {
    .prose:has([data-note]):not(:has(.footnotes > ol > li:nth-child(${most + 1}))) {
      /* Tables and code leave the margin to the notes. */
      --breakout: 0rem;
      position: relative;
      .footnotes { margin: 0; padding: 0; border: 0; }
      .footnotes > ol > li {
        position: absolute; margin: 0;
        inset-inline-start: calc(100% + 2.1rem);
        width: min(12rem, (100vw - var(--margin) - var(--gap) - var(--measure) + var(--reach)) / 2 - 2.1rem - var(--gutter));
        top: max(anchor(var(--a) top, 0px) + .18rlh, anchor(--n bottom, 0px) + .4rlh);
        anchor-name: --n;
        font-size: .8rem; line-height: .75rlh; hyphens: auto;
        &::marker { content: counter(list-item) "\2002"; color: var(--accent); font-variant-numeric: lining-nums; }
        &:not(:hover) [data-footnote-backref]:not(:focus-visible) { opacity: 0; }
      }
    }
  }
}
`

const places = Array.from({ length: most }, (_, i) => i + 1)
// A reference and its note share the name; the reference bears it.
const names = places.map((n) => `[data-note="${n}"],.footnotes>ol>:nth-child(${n}){--a:--r${n}}`)

/** Notes: at the end of the text, and on wide screens beside their place, where the browser can put them there. */
export const noteStyles: string = `${listed}${placed}[data-note]{anchor-name:var(--a)}${names.join('')}`
