import { stemmer } from '@orama/stemmers/italian'
import { stopwords } from '@orama/stopwords/italian'
import type { Language } from '../language.ts'

/** Italian: Snowball's stemmer and a common list of stop words. */
export const italian: Language = {
  name: 'it',
  stem: stemmer,
  stopWords: new Set(stopwords),
}
