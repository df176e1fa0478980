import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { chinese } from './chinese.ts'

/** The signs of the common list of stop words that are written otherwise in Taiwan and Hong Kong. */
const pairs =
  '万萬 与與 两兩 个個 临臨 为為 么麼 仅僅 从從 们們 会會 儿兒 关關 况況 几幾 凭憑 别別 则則 单單 却卻 吗嗎 呜嗚 哗嘩 处處 宁寧 对對 将將 尔爾 尽盡 岂豈 开開 当當 归歸 总總 换換 据據 无無 旧舊 时時 极極 样樣 没沒 种種 称稱 简簡 类類 紧緊 纵縱 经經 结結 给給 继繼 综綜 罢罷 腾騰 虽雖 见見 让讓 论論 设設 诚誠 话話 说說 请請 诸諸 谁誰 该該 贼賊 赖賴 赶趕 较較 边邊 达達 过過 还還 这這 进進 连連 里裡 鉴鑒 针針 问問 间間 随隨 难難 顺順 体體 后後 来來 于於 并並 着著 转轉 确確 愿願'.split(
    ' ',
  )

const traditional: ReadonlyMap<string, string> = new Map(
  pairs.map(([one, other]) => [one ?? '', other ?? '']),
)

const inTraditional = (word: string): string =>
  [...word].map((sign) => traditional.get(sign) ?? sign).join('')

/** Two signs at least, and none that only joins. */
const noun = /^(?=..)(?![在中上下])[^的了著和與或是]+(?<![在中上下])$/u

/** Chinese in traditional signs: words by `Intl.Segmenter`, the stop words of Chinese in either spelling; nothing to stem. */
export const traditionalChinese: Language = {
  ...chinese,
  name: 'zh-Hant',
  stopWords: new Set([...chinese.stopWords].flatMap((word) => [word, inTraditional(word)])),
  isSubject: (name) => noun.test(name),
}

/** Reasons in Chinese with traditional signs. */
export const traditionalChinesePhrases: Phrases = {
  and: (one, other) => `${one}和${other}`,
  about: (subjects) => `兩篇都談到${subjects}`,
  sameSeries: (series) => `兩篇都屬於「${series}」`,
  sameAuthor: (authors) => `兩篇的作者都是${authors}`,
  linksTo: '本文連結到它',
  linkedFrom: '它連結到本文',
  linkedByAlike: '類似的文章連結到它',
}
