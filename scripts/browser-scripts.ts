import { build } from 'esbuild'

/** A script for browsers: the module it is written as, and the one file that is shipped. */
export interface BrowserScript {
  readonly source: string
  readonly bundle: string
}

export const browserScripts: readonly BrowserScript[] = [
  {
    source: 'packages/theme/browser/search/main.ts',
    bundle: 'packages/theme/assets/octavo-search.js',
  },
  {
    source: 'packages/search-minisearch/browser/client.ts',
    bundle: 'packages/search-minisearch/assets/octavo-minisearch.js',
  },
  {
    source: 'packages/search-pagefind/browser/client.ts',
    bundle: 'packages/search-pagefind/assets/octavo-pagefind.js',
  },
]

/** The script in one file, as small as it gets. */
export async function bundled(source: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    charset: 'utf8',
    legalComments: 'none',
  })
  return outputFiles[0]?.text ?? ''
}
