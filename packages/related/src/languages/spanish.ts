import { stemmer } from '@orama/stemmers/spanish'
import { stopwords } from '@orama/stopwords/spanish'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'

const vague =
  'dos tres cuatro cinco seis siete ocho nueve diez veinte cien primero primera segundo mitad último última día días semana semanas mes meses año años hora horas minuto minutos tiempo vez veces hoy cosa cosas manera parte gente persona personas decir dice ir va venir viene hacer hace hecho dar da nuevo nueva bueno buena gran grande mucho muchos ejemplo'.split(
    ' ',
  )

/** Spanish: Snowball's stemmer and a common list of stop words. */
export const spanish: Language = {
  name: 'es',
  stem: stemmer,
  stopWords: new Set(stopwords),
  vague: new Set(vague),
}

/** Reasons in Spanish. */
export const spanishPhrases: Phrases = {
  and: 'y',
  about: (list) => `Ambos tratan de ${list}`,
  sameSeries: (list) => `Ambos pertenecen a ${list}`,
  sameAuthor: (list) => `Ambos son de ${list}`,
  linksTo: 'Esta entrada lo enlaza',
  linkedFrom: 'Enlaza a esta entrada',
  linkedByAlike: 'Entradas parecidas lo enlazan',
}
