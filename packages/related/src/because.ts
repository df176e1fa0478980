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
  const list = (subjects: readonly Subject[]): string =>
    listed(
      subjects.map(({ name }) => name),
      phrases.and,
    )
  const [linking] = of('links')
  if (linking === from) return phrases.linksTo
  if (of('series').length > 0)
    return phrases.sameSeries(listed(of('series').slice(0, 1), phrases.and))
  const terms = subjectsOf(['tags', 'sharedTerms', 'categories'].flatMap(of))
  const pairs = subjectsOf(of('wordPairs').slice(0, 2))
  const words = subjectsOf(of('words'))
  if (terms.length > 0) {
    // `peer review` says it better than the tag `review`.
    const closer = pairs.filter((pair) => distinct([...terms, pair]).length === terms.length)
    const topics = distinct([...pairs, ...words])
    return phrases.about(list(distinct([...closer, ...terms, ...topics], 2)))
  }
  const topics = distinct([...pairs, ...words], 2)
  if (linking === to) return phrases.linkedFrom
  if (topics.length > 1) return phrases.about(list(topics))
  if (linking !== undefined) return phrases.linkedByAlike
  if (topics.length > 0) return phrases.about(list(topics))
  return of('authors').length > 0
    ? phrases.sameAuthor(listed(of('authors').slice(0, 2), phrases.and))
    : ''
}

/** What a sentence may name, with the beginnings of its words. */
interface Subject {
  readonly name: string
  readonly stems: readonly string[]
}

function subjectsOf(names: readonly string[]): readonly Subject[] {
  return names.map((name) => ({ name, stems: stemsOf(name.toLowerCase()) }))
}

/** `app engine` repeats `appengine` too. */
function stemsOf(name: string): readonly string[] {
  if (!/[\s-]/u.test(name)) return [name.slice(0, 5)]
  const words = name.split(/[\s-]/u)
  return [...words, words.join('')].map((word) => word.slice(0, 5))
}

/** Leaves out what repeats a word, or its beginning, of something before it. */
function distinct(subjects: readonly Subject[], most = subjects.length): readonly Subject[] {
  const kept: Subject[] = []
  for (const subject of subjects) {
    if (kept.length === most) break
    const { stems } = subject
    if (!kept.some((other) => other.stems.some((stem) => stems.includes(stem)))) kept.push(subject)
  }
  return kept
}

function listed(words: readonly string[], and: string): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`
}
