import { defineConfig, type Options } from 'tsup'

/** How a package is built, beside what it is made of and where it runs. */
export function library(own: Pick<Options, 'entry' | 'platform'> = {}) {
  return defineConfig({
    entry: ['src/index.ts'],
    platform: 'neutral',
    ...own,
    format: 'esm',
    target: 'es2023',
    dts: false, // tsc writes the declarations, one per source, with maps
    sourcemap: true,
    clean: true,
    silent: true,
  })
}
