import { stemmer } from '@orama/stemmers/norwegian'
import { stopwords } from '@orama/stopwords/norwegian'
import type { Language } from '../language.ts'

/** Norwegian: Snowball's stemmer and a common list of stop words. */
export const norwegian: Language = {
  name: 'no',
  stem: stemmer,
  stopWords: new Set(stopwords),
}
