import type { MathEngine } from './math.ts'

type Temml = Pick<typeof import('temml'), 'renderToString'>

/** MathML by Temml: no fonts and no script on the page. */
export function temml(): MathEngine {
  let engine: Temml | undefined
  return {
    name: 'temml',
    fingerprint: 'temml@0.13',
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
      return engine?.renderToString(tex, options) ?? ''
    },
  }
}
