import { stemmer } from '@orama/stemmers/russian'
import { stopwords } from '@orama/stopwords/russian'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

// The common list has pronouns and auxiliary verbs; these are the other words that only join.
const joining =
  'это этого этой этом этот эта эти этих этим также например можете можем могут мочь можно нужно затем поэтому некоторые некоторых некоторый несколько которые который которая которое которых которой котором которую которым другие другой других другая ваш ваша ваше ваши вашего вашей наш наша наше наши нашего наших часто её ещё всё весь вся все всех всем свой своя свое своё свои своих своего своей своим каждый каждая каждое каждого просто очень именно либо ни хотя однако при после до между через около вместо кроме среди из-за чтобы потому почему зачем когда куда откуда сколько такой такая такое такие таких тоже самый самая самое сам сама сами себя себе собой является являются будет будут были был была было быть'.split(
    ' ',
  )

const vague =
  'один два три четыре пять шесть семь восемь девять десять первый второй последний день дня дней неделя недели месяц месяца год года лет час часа часов минута минуты минут время раз вещь вещи образом часть человек люди людей сказать говорит идти прийти делать сделать дать новый новая новое новые хороший большой большая много пример'.split(
    ' ',
  )

/** Neither cases that a list has no use for, nor verbs: `командами`, `книгу`, `делать`; but `ревью` and `меню`. */
const bent = /(?:у|[^ьн]ю|ами|ями|ах|ях|ого|ому|ыми|ими|ых|их)$|[аяи]ть(?:ся)?(?=[\s-]|$)/u

/** Russian: Snowball's stemmer and a common list of stop words and what it lacks. */
export const russian: Language = {
  name: 'ru',
  stem: stemmer,
  stopWords: new Set([...stopwords, ...joining]),
  vague: new Set([...vagueAnywhere, ...vague]),
  isSubject: (name) => !bent.test(name),
}

/** Reasons in Russian. */
export const russianPhrases: Phrases = {
  and: (one, other) => `${one} и ${other}`,
  about: (subjects) => `Общее: ${subjects}`,
  sameSeries: (series) => `Серия: ${series}`,
  sameAuthor: (authors) => `Автор: ${authors}`,
  linksTo: 'Эта запись ссылается на неё',
  linkedFrom: 'Ссылается на эту запись',
  linkedByAlike: 'Похожие записи ссылаются на неё',
}
