import type { SearchClient, SearchHit, SearchOptions } from '@octavo/theme'

/**
 * What comes near where nothing holds all words of a query: what holds the rarest of them, or else what has words that begin
 * as the longest one does. Any engine will do, and no index grows for it.
 */
export async function nearby(
  client: SearchClient,
  query: string,
  options: SearchOptions,
): Promise<readonly SearchHit[]> {
  const words = query.split(/[\s\p{P}\p{S}]+/u, MOST_WORDS).filter((word) => word !== '')
  const some = words.length < 2 ? [] : await bySomeWords(client, words, options)
  if (some.length > 0) return some
  const [longest = ''] = words.sort((a, b) => b.length - a.length)
  return byBeginning(client, longest, options)
}

const MOST_WORDS = 8
const SHORTEST_BEGINNING = 4

async function bySomeWords(
  client: SearchClient,
  words: readonly string[],
  options: SearchOptions,
): Promise<readonly SearchHit[]> {
  const results = await Promise.all(words.map((word) => client.search(word, options)))
  // A word that stands everywhere says little, and a hit keeps the passage of its rarest word.
  results.sort((a, b) => a.total - b.total)
  const found = new Map<string, { readonly hit: SearchHit; weight: number }>()
  for (const { hits, total } of results) {
    for (const hit of hits) {
      const place = hit.url.replace(/#.*/, '')
      const near = found.get(place) ?? { hit, weight: 0 }
      near.weight += 1 / total
      found.set(place, near)
    }
  }
  const best = [...found.values()].sort((a, b) => b.weight - a.weight)
  return best.slice(0, options.limit).map(({ hit }) => hit)
}

async function byBeginning(
  client: SearchClient,
  word: string,
  options: SearchOptions,
): Promise<readonly SearchHit[]> {
  const letters = [...word]
  const shortest = Math.max(SHORTEST_BEGINNING, Math.ceil(letters.length / 2))
  for (let length = letters.length - 1; length >= shortest; length--) {
    const { hits } = await client.search(letters.slice(0, length).join(''), options)
    if (hits.length > 0) return hits
  }
  return []
}
