import { css } from './css.ts'

/** The button of `octavo-copy.js`. It is there for whoever looks for it: on hover, on focus, and where nothing hovers. */
export const copyStyles: string = css`
.copy { position: absolute; top: .25rem; inset-inline-end: .25rem; padding: .1rem .55rem; font: .76rem/1.5 var(--font-quiet); color: var(--ink); background: var(--paper); border: 1px solid var(--rule); border-radius: 3px; cursor: pointer; }
@media (hover: hover) { .code:not(:hover) > .copy:not(:focus-visible) { opacity: 0; } }
`
