import { stopwords } from '@orama/stopwords/mandarin'
import type { Language } from '../language.ts'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Chinese: words by `Intl.Segmenter` (about 0.4 ms a post), a common list of stop words; nothing to stem. */
export const chinese: Language = {
  name: 'zh',
  stem: (word) => word,
  stopWords: new Set(stopwords),
  segment: (text) => segmenter.segment(text),
}
