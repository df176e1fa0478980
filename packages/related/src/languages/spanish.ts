import { stemmer } from '@orama/stemmers/spanish'
import { stopwords } from '@orama/stopwords/spanish'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

const vague =
  'dos tres cuatro cinco seis siete ocho nueve diez veinte cien primero primera segundo mitad último última día días semana semanas mes meses año años hora horas minuto minutos tiempo vez veces hoy cosa cosas manera parte gente persona personas decir dice ir va venir viene hacer hace hecho dar da nuevo nueva bueno buena gran grande mucho muchos ejemplo ejemplos puede puedes pueden podemos poder debe debes pasar queremos quiero enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo'.split(
    ' ',
  )

/** `directamente`, `creando ventanas`; `comando` is a thing. */
const adverbOrGerund = /\p{L}{2}(?:mente|(?<!com|oper)ando|iendo)(?:[\s-]|$)/u

/** Spanish: Snowball's stemmer and a common list of stop words. */
export const spanish: Language = {
  name: 'es',
  stem: stemmer,
  stopWords: new Set(stopwords),
  vague: new Set([...vagueAnywhere, ...vague]),
  isSubject: (name) => !adverbOrGerund.test(name),
}

/** Reasons in Spanish. */
export const spanishPhrases: Phrases = {
  // `e información`: y becomes e before its own sound, but `y hielo`.
  and: (one, other) => `${one} ${/^h?[ií](?![aeo])/iu.test(other) ? 'e' : 'y'} ${other}`,
  about: (subjects) => `Ambos tratan sobre ${subjects}`,
  sameSeries: (series) => `Ambos pertenecen a «${series}»`,
  sameAuthor: (authors) => `Ambos son de ${authors}`,
  linksTo: 'Esta entrada lo enlaza',
  linkedFrom: 'Enlaza a esta entrada',
  linkedByAlike: 'Entradas parecidas lo enlazan',
}
