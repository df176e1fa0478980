import { stemmer } from '@orama/stemmers/finnish'
import { stopwords } from '@orama/stopwords/finnish'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

// The common list has pronouns and auxiliary verbs; these are the other words that only join.
const joining =
  'voi voit voivat voidaan voisi voida kuten myös esimerkiksi eri vain kaikki kaikkien kaiken saattaa kuinka muut muiden muuta muita koko ennen jälkeen usein yleensä näin jotta kanssa ilman kautta mukaan vielä enää jo nyt sitten aina koskaan ehkä melko hyvin kun kuin vaan eli sekä tai joko jos ellei vaikka siis silti kuitenkin lisäksi sen sitä siitä siihen tämän tätä tästä tähän niiden niitä näiden näitä jonka jota josta johon jossa jonkin joku jokin jotain joitain jokainen jokaisen itse oma oman omat pitää täytyy tulisi saa saada olla ollut oli ovat ole ei et eivät emme en kohti varten takia vuoksi avulla välillä sisällä ulkona päällä alla yli alle ympäri asti saakka noin miksi missä mistä mihin milloin mikä mitä mitkä'.split(
    ' ',
  )

const vague =
  'yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen ensimmäinen toinen viimeinen päivä päivää viikko viikkoa kuukausi kuukautta vuosi vuotta tunti tuntia minuutti minuuttia aika aikaa kerta kertaa asia asiat tapa osa ihminen ihmiset sanoa sanoo mennä menee tulla tulee tehdä tekee antaa uusi uudet hyvä hyvät suuri suuret paljon esimerkki'.split(
    ' ',
  )

/** Finnish: Snowball's stemmer and a common list of stop words and what it lacks. */
export const finnish: Language = {
  name: 'fi',
  stem: stemmer,
  stopWords: new Set([...stopwords, ...joining]),
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
