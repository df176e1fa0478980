import { stopwords } from '@orama/stopwords/japanese'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

/** Nouns are written in kanji, katakana or Latin letters, and joined by の at most: `フックの設定`, but not `作り始め`. */
const noun =
  /^(?=..)[\p{sc=Han}\p{sc=Katakana}ー\p{sc=Latin}\p{N}]+(?:の[\p{sc=Han}\p{sc=Katakana}ー\p{sc=Latin}\p{N}]+)?$/u

/** Japanese: words by `Intl.Segmenter` (about 0.4 ms a post), a common list of stop words; nothing to stem. */
export const japanese: Language = {
  name: 'ja',
  stem: (word) => word,
  stopWords: new Set(stopwords),
  isSubject: (name) => noun.test(name),
  segment: (text) => segmenter.segment(text),
}

/** Reasons in Japanese. */
export const japanesePhrases: Phrases = {
  and: (one, other) => `${one}と${other}`,
  about: (subjects) => `どちらも${subjects}について`,
  sameSeries: (series) => `どちらも「${series}」の記事`,
  sameAuthor: (authors) => `どちらも${authors}の記事`,
  linksTo: 'この記事からリンクしています',
  linkedFrom: 'この記事にリンクしています',
  linkedByAlike: '似た記事からリンクされています',
}
