import type { SearchClient, SearchClientModule } from '@octavo/theme'

/** Connects once, when it is first asked to; after a failure it tries again. */
export function createConnection(
  module: string,
  index: string,
  language: string,
): () => Promise<SearchClient> {
  let connected: Promise<SearchClient> | undefined
  return () => {
    connected ??= connect(module, index, language).catch((error) => {
      connected = undefined
      throw error
    })
    return connected
  }
}

async function connect(module: string, index: string, language: string): Promise<SearchClient> {
  const engine = (await import(new URL(module, document.baseURI).href)) as SearchClientModule
  return engine.connect(index, { language })
}
