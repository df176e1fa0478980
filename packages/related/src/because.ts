import type { Reason } from './relation.ts'

const listed = (words: readonly string[]): string =>
  words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`

/** The reasons as a sentence for readers, without a full stop. */
export function becauseOf(reasons: readonly Reason[]): string {
  const of = (name: string) => reasons.find((reason) => reason.signal === name)?.evidence ?? []
  const pairs = of('wordPairs').slice(0, 2)
  const used = pairs.join(' ')
  const single = of('words').filter((word) => !used.includes(word))
  const topics = [...pairs, ...single].slice(0, 3)
  if (topics.length > 0) return `Both are about ${listed(topics)}`
  const terms = reasons.find((reason) => reason.signal.endsWith('Terms'))?.evidence ?? []
  if (terms.length > 0) return `Both are filed under ${listed(terms.slice(0, 3))}`
  if (reasons[0]?.signal === 'links') return 'The two are linked'
  if (reasons[0]?.signal === 'closeInTime') return 'From about the same time'
  return 'They have something in common'
}
