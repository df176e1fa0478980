import { stemmer } from '@orama/stemmers/romanian'
import { stopwords } from '@orama/stopwords/romanian'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

// The common list has pronouns and numbers; these are the other words that only join.
const joining =
  'acest acestei acestor acestui aceste alt alta alte alți altul altele asta astfel atât atunci avut avea aveam avem ca când cea cei cele celor cum doar după era erau este fiind fost iar îl îmi în încă însă între își îți la lângă lor lui mai mult multe mulți nicio niciun oricare poate pot putea putem puteți prin sa să săi sau se sub sunt tot toți totul totuși unul unei unui va vor vom veți voi vă ne nu deși decât deoarece dintr într-o într-un dintr-o dintr-un fără față foarte apoi acolo aici către ce cât câte câți cel chiar'.split(
    ' ',
  )

const vague =
  'unu doi două trei patru cinci șase șapte opt nouă zece primul prima ultimul ultima zi zile zilei săptămână săptămâni lună luni an ani anul oră ore minut minute timp timpul dată dăți lucru lucruri lucrurile mod modul fel parte partea oameni oamenii persoană persoane spune spus merge veni vine face făcut da dat nou nouă noi bun bună mare mari mic mică mult exemplu exemple articol articolul text ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie marți miercuri joi vineri sâmbătă duminică'.split(
    ' ',
  )

/** `ș` and `ț` with a comma are right, with a cedilla they were what keyboards had, and are what stemmer and list know. */
const withCedilla = (word: string): string => word.replaceAll('ș', 'ş').replaceAll('ț', 'ţ')
const withComma = (word: string): string => word.replaceAll('ş', 'ș').replaceAll('ţ', 'ț')

/** Romanian: Snowball's stemmer, a common list of stop words and what it lacks. */
export const romanian: Language = {
  name: 'ro',
  stem: (word) => stemmer(withCedilla(word)),
  stopWords: new Set([...stopwords, ...joining].flatMap((w) => [withCedilla(w), withComma(w)])),
  vague: new Set([...vagueAnywhere, ...vague.flatMap((w) => [withCedilla(w), w])]),
}

/** Reasons in Romanian. */
export const romanianPhrases: Phrases = {
  and: (one, other) => `${one} și ${other}`,
  about: (subjects) => `Ambele sunt despre ${subjects}`,
  sameSeries: (series) => `Ambele fac parte din seria „${series}”`,
  sameAuthor: (authors) => `Ambele sunt scrise de ${authors}`,
  linksTo: 'Acest articol trimite la el',
  linkedFrom: 'Trimite la acest articol',
  linkedByAlike: 'Articole asemănătoare trimit la el',
}
