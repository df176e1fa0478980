import { stemmer } from '@orama/stemmers/danish'
import { stopwords } from '@orama/stopwords/danish'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

// The common list has pronouns and auxiliary verbs; these are the other words that only join.
const joining =
  'kan ved så bør kun mere mest mellem uden hvordan hvorfor hvorledes hver hvert hvem hvilken hvilket hvilke kunne skulle måtte må få får fik bliver blevet andre andet anden enhver samme samt såsom både enten hverken ellers endnu dog derfor derefter derved deraf altså ofte altid aldrig lige helt ganske ret nok måske allerede igen igennem gennem inden indtil siden mens fordi selvom dens dets deres jeres vores ikke ingen intet noget nogen nogle flere fleste begge mod imod omkring blandt hos langs under over før efter ned op ind ud hen her heri eks fx osv'.split(
    ' ',
  )

const vague =
  'en to tre fire fem seks syv otte ni ti første anden sidste dag dage uge uger måned måneder år time timer minut minutter tid gang gange ting måde del menneske mennesker folk sige siger sagde gå går gik komme kommer kom gøre gør gjorde give giver gav ny nyt nye god godt gode stor stort store meget mange eksempel'.split(
    ' ',
  )

/** Danish: Snowball's stemmer and a common list of stop words and what it lacks. */
export const danish: Language = {
  name: 'da',
  stem: stemmer,
  stopWords: new Set([...stopwords, ...joining]),
  vague: new Set([...vagueAnywhere, ...vague]),
}

/** Reasons in Danish. */
export const danishPhrases: Phrases = {
  and: (one, other) => `${one} og ${other}`,
  about: (subjects) => `Begge handler om ${subjects}`,
  sameSeries: (series) => `Begge hører til ${series}`,
  sameAuthor: (authors) => `Begge er af ${authors}`,
  linksTo: 'Dette indlæg linker til det',
  linkedFrom: 'Linker til dette indlæg',
  linkedByAlike: 'Lignende indlæg linker til det',
}
