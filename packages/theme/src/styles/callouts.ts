import { css } from './css.ts'

/**
 * Alerts: two hairlines in their colour. On wide screens the label hangs in the outer margin like a shoulder note, unless
 * the contents stand there.
 */
export const calloutStyles: string = css`
.callout { --tone: var(--note); border-block: 1px solid var(--tone); padding-block: .5rlh; position: relative; font-size: .96em; }
.callout-tip { --tone: var(--tip); }
.callout-important { --tone: var(--important); }
.callout-warning { --tone: var(--warning); }
.callout-caution { --tone: var(--caution); }
.callout-title { font: 700 .825rem/1.36 var(--font-quiet); color: var(--tone); }
.prose .callout > .callout-title + * { margin-top: .25rlh; text-indent: 0; }
@media (min-width: 64em) {
  :not(.toc) + .prose > .callout, .prose:first-child > .callout {
    > .callout-title { position: absolute; top: .62rlh; inset-inline-end: calc(100% + var(--gap)); width: var(--margin); text-align: end; }
    > .callout-title + * { margin-top: 0; }
  }
}
`
