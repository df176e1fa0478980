import { stemmer } from '@orama/stemmers/english'
import { stopwords } from '@orama/stopwords/english'
import type { Language } from '../language.ts'

/** English: Snowball's stemmer and a common list of stop words. */
export const english: Language = { name: 'en', stem: stemmer, stopWords: new Set(stopwords) }
