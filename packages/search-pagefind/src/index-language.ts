import { createHash } from 'node:crypto'
import type { SearchEntry } from '@octavo/theme'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { recordHtml } from './record-html.ts'

/** The index of one language. */
export interface LanguageIndex {
  /** Names the content of all files. */
  readonly tag: string
  /** In the order of their paths. */
  readonly files: readonly { readonly path: string; readonly content: Uint8Array }[]
}

// Pagefind brings its own interfaces along; ours is the theme's.
const NEEDED = /^(?:fragment|index)\/|\.pf_meta$|^pagefind-entry\.json$|^pagefind\.js$/

/**
 * Runs Pagefind over entries of one language. It numbers entries as they come, so they are added one after the other: the
 * same entries in the same order give the same bytes.
 */
export function indexLanguage(
  language: string,
  entries: readonly SearchEntry[],
): Promise<LanguageIndex> {
  return inTurn(() => run(language, entries))
}

// There is one Pagefind in a process, and closing it closes it for everybody.
let last: Promise<unknown> = Promise.resolve()

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work)
  last = result.catch(() => {})
  return result
}

async function run(language: string, entries: readonly SearchEntry[]): Promise<LanguageIndex> {
  const { index, errors } = await createIndex({ forceLanguage: language })
  if (index === undefined) throw refusal(errors, 'The index could not be made')
  try {
    for (const entry of entries) {
      const added = await index.addHTMLFile({ url: entry.url, content: recordHtml(entry) })
      if (added.errors.length > 0) throw refusal(added.errors, `${entry.url} could not be added`)
    }
    return await filesOf(index)
  } finally {
    await index.deleteIndex()
    // A process of its own, which would keep a command from ending.
    await close()
  }
}

async function filesOf(index: PagefindIndex): Promise<LanguageIndex> {
  const { files, errors } = await index.getFiles()
  if (errors.length > 0) throw refusal(errors, 'The index could not be written')
  const wasm = `wasm.${wasmOf(files)}.pagefind`
  const needed = files
    .filter(({ path }) => NEEDED.test(path) || path === wasm)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  const tag = createHash('sha256')
  for (const { path, content } of needed) tag.update(path).update(content)
  return { tag: tag.digest('hex').slice(0, 10), files: needed }
}

/** The program that the index is searched by: that of its language, or one that knows no language. */
function wasmOf(files: LanguageIndex['files']): string {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')
  const { languages } = JSON.parse(Buffer.from(entry?.content ?? '{}').toString()) as {
    readonly languages: Readonly<Record<string, { readonly wasm?: string | null }>>
  }
  return Object.values(languages)[0]?.wasm ?? 'unknown'
}

function refusal(errors: readonly string[], what: string): Error {
  return new Error(`Pagefind: ${what}: ${errors.join('; ') || 'it gave no reason'}`)
}
