import { css } from './css.ts'

/** Lines of code that are numbered, marked, added, removed or in focus, and words that are marked. */
export const codeLineStyles: string = css`
.line { display: inline-block; min-width: calc(100% + 2rem); margin-inline: -1rem; padding-inline: 1rem; box-sizing: border-box; }
.line[data-line]::before { content: attr(data-line); display: inline-block; min-width: 2ch; margin-inline-end: 1.5ch; text-align: end; color: var(--quiet); }
.line:is(.marked, .added, .removed) { --tone: var(--note); background: color-mix(in srgb, var(--tone) 12%, transparent); box-shadow: inset 3px 0 var(--tone); }
.line.added { --tone: var(--tip); }
.line.removed { --tone: var(--caution); }
.line.added::after { content: " +" / ""; color: var(--tone); }
.line.removed::after { content: " −" / ""; color: var(--tone); }
pre:has(.focused):not(:hover, :focus) .line:not(.focused) { opacity: .6; }
pre mark { background: color-mix(in srgb, var(--note) 22%, transparent); color: inherit; border-radius: 2px; box-decoration-break: clone; }
@media (forced-colors: active) { .line:is(.marked, .added, .removed) { border-inline-start: 3px solid CanvasText; } }
`
