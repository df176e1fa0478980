import { stopwords } from '@orama/stopwords/japanese'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

/** Japanese: words by `Intl.Segmenter` (about 0.4 ms a post), a common list of stop words; nothing to stem. */
export const japanese: Language = {
  name: 'ja',
  stem: (word) => word,
  stopWords: new Set(stopwords),
  segment: (text) => segmenter.segment(text),
}

/** Reasons in Japanese. */
export const japanesePhrases: Phrases = {
  and: 'と',
  about: (list) => `どちらも${list}について`,
  sameSeries: (list) => `どちらも「${list}」の記事`,
  sameAuthor: (list) => `どちらも${list}の記事`,
  linksTo: 'この記事からリンクしています',
  linkedFrom: 'この記事にリンクしています',
  linkedByAlike: '似た記事からリンクされています',
}
