import { stemmer } from '@orama/stemmers/norwegian'
import { stopwords } from '@orama/stopwords/norwegian'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

const vague =
  'én to tre fire fem seks sju åtte ni ti første andre siste dag dager uke uker måned måneder år time timer minutt minutter tid gang ganger ting måte del menneske mennesker folk si sier sa gå går gikk komme kommer kom gjøre gjør gjorde gi gir ga ny nytt nye god godt gode stor stort store mye mange eksempel'.split(
    ' ',
  )

/** Norwegian: Snowball's stemmer and a common list of stop words. */
export const norwegian: Language = {
  name: 'no',
  stem: stemmer,
  stopWords: new Set(stopwords),
  vague: new Set([...vagueAnywhere, ...vague]),
}

/** Reasons in Norwegian. */
export const norwegianPhrases: Phrases = {
  and: (one, other) => `${one} og ${other}`,
  about: (subjects) => `Begge handler om ${subjects}`,
  sameSeries: (series) => `Begge hører til ${series}`,
  sameAuthor: (authors) => `Begge er av ${authors}`,
  linksTo: 'Dette innlegget lenker til det',
  linkedFrom: 'Lenker til dette innlegget',
  linkedByAlike: 'Lignende innlegg lenker til det',
}
