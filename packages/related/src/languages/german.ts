import { stemmer } from '@orama/stemmers/german'
import { stopwords } from '@orama/stopwords/german'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'

const vague =
  'eins zwei drei vier fünf sechs sieben acht neun zehn zwanzig hundert erste zweite dritte halb halbe letzte nächste tag tage woche wochen monat monate jahr jahre stunde stunden minute minuten zeit mal heute ding dinge art teil teile leute mensch menschen sagen sagt sagte gehen geht ging kommen kommt kam machen macht gemacht geben gibt gab neu neue neuen gut gute guten groß große ganz schon immer viel viele wissen denken wollen fragen beispiel'.split(
    ' ',
  )

/** German: Snowball's stemmer and a common list of stop words. */
export const german: Language = {
  name: 'de',
  stem: stemmer,
  stopWords: new Set(stopwords),
  vague: new Set(vague),
}

/** Reasons in German. */
export const germanPhrases: Phrases = {
  and: 'und',
  about: (list) => `Beide handeln von ${list}`,
  sameSeries: (list) => `Beide gehören zu ${list}`,
  sameAuthor: (list) => `Beide sind von ${list}`,
  linksTo: 'Dieser Beitrag verweist darauf',
  linkedFrom: 'Verweist auf diesen Beitrag',
  linkedByAlike: 'Ähnliche Beiträge verweisen darauf',
}
