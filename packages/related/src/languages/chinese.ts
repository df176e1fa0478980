import { stopwords } from '@orama/stopwords/mandarin'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Two signs at least, and none that only joins: `用户体验`, but not `定义和使用`. */
const noun = /^(?=..)(?![在中上下])[^的了着和与或是]+(?<![在中上下])$/u

/** Chinese: words by `Intl.Segmenter` (about 0.4 ms a post), a common list of stop words; nothing to stem. */
export const chinese: Language = {
  name: 'zh',
  stem: (word) => word,
  stopWords: new Set(stopwords),
  isSubject: (name) => noun.test(name),
  segment: (text) => segmenter.segment(text),
}

/** Reasons in Chinese. */
export const chinesePhrases: Phrases = {
  and: (one, other) => `${one}和${other}`,
  about: (subjects) => `两篇都谈到${subjects}`,
  sameSeries: (series) => `两篇都属于“${series}”`,
  sameAuthor: (authors) => `两篇的作者都是${authors}`,
  linksTo: '本文链接到它',
  linkedFrom: '它链接到本文',
  linkedByAlike: '类似的文章链接到它',
}
