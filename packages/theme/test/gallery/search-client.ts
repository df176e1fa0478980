import { cards } from './cards.ts'

/** The smallest search client there can be: cards whose title or excerpt holds the query. "slow" takes a while. */
export const searchClient = `
const cards = ${JSON.stringify(cards.map(({ url, title, excerpt, date }) => ({ url, title, excerpt, date })))}
export async function connect(index, { language }) {
  if (location.search.includes('broken')) throw new Error('no index at ' + index)
  return {
    async search(query, { signal, limit }) {
      if (query === 'slow') await new Promise((resolve) => setTimeout(resolve, 700))
      signal.throwIfAborted()
      const asked = query.toLowerCase()
      const found = query === 'slow' ? cards : cards.filter(({ title, excerpt }) => (title + excerpt).toLowerCase().includes(asked))
      const marks = (text) => {
        const at = text.toLowerCase().indexOf(asked)
        return at === -1 ? [] : [[at, at + query.length]]
      }
      const hits = found.slice(0, limit).map(({ excerpt, ...card }) => ({ ...card, kind: 'posts', language, passage: excerpt, marks }))
      return { total: found.length, hits }
    },
  }
}
`
