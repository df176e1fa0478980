import { stemmer } from '@orama/stemmers/swedish'
import { stopwords } from '@orama/stopwords/swedish'
import type { Language } from '../language.ts'

/** Swedish: Snowball's stemmer and a common list of stop words. */
export const swedish: Language = {
  name: 'sv',
  stem: stemmer,
  stopWords: new Set(stopwords),
}
