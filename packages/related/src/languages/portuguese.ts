import { stemmer } from '@orama/stemmers/portuguese'
import { stopwords } from '@orama/stopwords/portuguese'
import type { Language } from '../language.ts'

// The common list has pronouns and auxiliary verbs; these are the other words that only join.
const joining =
  'ser estar ter haver pode podem poder podemos deve devem onde então ainda porque porquê pois assim cada todo toda todos todas outro outra outros outras mesma mesmos mesmas bem lá aqui ali vai vão vamos sobre sob contra desde durante enquanto antes menos tão tanto tanta pouco muita muitos muitas algum alguma alguns algumas nenhum nenhuma nada sempre nunca quase apenas cujo cuja quais porém contudo portanto além através'.split(
    ' ',
  )

/** Portuguese: Snowball's stemmer, a common list of stop words and what it lacks. */
export const portuguese: Language = {
  name: 'pt',
  stem: stemmer,
  stopWords: new Set([...stopwords, ...joining]),
}
