import type { SearchClient, SearchClientModule, SearchHit } from '@octavo/theme'
import type { Bundle, Manifest } from '../src/manifest.ts'
import { createMarks, shortened } from './marks.ts'
import type { PagefindInstance, PagefindModule, PagefindResult } from './pagefind-module.ts'
import { passageOf } from './passage.ts'

/** Loads Pagefind for the language of the page; the other languages follow with the first search. */
export const connect: SearchClientModule['connect'] = async (address, { language }) => {
  const base = new URL(address, document.baseURI)
  const { bundles } = (await load(base)) as Manifest
  const primary = language.toLowerCase().split('-')[0]
  const own = bundles.filter((bundle) => bundle.language === primary)
  const others = bundles.filter((bundle) => bundle.language !== primary)
  const opened = new Map<Bundle, Promise<PagefindInstance>>()
  const open = (bundle: Bundle): Promise<PagefindInstance> => {
    const known = opened.get(bundle) ?? openBundle(bundle, base)
    opened.set(bundle, known)
    known.catch(() => opened.delete(bundle))
    return known
  }
  await Promise.all(own.map(open))

  const find = async (query: string): Promise<readonly PagefindResult[]> => {
    const instances = await Promise.all([...own, ...others].map(open))
    const found = await Promise.all(instances.map((instance) => instance.search(query)))
    // Scores of two indexes do not compare: the page's language first, then the others.
    return found.flatMap(({ results }) => results)
  }
  const client: SearchClient = {
    async search(query, { signal, limit }) {
      signal.throwIfAborted()
      const exact = await find(query)
      signal.throwIfAborted()
      const asked = exact.length > 0 ? query : shortened(query)
      const results = asked === query ? exact : await find(asked)
      signal.throwIfAborted()
      const shown = results.slice(0, limit)
      const hits = await Promise.all(shown.map((result) => hitOf(result, asked)))
      signal.throwIfAborted()
      return { total: results.length, hits }
    },
  }
  return client
}

async function openBundle({ path, tag }: Bundle, base: URL): Promise<PagefindInstance> {
  const { href } = new URL(path, base)
  const { createInstance } = (await import(`${href}pagefind.js`)) as PagefindModule
  const instance = createInstance({
    basePath: href,
    metaCacheTag: tag,
    // A worker is made from a text, which Trusted Types forbid.
    noWorker: true,
    ranking: { metaWeights: { title: 5, keywords: 2, summary: 1, kind: 0, date: 0, language: 0 } },
  })
  await instance.init()
  return instance
}

async function hitOf(result: PagefindResult, query: string): Promise<SearchHit> {
  const data = await result.data()
  const { title = '', kind = '', date, language } = data.meta
  // As it was given: Pagefind would put it under its own folder.
  const url = data.raw_url ?? data.url
  const { words, passage, section, id } = passageOf(data, result.words)
  return {
    url: id === undefined ? url : `${url}#${encodeURIComponent(id)}`,
    title,
    kind,
    ...(date && { date }),
    ...(language && { language }),
    ...(passage !== '' && { passage }),
    ...(section && { section }),
    marks: createMarks(query, words),
  }
}

async function load(address: URL): Promise<unknown> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`)
  return response.json()
}
