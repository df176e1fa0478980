import { stemmer } from '@orama/stemmers/serbian'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

const joining =
  'a ako ali baš bez bi bih bila bile bili bilo bio bismo biste biti blizu bude budu čak čega čemu čim čiji čija čije da dok do dosta gde ga i iako ih ili im imaju imam imamo imate ima imati između ipak iz iza ja je jer jesam jesi jest još ju kad kada kako kao koga koja koje kojeg kojem koji kojih kojim kojima kojom koju ko kroz li ma me među mene meni mi mimo mnogo mogao mogla mogli mogu može možemo možete moj moja moje moji mora moraju moram moramo morate mu na nad naime nakon nam nama nas naš naša naše našeg našem naši naših našoj ne neće nego neka neke neki nekih nekim neko nekoliko nema nešto ni nije nisam nisu niti ništa niko no nju nje njega njegov njegova njegove njemu njen njena njih njihov njihova njim njima njoj o od oko on ona one oni ono onda opet osim ova ovaj ovde ove ovi ovih ovim ovo ovog ovom ovu pa pak po pod pored poput prema pri preko pre protiv radi s sa sam samo se sebe sebi si smo ste su sva svaka svaki svako svakog sve svi svih svim svoj svoja svoje svojih svojim svom svoju šta što ta tada taj tako takođe te ti tih tim time to toga tog toj tom tome tu uz u uvek već vi više vam vama vas vaš vaša vaše verovatno vrlo veoma za zato zašto zbog će ćemo ćete ću treba trebalo trebate'.split(
    ' ',
  )

const vague =
  'jedan jedna jedno dva dve tri četiri pet šest sedam osam devet deset prvi prva prvo drugi druga drugo poslednji poslednja dan dana dani danas juče sutra nedelja nedelje nedelju mesec meseca meseci godina godine godinu sat sata sati minut minuta vreme vremena put puta stvar stvari način načina deo dela ljudi ljude čovek osoba osobe reći kaže rekao ići ide doći raditi radi napraviti dati daje nov novi nova novo nove dobar dobra dobro velik veliki velika veliko malo mali mala puno primer primeri primere članak članka tekst kraj početak januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra ponedeljak utorak sreda četvrtak petak subota'.split(
    ' ',
  )

/** Two letters of the one script are one of the other. */
const letters =
  'lj:љ nj:њ dž:џ a:а b:б c:ц č:ч ć:ћ d:д đ:ђ e:е f:ф g:г h:х i:и j:ј k:к l:л m:м n:н o:о p:п r:р s:с š:ш t:т u:у v:в z:з ž:ж'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string])

const inCyrillic = (word: string): string =>
  letters.reduce((so, [latin, cyrillic]) => so.replaceAll(latin, cyrillic), word)

const inBoth = (words: readonly string[]): readonly string[] => [...words, ...words.map(inCyrillic)]

/** Not cases that a list has no use for: `тимовима`, `новога`, `књигу`. */
const bent =
  /(?:ovima|jima|cima|nima|oga|omu|ega|emu|ih|u|овима|јима|цима|нима|ога|ому|ега|ему|их|у)$/u

/** Serbian, in either script: Snowball's stemmer, for which they are one, and words that only join. */
export const serbian: Language = {
  name: 'sr',
  stem: stemmer,
  stopWords: new Set(inBoth(joining)),
  vague: new Set([...vagueAnywhere, ...inBoth(vague)]),
  isSubject: (name) => !bent.test(name),
}

/** Reasons in Serbian, in Cyrillic letters. */
export const serbianPhrases: Phrases = {
  and: (one, other) => `${one} и ${other}`,
  about: (subjects) => `Заједничка тема: ${subjects}`,
  sameSeries: (series) => `Из исте серије: ${series}`,
  sameAuthor: (authors) => `Ауторство: ${authors}`,
  linksTo: 'Овај чланак упућује на њега',
  linkedFrom: 'Упућује на овај чланак',
  linkedByAlike: 'Слични чланци упућују на њега',
}
