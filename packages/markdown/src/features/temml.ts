import type { MathEngine } from './math.ts'
import { withoutStyles } from './math-classes.ts'

type Temml = Pick<typeof import('temml'), 'renderToString'>

/** MathML by Temml: no fonts, no script and no `style` on the page; `math-` classes say what a style sheet may want to know. */
export function temml(): MathEngine {
  let engine: Temml | undefined
  return {
    name: 'temml',
    fingerprint: 'temml@0.13 classes',
    async load() {
      engine ??= (await import('temml')).default
    },
    render(tex, display) {
      // Untrusted TeX may not make links, classes or ids; the rest bounds what macros can become.
      const options = {
        displayMode: display,
        throwOnError: true,
        trust: false,
        strict: false,
        maxExpand: 200,
        maxSize: [20, 20] as [number, number],
      }
      return withoutStyles(engine?.renderToString(tex, options) ?? '')
    },
  }
}
