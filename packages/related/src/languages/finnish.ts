import { stemmer } from '@orama/stemmers/finnish'
import { stopwords } from '@orama/stopwords/finnish'
import type { Language } from '../language.ts'

/** Finnish: Snowball's stemmer and a common list of stop words. */
export const finnish: Language = {
  name: 'fi',
  stem: stemmer,
  stopWords: new Set(stopwords),
}
