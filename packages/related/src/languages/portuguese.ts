import { stemmer } from '@orama/stemmers/portuguese'
import { stopwords } from '@orama/stopwords/portuguese'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

// The common list has pronouns and auxiliary verbs; these are the other words that only join.
const joining =
  'ser estar ter haver pode podem poder podemos deve devem onde então ainda porque porquê pois assim cada todo toda todos todas outro outra outros outras mesma mesmos mesmas bem lá aqui ali vai vão vamos sobre sob contra desde durante enquanto antes menos tão tanto tanta pouco muita muitos muitas algum alguma alguns algumas nenhum nenhuma nada sempre nunca quase apenas cujo cuja quais porém contudo portanto além através'.split(
    ' ',
  )

const vague =
  'um dois duas três quatro cinco seis sete oito nove dez primeiro primeira segundo segunda último última dia dias semana semanas mês meses ano anos hora horas minuto minutos tempo vez vezes coisa coisas maneira forma parte gente pessoa pessoas dizer diz ir vir vem fazer faz feito dar novo nova novos novas bom boa grande grandes muito exemplo'.split(
    ' ',
  )

/** Portuguese: Snowball's stemmer, a common list of stop words and what it lacks. */
export const portuguese: Language = {
  name: 'pt',
  stem: stemmer,
  stopWords: new Set([...stopwords, ...joining]),
  vague: new Set([...vagueAnywhere, ...vague]),
}

/** Reasons in Portuguese. */
export const portuguesePhrases: Phrases = {
  and: (one, other) => `${one} e ${other}`,
  about: (subjects) => `Ambos tratam de ${subjects}`,
  sameSeries: (series) => `Ambos fazem parte de ${series}`,
  sameAuthor: (authors) => `Ambos são de ${authors}`,
  linksTo: 'Este artigo tem um link para ele',
  linkedFrom: 'Tem um link para este artigo',
  linkedByAlike: 'Artigos parecidos têm links para ele',
}
