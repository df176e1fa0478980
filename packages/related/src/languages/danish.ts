import { stemmer } from '@orama/stemmers/danish'
import { stopwords } from '@orama/stopwords/danish'
import type { Language } from '../language.ts'

/** Danish: Snowball's stemmer and a common list of stop words. */
export const danish: Language = {
  name: 'da',
  stem: stemmer,
  stopWords: new Set(stopwords),
}
