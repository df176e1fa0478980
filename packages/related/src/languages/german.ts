import { stemmer } from '@orama/stemmers/german'
import { stopwords } from '@orama/stopwords/german'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

// The common list has pronouns and auxiliary verbs; these are the other words that only join.
const joining =
  'dass daß mehr schon beim immer viele vielen vieler dafür davon dabei daran darauf daraus darin darüber dadurch damit dazu daher denen deren dessen statt seit sowie neben ab außer außerdem allerdings jedoch zudem gerade ganz eher fast etwa wohl zwar sogar bereits bisher erst einfach besonders sollen sollten müssen müsste können könnten kann dürfen darf möchte lassen lässt wurde wurden worden geworden wäre wären hätte hätten gibt innerhalb während trotz wegen gegenüber gemäß laut falls sobald solange obwohl sodass weshalb warum wieso wer wen wem wessen jemand niemand etwas mehrere beide beiden mal etc bzw usw'.split(
    ' ',
  )

const vague =
  'eins zwei drei vier fünf sechs sieben acht neun zehn zwanzig hundert erste zweite dritte halb halbe letzte nächste tag tage woche wochen monat monate jahr jahre stunde stunden minute minuten zeit mal heute ding dinge art teil teile leute mensch menschen sagen sagt sagte gehen geht ging kommen kommt kam machen macht gemacht geben gibt gab neu neue neuen gut gute guten groß große ganz schon immer viel viele wissen denken wollen fragen beispiel beispiele frage sache sachen name namen grund gründe fall fälle stelle stellen punkt punkte seite seiten beitrag beiträge artikel verfügung rahmen ende anfang januar februar märz april juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag'.split(
    ' ',
  )

/**
 * Nouns have a capital, and stand last: `offene Daten`, but not `frei verfügbar`. Before them what ends in -e goes with
 * "um", in most genders: `digitale Werkzeuge`, but not `digitalen Werkzeugen`.
 */
const noun = /^(?:\p{Ll}[\p{L}-]*e[\s-]|\P{Ll}.*[\s-]|)[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*$/u

/** German: Snowball's stemmer and a common list of stop words and what it lacks. */
export const german: Language = {
  name: 'de',
  stem: stemmer,
  stopWords: new Set([...stopwords, ...joining]),
  vague: new Set([...vagueAnywhere, ...vague]),
  isSubject: (name) => noun.test(name),
}

/** Reasons in German. */
export const germanPhrases: Phrases = {
  and: (one, other) => `${one} und ${other}`,
  about: (subjects) => `In beiden geht es um ${subjects}`,
  sameSeries: (series) => `Beide gehören zu „${series}“`,
  sameAuthor: (authors) => `Beide sind von ${authors}`,
  linksTo: 'Dieser Beitrag verweist darauf',
  linkedFrom: 'Verweist auf diesen Beitrag',
  linkedByAlike: 'Ähnliche Beiträge verweisen darauf',
}
