import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { serbian } from './serbian.ts'

/** Serbian, for blogs in Latin letters: the analyser is the same. */
export const serbianLatin: Language = { ...serbian, name: 'sr-Latn' }

/** Reasons in Serbian, in Latin letters. */
export const serbianLatinPhrases: Phrases = {
  and: (one, other) => `${one} i ${other}`,
  about: (subjects) => `Zajednička tema: ${subjects}`,
  sameSeries: (series) => `Iz iste serije: ${series}`,
  sameAuthor: (authors) => `Autorstvo: ${authors}`,
  linksTo: 'Ovaj članak upućuje na njega',
  linkedFrom: 'Upućuje na ovaj članak',
  linkedByAlike: 'Slični članci upućuju na njega',
}
