import { css } from './css.ts'

/** Code, and the classes of highlight.js and lowlight. */
export const codeStyles: string = css`
:is(code, pre) { font-family: var(--font-code); font-variant-numeric: normal; font-variant-ligatures: none; hyphens: none; }
:not(pre) > code { font-size: .82em; overflow-wrap: anywhere; padding: .08em .28em; margin-inline: -.04em; background: var(--sheet); border-radius: 3px; }
:is(h2, h3, a) > code { background: none; padding: 0; }
pre { font-size: .78rem; line-height: .75rlh; background: var(--sheet); border-radius: 3px; padding: .5rlh 1rem; overflow-x: auto; tab-size: 2; direction: ltr; text-align: start; overflow-wrap: normal; }
.prose > :is(pre, .code) { width: calc(100% + var(--breakout)); }
.code { position: relative; }
.code > figcaption { font: .8rem/1.4 var(--font-code); margin: 0 0 .25rlh; }
.hljs-comment, .hljs-quote { color: var(--code-comment); }
.hljs-keyword, .hljs-doctag, .hljs-meta, .hljs-operator, .hljs-template-tag, .hljs-selector-tag { color: var(--code-keyword); }
.hljs-string, .hljs-regexp, .hljs-addition, .hljs-char, .hljs-link { color: var(--code-string); }
.hljs-title, .hljs-name, .hljs-section, .hljs-property, [class^=hljs-attr], [class^=hljs-selector-]:not(.hljs-selector-tag) { color: var(--code-name); }
.hljs-number, .hljs-literal, .hljs-symbol, .hljs-bullet, .hljs-variable, .hljs-template-variable, .hljs-type, .hljs-built_in { color: var(--code-number); }
.hljs-deletion { color: var(--caution); }
.hljs-emphasis { font-style: italic; }
.hljs-strong { font-weight: 700; }
`
