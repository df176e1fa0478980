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
  const [series] = of('series')
  if (series !== undefined) return phrases.sameSeries(series)
  const [linking] = of('links')
  if (linking === from && phrases.linksTo !== '') return phrases.linksTo
  const terms = subjectsOf(
    reasons.flatMap(({ signal, evidence }) => (toldApart.has(signal) ? [] : evidence)),
  )
  const pairs = subjectsOf(of('wordPairs'))
  const words = subjectsOf(of('words'))
  if (terms.length > 0) {
    // `peer review` says it better than the tag `review`.
    const closer = pairs.filter((pair) => terms.some((term) => isRepeated(term, pair)))
    return phrases.about(listed(distinct([...closer, ...terms, ...pairs, ...words]), phrases))
  }
  const topics = distinct([...pairs, ...words])
  if (linking === to && phrases.linkedFrom !== '') return phrases.linkedFrom
  if (topics.length > 1) return phrases.about(listed(topics, phrases))
  if (linking !== undefined && phrases.linkedByAlike !== '') return phrases.linkedByAlike
  if (topics.length > 0) return phrases.about(listed(topics, phrases))
  const authors = subjectsOf(of('authors').slice(0, mostNamed))
  return authors.length > 0 ? phrases.sameAuthor(listed(authors, phrases)) : ''
}

/** What has a sentence or a place of its own in one. All other evidence, of tags by whatever name, is what both are about. */
const toldApart: ReadonlySet<string> = new Set([
  'series',
  'links',
  'words',
  'wordPairs',
  'titleMentions',
  'authors',
])

/** How many subjects a sentence names. */
const mostNamed = 2

/** What a sentence may name, with its words in small letters, and these run together: `app engine` repeats `appengine` too. */
interface Subject {
  readonly name: string
  readonly words: readonly string[]
}

function subjectsOf(names: readonly string[]): readonly Subject[] {
  return names.map((name) => {
    const words = name.toLowerCase().split(/[\s-]/u)
    return { name, words: words.length > 1 ? [...words, words.join('')] : words }
  })
}

/** Leaves out what repeats a word, or its beginning, of something before it. */
function distinct(subjects: readonly Subject[]): readonly Subject[] {
  const kept: Subject[] = []
  for (const subject of subjects) {
    if (kept.length === mostNamed) break
    if (!kept.some((other) => isRepeated(subject, other))) kept.push(subject)
  }
  return kept
}

function isRepeated(one: Subject, other: Subject): boolean {
  return one.words.some((word) => other.words.some((known) => isSame(word, known)))
}

/** Words that begin with the same letters, so many, are taken for forms of one: `archive` and `archiving`. */
const sharedLetters = 5

/** `estimate` and `estimates`, `conf` and `conference`, `mail` and `email`. */
function isSame(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short === long) return true
  return short.length < 4
    ? false
    : long.includes(short) || short.slice(0, sharedLetters) === long.slice(0, sharedLetters)
}

function listed(subjects: readonly Subject[], phrases: Phrases): string {
  const [first, second] = subjects
  if (first === undefined) return ''
  return second === undefined ? first.name : phrases.and(first.name, second.name)
}
