import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { SearchEntry, SearchIndexFile } from '@octavo/theme'
import { indexLanguage } from './index-language.ts'
import type { Bundle, Manifest } from './manifest.ts'

/** Makes an index for the client of this package. It is what `search.engine` of `@octavo/site` takes. */
export interface PagefindEngine {
  /** Changes when the same entries would give other files. */
  readonly fingerprint: string
  /** The module for browsers that searches the index: one file without imports. */
  readonly client: URL
  /** The client compiles WebAssembly: a Content Security Policy has to say `'wasm-unsafe-eval'`. */
  readonly wasm: true
  /** Runs Pagefind over the entries, one index for each language. Rejects when Pagefind cannot be run or says no. */
  readonly index: (
    entries: readonly SearchEntry[],
  ) => Promise<{ readonly entry: string; readonly files: readonly SearchIndexFile[] }>
}

// Counts up when equal entries give other files.
const FORMAT = 1

/** Search for sites of any size: Pagefind's index in pieces, of which a page loads those that a query needs. */
export function pagefind(): PagefindEngine {
  const version = pagefindVersion()
  return {
    fingerprint: `pagefind ${version} ${FORMAT}`,
    client: new URL('../assets/octavo-pagefind.js', import.meta.url),
    wasm: true,
    async index(entries) {
      const bundles: Bundle[] = []
      const files: SearchIndexFile[] = []
      for (const [language, group] of byLanguage(entries)) {
        const path = `pagefind-${version}/${language}/`
        const made = await indexLanguage(language, group)
        bundles.push({ language, path, tag: made.tag })
        files.push(...made.files.map((file) => assetOf(path + file.path, file.content)))
      }
      const manifest: Manifest = { bundles }
      const content = Buffer.from(JSON.stringify(manifest))
      const entry = `pagefind.${sha256(content).slice(0, 10)}.json`
      return { entry, files: [assetOf(entry, content), ...files] }
    },
  }
}

/** Groups entries by the primary subtag of their language, the languages in order. */
function byLanguage(
  entries: readonly SearchEntry[],
): readonly (readonly [string, readonly SearchEntry[]])[] {
  const groups = new Map<string, SearchEntry[]>()
  for (const entry of entries) {
    const language = entry.language.toLowerCase().split('-')[0] || 'unknown'
    const group = groups.get(language)
    if (group === undefined) groups.set(language, [entry])
    else group.push(entry)
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

function assetOf(path: string, content: Uint8Array): SearchIndexFile {
  return { path, digest: sha256(content), read: () => content }
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function pagefindVersion(): string {
  const manifest = new URL('../package.json', import.meta.resolve('pagefind'))
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }).version
}
