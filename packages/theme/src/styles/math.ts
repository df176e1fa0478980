import { css } from './css.ts'

/** Formulas in MathML. What the browser knows of their spacing stands; one that is wider than the text is scrolled. */
export const mathStyles: string = css`
math { font-family: Latin Modern Math, STIX Two Math, Cambria Math, Noto Sans Math, math; font-variant: normal; letter-spacing: 0; text-indent: 0; direction: ltr; }
math * { margin: revert; padding: revert; }
.tml-left { text-align: start; }
.tml-right { text-align: end; }
.math-wide { width: 100%; }
.math-half { width: 50%; }
.math-flush-start { padding-inline-start: 0; }
.math-flush-end { padding-inline-end: 0; }
.math-box { border: 1px solid; padding: .2em; }
.math-above { border-top: 1px solid; }
.math-below { border-bottom: 1px solid; }
.math-start { border-inline-start: 1px solid; }
.math-end { border-inline-end: 1px solid; }
.prose p:has(> .math > [display=block]) { &, & + p { margin-top: .5rlh; text-indent: 0; } > .math { display: block; overflow: auto hidden; padding-block: .25rlh; } }
@media (width < 40em) { .prose p:has(> .math) { overflow: auto hidden; } }
`
