import { stopwords } from '@orama/stopwords/french'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

// The common list has pronouns and auxiliary verbs; these are the other words that only join.
const joining =
  'si plus moins tout toute tous toutes comme très aussi où donc alors peu quand lorsque lorsqu depuis après avant encore chez entre toujours jamais ça cela celui celle ceux celles car puis ainsi trop assez autre autres chaque plusieurs aucun aucune rien non oui ni vers sous contre pendant afin dont quoi quoique lequel laquelle lesquels lesquelles duquel auquel déjà parce puisque puisqu tant tel telle tels telles beaucoup là voici voilà selon sauf hors dès jusque jusqu parmi envers malgré durant hormis tandis cependant pourtant néanmoins sinon soi quelque quelques quelqu certains certaines certain certaine presque surtout seulement aujourd hui peut peuvent peux pouvait pourrait pourra pouvoir doit doivent devait devrait devoir faut fallait faudra faudrait être avoir comment pourquoi combien ensuite enfin'.split(
    ' ',
  )

const vague =
  'deux trois quatre cinq six sept huit neuf dix vingt cent premier première deuxième moitié dernier dernière jour jours semaine semaines mois an ans année années heure heures minute minutes temps fois chose choses façon partie gens personne personnes dire dit aller va venir vient faire fait faut donner donne nouveau nouvelle bon bonne grand grande très bien plus tout tous toute toutes exemple comme aussi encore mieux peu place fin début accéder directement avoir été janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche'.split(
    ' ',
  )

// `journaux` → `journal`, `installations` → `install`, `rapidement` → `rapid`; verbs stay as they are.
function stem(word: string): string {
  if (word.length < 3) return word
  const singular = word.length > 4 ? word.replace(/aux$/u, 'al') : word
  const bare = singular.replace(/(?:es|[sxe])$/u, '')
  return bare.length > 6
    ? bare.replace(/(?:[ei]?ment|ation|ateur|atric|ité|ism|ist|iqu|ionnell?)$/u, '')
    : bare
}

/** `particulièrement violent`, `activement`; `traitement` is a thing. */
const adverb = /(?:è[rt]e|euse|ive|am|em|uelle|onnelle|able|ible|ique)ment(?:[\s-]|$)/u

/**
 * French: plural, final -e and a few endings of nouns off (after Savoy's light stemmer, 1999), a common list
 * of stop words and what it lacks. Snowball's stemmer joins too much: see docs/decisions/0303.
 */
export const french: Language = {
  name: 'fr',
  stem,
  stopWords: new Set([...stopwords, ...joining]),
  vague: new Set([...vagueAnywhere, ...vague]),
  isSubject: (name) => !adverb.test(name),
}

/** `de pain`, `d’auteurs`. An h is left alone: whether it is mute cannot be seen. */
function of(what: string): string {
  return /^[aeiouyàâäéèêëîïôöùûüœæ]/iu.test(what) ? `d’${what}` : `de ${what}`
}

/** Reasons in French. */
export const frenchPhrases: Phrases = {
  and: (one, other) => `${one} et ${other}`,
  about: (subjects) => `Tous deux parlent ${of(subjects)}`,
  sameSeries: (series) => `Tous deux font partie de « ${series} »`,
  sameAuthor: (authors) => `Tous deux sont ${of(authors)}`,
  linksTo: 'Cet article y renvoie',
  linkedFrom: 'Renvoie à cet article',
  linkedByAlike: 'Des articles proches y renvoient',
}
