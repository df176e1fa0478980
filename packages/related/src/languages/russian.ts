import { stemmer } from '@orama/stemmers/russian'
import { stopwords } from '@orama/stopwords/russian'
import type { Language } from '../language.ts'

/** Russian: Snowball's stemmer and a common list of stop words. */
export const russian: Language = {
  name: 'ru',
  stem: stemmer,
  stopWords: new Set(stopwords),
}
