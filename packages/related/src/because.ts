import type { Phrases } from './phrases.ts'
import type { Reason } from './relation.ts'

/** The strongest reason a reader can check, as a sentence without a full stop; empty when there is none. */
export function becauseOf(
  reasons: readonly Reason[],
  from: string,
  to: string,
  phrases: Phrases,
): string {
  const of = (name: string): readonly string[] =>
    reasons.find(({ signal }) => signal === name)?.evidence ?? []
  const list = (words: readonly string[]): string => listed(words, phrases.and)
  const [linking] = of('links')
  if (linking === from) return phrases.linksTo
  if (of('series').length > 0) return phrases.sameSeries(list(of('series').slice(0, 1)))
  const terms = ['tags', 'sharedTerms', 'categories'].flatMap(of)
  const pairs = of('wordPairs').slice(0, 2)
  const topics = distinct([...pairs, ...of('words')])
  if (terms.length > 0) {
    // `peer review` says it better than the tag `review`.
    const closer = pairs.filter((pair) => distinct([...terms, pair]).length === terms.length)
    return phrases.about(list(distinct([...closer, ...terms, ...topics]).slice(0, 2)))
  }
  if (linking === to) return phrases.linkedFrom
  if (topics.length > 1) return phrases.about(list(topics.slice(0, 2)))
  if (linking !== undefined) return phrases.linkedByAlike
  if (topics.length > 0) return phrases.about(list(topics))
  return of('authors').length > 0 ? phrases.sameAuthor(list(of('authors').slice(0, 2))) : ''
}

/** Leaves out what repeats a word, or its beginning, of something before it: `app engine` after `appengine` too. */
function distinct(topics: readonly string[]): readonly string[] {
  const kept: string[] = []
  const stems: string[] = []
  for (const topic of topics) {
    const words = topic.toLowerCase().split(/[\s-]/u)
    const own = [...words, words.join('')].map((word) => word.slice(0, 5))
    if (own.some((stem) => stems.includes(stem))) continue
    kept.push(topic)
    stems.push(...own)
  }
  return kept
}

function listed(words: readonly string[], and: string): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`
}
