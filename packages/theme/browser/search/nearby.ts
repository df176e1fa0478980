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
  const words = [...new Set(query.split(/[\s\p{P}\p{S}]+/u))].filter((word) => word !== '')
  const some =
    words.length < 2 ? [] : await bySomeWords(client, words.slice(0, MOST_WORDS), options)
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
  const found = new Map<string, { readonly hit: SearchHit; readonly weight: number }>()
  for (const { hits, total } of await Promise.all(
    words.map((word) => client.search(word, options)),
  )) {
    for (const hit of hits) {
      const place = hit.url.replace(/#.*/, '')
      const before = found.get(place)
      // A word that stands everywhere says little. A hit keeps the passage of its rarest word.
      const isRarer = before === undefined || 1 / total > before.weight
      const weight = (before?.weight ?? 0) + 1 / total
      found.set(place, { hit: isRarer ? hit : before.hit, weight })
    }
  }
  return [...found.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, options.limit)
    .map(({ hit }) => hit)
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
