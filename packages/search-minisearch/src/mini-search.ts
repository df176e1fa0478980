import { createHash } from 'node:crypto'
import type { SearchEntry, SearchIndexFile } from '@octavo/theme'
import { createIndex, type IndexedDocument, type IndexFile, type TextFile } from './index-format.ts'

/** Makes an index for the client of this package. It is what `search.engine` of `@octavo/site` takes. */
export interface MiniSearchEngine {
  /** Changes when the same entries would give other files. */
  readonly fingerprint: string
  /** The module for browsers that searches the index: one file without imports. */
  readonly client: URL
  /** Names the files of the index; they are made when they are read. Entries in another order give another index. */
  readonly index: (
    entries: readonly SearchEntry[],
  ) => Promise<{ readonly entry: string; readonly files: readonly SearchIndexFile[] }>
}

// Counts up when equal entries give other files.
const FORMAT = 1

/**
 * Search for small sites: all words in one file, which a page loads when its reader begins to search, and a small file for each
 * text, loaded for the results that are shown. A changed entry gives new files for its text and for the words; every other text stays.
 */
export function miniSearch(): MiniSearchEngine {
  const fingerprint = `minisearch 7 ${FORMAT}`
  return {
    fingerprint,
    client: new URL('../assets/octavo-minisearch.js', import.meta.url),
    async index(entries) {
      const texts = entries.map((entry) => textAsset(entry))
      const named = entries.map(({ text, ...entry }, i) => [entry, texts[i]?.path ?? ''])
      const digest = sha256(`${fingerprint}\n${JSON.stringify(named)}`)
      const index = {
        path: `index.${digest.slice(0, 10)}.json`,
        digest,
        read: () => bytesOf(indexFile(entries, texts)),
      }
      const distinct = new Map(texts.flatMap((text) => (text ? [[text.path, text]] : [])))
      return { entry: index.path, files: [index, ...distinct.values()] }
    },
  }
}

function textAsset({ summary = '', text }: SearchEntry): SearchIndexFile | undefined {
  if (text === undefined) return undefined
  const digest = sha256(JSON.stringify([FORMAT, summary, text.digest]))
  return {
    path: `text.${digest.slice(0, 16)}.json`,
    digest,
    read() {
      const sections = text
        .read()
        .map(({ id = '', title = '', text }) => [id, title, text] as const)
      const file: TextFile = { summary, sections }
      return bytesOf(file)
    },
  }
}

function indexFile(
  entries: readonly SearchEntry[],
  texts: readonly (SearchIndexFile | undefined)[],
): IndexFile {
  return {
    entries: entries.map(({ url, title, kind, language, date = '' }, i) => [
      url,
      title,
      kind,
      language,
      date,
      texts[i]?.path ?? '',
    ]),
    index: createIndex(entries.map(documentOf)).toJSON(),
  }
}

function documentOf(
  { title, keywords, summary = '', text }: SearchEntry,
  id: number,
): IndexedDocument {
  const sections = text?.read() ?? []
  return {
    id,
    title,
    keywords: keywords.join('\n'),
    headings: sections.map((section) => section.title ?? '').join('\n'),
    text: [summary, ...sections.map((section) => section.text)].join('\n\n'),
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function bytesOf(file: object): Uint8Array {
  return Buffer.from(JSON.stringify(file))
}
