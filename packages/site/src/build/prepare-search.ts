import type { Diagnostic } from '@octavo/diagnostics'
import type { SearchEntry, SearchLinks } from '@octavo/theme'
import { themeFiles } from '../assets/theme-assets.ts'
import { digestOf } from '../digest.ts'
import type { SearchEngine, SearchIndex } from '../search/search-engine.ts'
import { digestOfEntries, type SearchedPost, searchEntries } from '../search/search-entries.ts'
import { sectionsOf } from '../search/sections-of.ts'
import type { Asset } from '../sink/sink.ts'
import type { GatheredTerms } from '../taxonomy.ts'
import type { BuildContext } from './context.ts'
import { DamagedStore } from './damaged-store.ts'
import type { MadePost } from './made-post.ts'
import type { SearchRecord } from './search-record.ts'
import { createTexts } from './texts.ts'

/** The search of this build: its files, and where pages find them. */
export interface PreparedSearch {
  readonly links: SearchLinks
  readonly assets: readonly Asset[]
  readonly record: SearchRecord | undefined
}

const FOLDER = 'assets/search/'

/** Makes the index of the published posts, unless the last build made it from the same. */
export async function prepareSearch(
  made: readonly MadePost[],
  terms: GatheredTerms,
  context: BuildContext,
): Promise<PreparedSearch | undefined> {
  const { search } = context.site
  if (search === undefined) return undefined
  const { engine } = search
  const entries = once(() => entriesOf(made, terms, context))
  const client = clientOf(engine, context)
  const links = (entry: string): SearchLinks => ({
    page: context.linkTo(search.page),
    client: context.linkTo(client.address),
    index: context.linkTo(`/${FOLDER}${entry}`),
  })
  try {
    const { record, files } = await indexOf(engine, entries, context)
    return { links: links(record.entry), assets: [...client.assets, ...files], record }
  } catch (cause) {
    if (cause instanceof DamagedStore) throw cause
    context.problems.push(failed(cause))
    // The page says that the search cannot be loaded.
    return { links: links('missing.json'), assets: client.assets, record: undefined }
  }
}

function entriesOf(
  made: readonly MadePost[],
  terms: GatheredTerms,
  context: BuildContext,
): readonly SearchEntry[] {
  const { search, meta, collections } = context.site
  const wanted = new Set(search?.collections ?? Object.keys(collections))
  const texts = createTexts(context)
  const posts = made
    .filter(({ isListed, file }) => isListed && wanted.has(file.collection))
    .map(({ post, file: { document } }): SearchedPost => {
      const digest = `${document.text[2]} ${document.toc}`
      const read = () => sectionsOf(texts.read(document.text), context.details(document).headings)
      return { post, text: { digest, read } }
    })
  const found = (search?.terms ?? []).flatMap((name) => terms[name] ?? [])
  return searchEntries(posts, found, meta.language)
}

function clientOf({ client }: SearchEngine, { files }: BuildContext) {
  const name = client.pathname.slice(client.pathname.lastIndexOf('/') + 1)
  const { assets, paths } = themeFiles([{ name, type: 'text/javascript', source: client }], files)
  return { assets, address: paths[name] as string }
}

async function indexOf(
  engine: SearchEngine,
  entries: () => readonly SearchEntry[],
  { code, known, memory }: BuildContext,
): Promise<{ readonly record: SearchRecord; readonly files: readonly Asset[] }> {
  const last = known.search
  const standing = (record: SearchRecord) => {
    const files = filesOf(
      record,
      once(() => engine.index(entries())),
    )
    return { record, files }
  }
  // Whoever waits for a save does not wait for a look at everything that can be found.
  if (last !== undefined && memory?.search?.mayWait) {
    memory.search.isBehind = true
    return standing(last)
  }
  // Without an identity of the code the engine itself may have changed.
  const madeFrom =
    code === undefined
      ? ''
      : digestOf(`${code}\n${engine.fingerprint}\n${digestOfEntries(entries())}`)
  if (last !== undefined && madeFrom !== '' && last.madeFrom === madeFrom) return standing(last)
  const { entry, files } = await engine.index(entries())
  const inOrder = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const record = {
    madeFrom,
    entry,
    files: new Map(inOrder.map(({ path, digest }) => [path, digest])),
  }
  return { record, files: inOrder.map((file) => ({ ...file, path: FOLDER + file.path })) }
}

/** The files of an index as it was made before. It is made again only if one of them has to be written. */
function filesOf({ files }: SearchRecord, index: () => Promise<SearchIndex>): readonly Asset[] {
  return [...files].map(([path, digest]) => ({
    path: FOLDER + path,
    digest,
    async read() {
      const file = (await index()).files.find((candidate) => candidate.path === path)
      if (file === undefined) throw new Error(`The search engine no longer makes ${path}.`)
      return file.read()
    },
  }))
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function failed(cause: unknown): Diagnostic {
  return {
    code: 'site/search-failed',
    severity: 'error',
    message: `The search index could not be made: ${cause instanceof Error ? cause.message : String(cause)}`,
    hint: 'The site is built without it; the search page says so.',
    cause,
  }
}
