import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** One runnable example of a README. */
export interface Block {
  /** `packages/related/README.md:12` */
  readonly place: string
  /** The folder whose dependencies the example sees. */
  readonly folder: string
  readonly code: string
  /** What its `console.log(…) // …` lines promise to print, in order. */
  readonly promised: readonly string[]
}

const fence = /^```ts\n([\s\S]*?)^```$/gm
const promise = /^\s*console\.log\(.*\) \/\/ (.+)$/gm

/** Every block fenced as `ts`; one fenced as `ts no-run` is an excerpt that cannot stand alone. */
export function readmeBlocks(): readonly Block[] {
  const readmes = ['README.md', ...globSync('packages/*/README.md')].sort()
  return readmes.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    // The root README joins all packages, as the example does.
    const folder = file === 'README.md' ? 'examples/blog' : dirname(file)
    return [...text.matchAll(fence)].map(({ 1: code = '', index }) => ({
      place: `${file}:${text.slice(0, index).split('\n').length + 1}`,
      folder,
      code,
      promised: [...code.matchAll(promise)].map((match) => match[1] ?? ''),
    }))
  })
}
