import { stemmer } from '@orama/stemmers/dutch'
import { stopwords } from '@orama/stopwords/dutch'
import type { Language } from '../language.ts'

/** Dutch: Snowball's stemmer and a common list of stop words. */
export const dutch: Language = {
  name: 'nl',
  stem: stemmer,
  stopWords: new Set(stopwords),
}
