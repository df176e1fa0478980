import { stemmer } from '@orama/stemmers/norwegian'
import { stopwords } from '@orama/stopwords/norwegian'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

// The common list has pronouns and auxiliary verbs; these are the other words that only join.
const joining =
  'også gjennom bør få får fikk igjen kanskje kunne flere fleste mange mer mest ennå enda før etter siden samme både enten hverken likevel derfor deretter altså ofte alltid aldri allerede bare kun nok helt ganske ved mens fordi selv hos blant langs mot rundt mellom opp ned ut inn hvordan hvorfor hvilken hvilket hvilke hver hvert hvem noen noe ingen intet alle alt annen annet andre bli blir ble blitt deres våre vårt vår din ditt dine sånn slik ikkje eit ein vere vart blei frå berre eller så'.split(
    ' ',
  )

const vague =
  'én to tre fire fem seks sju åtte ni ti første andre siste dag dager uke uker måned måneder år time timer minutt minutter tid gang ganger ting måte del menneske mennesker folk si sier sa gå går gikk komme kommer kom gjøre gjør gjorde gi gir ga ny nytt nye god godt gode stor stort store mye mange eksempel'.split(
    ' ',
  )

/** Norwegian: Snowball's stemmer and a common list of stop words and what it lacks. */
export const norwegian: Language = {
  name: 'no',
  stem: stemmer,
  stopWords: new Set([...stopwords, ...joining]),
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
