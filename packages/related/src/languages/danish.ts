import { stemmer } from '@orama/stemmers/danish'
import { stopwords } from '@orama/stopwords/danish'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

const vague =
  'en to tre fire fem seks syv otte ni ti første anden sidste dag dage uge uger måned måneder år time timer minut minutter tid gang gange ting måde del menneske mennesker folk sige siger sagde gå går gik komme kommer kom gøre gør gjorde give giver gav ny nyt nye god godt gode stor stort store meget mange eksempel'.split(
    ' ',
  )

/** Danish: Snowball's stemmer and a common list of stop words. */
export const danish: Language = {
  name: 'da',
  stem: stemmer,
  stopWords: new Set(stopwords),
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
