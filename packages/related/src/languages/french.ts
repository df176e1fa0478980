import { stopwords } from '@orama/stopwords/french'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'

const vague =
  'deux trois quatre cinq six sept huit neuf dix vingt cent premier première deuxième moitié dernier dernière jour jours semaine semaines mois an ans année années heure heures minute minutes temps fois aujourd chose choses façon partie gens personne personnes dire dit aller va venir vient faire fait faut donner donne nouveau nouvelle bon bonne grand grande très bien plus tout tous toute toutes exemple comme aussi encore'.split(
    ' ',
  )

/**
 * French: plural and final -e off (after Savoy's minimal stemmer, 1999), and a common list of stop words.
 * Snowball's stemmer joins too much: see docs/decisions/0303.
 */
export const french: Language = {
  name: 'fr',
  stem: (word) => (word.length > 2 ? word.replace(/(?:es|[sxe])$/u, '') : word),
  stopWords: new Set(stopwords),
  vague: new Set(vague),
}

/** Reasons in French. */
export const frenchPhrases: Phrases = {
  and: 'et',
  about: (list) => `Tous deux parlent de ${list}`,
  sameSeries: (list) => `Tous deux font partie de ${list}`,
  sameAuthor: (list) => `Tous deux sont de ${list}`,
  linksTo: 'Cet article y renvoie',
  linkedFrom: 'Renvoie à cet article',
  linkedByAlike: 'Des articles proches y renvoient',
}
