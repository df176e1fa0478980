import { stemmer } from '@orama/stemmers/portuguese'
import { stopwords } from '@orama/stopwords/portuguese'
import type { Language } from '../language.ts'

/** Portuguese: Snowball's stemmer and a common list of stop words. */
export const portuguese: Language = {
  name: 'pt',
  stem: stemmer,
  stopWords: new Set(stopwords),
}
