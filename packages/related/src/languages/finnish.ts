import { stemmer } from '@orama/stemmers/finnish'
import { stopwords } from '@orama/stopwords/finnish'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

const vague =
  'yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen ensimmäinen toinen viimeinen päivä päivää viikko viikkoa kuukausi kuukautta vuosi vuotta tunti tuntia minuutti minuuttia aika aikaa kerta kertaa asia asiat tapa osa ihminen ihmiset sanoa sanoo mennä menee tulla tulee tehdä tekee antaa uusi uudet hyvä hyvät suuri suuret paljon esimerkki'.split(
    ' ',
  )

/** Finnish: Snowball's stemmer and a common list of stop words. */
export const finnish: Language = {
  name: 'fi',
  stem: stemmer,
  stopWords: new Set(stopwords),
  vague: new Set([...vagueAnywhere, ...vague]),
}

/** Reasons in Finnish. */
export const finnishPhrases: Phrases = {
  and: (one, other) => `${one} ja ${other}`,
  about: (subjects) => `Yhteistä: ${subjects}`,
  sameSeries: (series) => `Molemmat kuuluvat sarjaan ${series}`,
  sameAuthor: (authors) => `Kirjoittaja: ${authors}`,
  linksTo: 'Tämä kirjoitus linkittää siihen',
  linkedFrom: 'Linkittää tähän kirjoitukseen',
  linkedByAlike: 'Samankaltaiset kirjoitukset linkittävät siihen',
}
