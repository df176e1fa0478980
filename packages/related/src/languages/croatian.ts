import { stemmer } from '@orama/stemmers/serbian'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

const joining =
  'a ako ali baš bez bi bih bila bile bili bilo bio bismo biste biti blizu bude budu čak čega čemu čim čiji čija čije da dok do dosta gdje ga i iako ih ili im imaju imam imamo imate ima imati između ipak iz iza ja je jedino jer jesam jesi jest još ju kad kada kako kao koja koje kojeg kojega kojem kojemu koji kojih kojim kojima kojom koju kroz li ma me među mene meni mi mimo mnogo mnome mogao mogla mogli mogu može možemo možete moj moja moje moji mora moraju moram moramo morate mu na nad naime nakon nam nama nas naš naša naše našeg našem naši naših našoj ne neće nego neka neke neki nekih nekim neko nekoliko nema nešto ni nije nisam nisu niti ništa nitko no nju nje njega njegov njegova njegove njemu njen njena njezin njih njihov njihova njim njima njoj o od oko on ona one oni ono onda opet osim ova ovaj ovdje ove ovi ovih ovim ovo ovog ovom ovu pa pak po pod pored poput pored prema pri prije preko protiv radi s sa sam samo se sebe sebi si smo ste su sva svaka svaki svako svakog sve svi svih svim svoj svoja svoje svojih svojim svom svoju šta što ta tada taj tako također te ti tih tim time to toga tog toj tom tome tu uz u uvijek već vi više vam vama vas vaš vaša vaše vjerojatno vrlo za zato zašto zbog će ćemo ćete ću treba trebao trebate'.split(
    ' ',
  )

const vague =
  'jedan jedna jedno dva dvije tri četiri pet šest sedam osam devet deset prvi prva prvo drugi druga drugo zadnji zadnja posljednji dan dana dani danas jučer sutra tjedan tjedna tjedni mjesec mjeseca mjeseci godina godine godinu sat sata sati minuta minute vrijeme vremena put puta stvar stvari način načina dio dijela ljudi ljude čovjek osoba osobe reći kaže rekao ići ide doći raditi radi napraviti dati daje nov novi nova novo nove dobar dobra dobro velik veliki velika veliko malo mali mala puno primjer primjeri primjerice članak članka tekst kraj početak siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca ponedjeljak utorak srijeda četvrtak petak subota nedjelja'.split(
    ' ',
  )

/** Not cases that a list has no use for: `timovima`, `novoga`, `recenziju`. */
const bent = /(?:ama|ovima|jima|cima|nima|oga|omu|ega|emu|ih|u)$/u

/** Croatian and Bosnian: Snowball's stemmer, which Serbian shares, and words that only join. */
export const croatian: Language = {
  name: 'hr',
  stem: stemmer,
  stopWords: new Set(joining),
  vague: new Set([...vagueAnywhere, ...vague]),
  isSubject: (name) => !bent.test(name),
}

/** Reasons in Croatian. */
export const croatianPhrases: Phrases = {
  and: (one, other) => `${one} i ${other}`,
  about: (subjects) => `Zajednička tema: ${subjects}`,
  sameSeries: (series) => `Iz iste serije: ${series}`,
  sameAuthor: (authors) => `Autorstvo: ${authors}`,
  linksTo: 'Ovaj članak upućuje na njega',
  linkedFrom: 'Upućuje na ovaj članak',
  linkedByAlike: 'Slični članci upućuju na njega',
}
