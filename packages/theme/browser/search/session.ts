import type { SearchClient } from '@octavo/theme'
import { nearby } from './nearby.ts'
import type { View } from './view.ts'
import type { Words } from './words.ts'

/** Runs one search at a time and shows what it finds. */
export interface Session {
  /** Searches; a search that is overtaken leaves the page as it is. An empty query clears it. */
  readonly search: (query: string) => Promise<void>
  /** Shows more of the last search. */
  readonly more: () => Promise<void>
}

const PATIENCE_MS = 300
const MOST_NEAR = 5

export function createSession(
  connection: () => Promise<SearchClient>,
  view: View,
  words: Words,
  pageSize: number,
): Session {
  let running = new AbortController()
  let last = ''
  let limit = pageSize

  const run = async (): Promise<void> => {
    running.abort()
    running = new AbortController()
    const { signal } = running
    const query = last
    if (query === '') return view.clear()
    const patience = setTimeout(() => view.say(words.searching), PATIENCE_MS)
    signal.addEventListener('abort', () => clearTimeout(patience))
    try {
      const client = await connection()
      signal.throwIfAborted()
      const results = await client.search(query, { signal, limit })
      signal.throwIfAborted()
      if (results.total > 0) return view.show(results, query)
      const near = await nearby(client, query, { signal, limit: Math.min(pageSize, MOST_NEAR) })
      signal.throwIfAborted()
      view.showNear(near, query)
    } catch (error) {
      if (signal.aborted) return
      view.clear()
      view.say(words.failed)
      console.warn(error)
    } finally {
      clearTimeout(patience)
    }
  }

  return {
    search(query) {
      last = query
      limit = pageSize
      return run()
    },
    more() {
      limit += pageSize
      return run()
    },
  }
}
