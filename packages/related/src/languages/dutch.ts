import { stemmer } from '@orama/stemmers/dutch'
import { stopwords } from '@orama/stopwords/dutch'
import type { Language } from '../language.ts'

// The common list has pronouns and auxiliary verbs; these are the other words that only join.
const joining =
  'we wij jij jou jouw jullie onze hen waar waarom waarin waarmee waardoor welke hebt bent zit gaat gaan kunt mag moeten mogen willen zullen zult zouden wanneer terwijl omdat zodat tussen binnen buiten vanaf tijdens volgens zoals elk elke ieder iedere enkele sommige geweest echter ook daarom daarmee daarna daarvoor hiermee hierbij hierdoor vaak soms steeds weer nooit zeer erg wel beetje weinig minder meeste beide ander zelfs'.split(
    ' ',
  )

/** Dutch: Snowball's stemmer, a common list of stop words and what it lacks. */
export const dutch: Language = {
  name: 'nl',
  stem: stemmer,
  stopWords: new Set([...stopwords, ...joining]),
}
