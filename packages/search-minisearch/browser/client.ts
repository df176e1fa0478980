import type { SearchClient, SearchClientModule, SearchHit } from '@octavo/theme'
import MiniSearch from 'minisearch'
import type { IndexedEntry, IndexFile, TextFile } from '../src/index-format.ts'
import { indexOptions } from '../src/index-format.ts'
import { type Found, find } from './find.ts'
import { marksOf } from './marks.ts'
import { passageOf } from './passage.ts'

/** Loads the index and searches it in the page. */
export const connect: SearchClientModule['connect'] = async (address, { language }) => {
  const base = new URL(address, document.baseURI)
  const { entries, index } = (await load(base)) as IndexFile
  const words = await MiniSearch.loadJSAsync(index, indexOptions)
  const primary = primaryOf(language)
  const isOwn = (id: number): boolean => primaryOf(entries[id]?.[3] ?? '') === primary

  const hitOf = async ({ id, terms }: Found, signal: AbortSignal): Promise<SearchHit> => {
    const entry = entries[id] as IndexedEntry
    const text = entry[5] === '' ? undefined : await loadText(new URL(entry[5], base), signal)
    return hit(entry, text, terms)
  }
  const client: SearchClient = {
    async search(query, { signal, limit }) {
      signal.throwIfAborted()
      const found = find(words, query, isOwn)
      const shown = found.slice(0, limit)
      return {
        total: found.length,
        hits: await Promise.all(shown.map((one) => hitOf(one, signal))),
      }
    },
  }
  return client
}

function hit(
  [url, title, kind, language, date]: IndexedEntry,
  text: TextFile | undefined,
  terms: ReadonlySet<string>,
): SearchHit {
  const { passage, section, id } = passageOf(text, terms)
  return {
    url: id === undefined ? url : `${url}#${encodeURIComponent(id)}`,
    title,
    kind,
    language,
    ...(date !== '' && { date }),
    ...(passage !== '' && { passage }),
    ...(section !== undefined && { section }),
    marks: (shown) => marksOf(shown, terms),
  }
}

function loadText(address: URL, signal: AbortSignal): Promise<TextFile> {
  return load(address, signal) as Promise<TextFile>
}

async function load(address: URL, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(address, { ...(signal && { signal }) })
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`)
  return response.json()
}

function primaryOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}
