import { stemmer } from '@orama/stemmers/hungarian'
import { stopwords } from '@orama/stopwords/hungarian'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

const vague =
  'egy kettő két három négy öt hat hét nyolc kilenc tíz első második harmadik utolsó nap napok napon hetek hét hónap hónapok év évek évben óra órák perc percek idő időben alkalom alkalommal dolog dolgok mód módon rész része ember emberek mond mondja mondta megy jön csinál csinálni ad adni új régi jó jobb nagy kis sok kevés példa példák bejegyzés bejegyzések cikk cikkek szöveg vége eleje január február március április május június július augusztus szeptember október november december hétfő kedd szerda csütörtök péntek szombat vasárnap'.split(
    ' ',
  )

/** Not cases that a list has no use for: `gombhoz`, `képernyőknek`. */
const bent =
  /(?:nak|nek|b[óő]l|r[óő]l|t[óő]l|hoz|hez|höz|val|vel|ként|jait|jeit|okat|eket|öket|akat)$/u

/** Hungarian: Snowball's stemmer and a common list of stop words. */
export const hungarian: Language = {
  name: 'hu',
  stem: stemmer,
  stopWords: new Set(stopwords),
  vague: new Set([...vagueAnywhere, ...vague]),
  isSubject: (name) => !bent.test(name),
}

/** Reasons in Hungarian. */
export const hungarianPhrases: Phrases = {
  and: (one, other) => `${one} és ${other}`,
  about: (subjects) => `Közös téma: ${subjects}`,
  sameSeries: (series) => `Közös sorozat: ${series}`,
  sameAuthor: (authors) => `Azonos szerző: ${authors}`,
  linksTo: 'Ez az írás hivatkozik rá',
  linkedFrom: 'Hivatkozik erre az írásra',
  linkedByAlike: 'Hasonló írások hivatkoznak rá',
}
