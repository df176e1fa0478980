import { stemmer } from '@orama/stemmers/russian'
import { stopwords } from '@orama/stopwords/russian'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

const vague =
  'один два три четыре пять шесть семь восемь девять десять первый второй последний день дня дней неделя недели месяц месяца год года лет час часа часов минута минуты минут время раз вещь вещи образом часть человек люди людей сказать говорит идти прийти делать сделать дать новый новая новое новые хороший большой большая много пример'.split(
    ' ',
  )

/** Russian: Snowball's stemmer and a common list of stop words. */
export const russian: Language = {
  name: 'ru',
  stem: stemmer,
  stopWords: new Set(stopwords),
  vague: new Set([...vagueAnywhere, ...vague]),
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
