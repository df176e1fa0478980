import { firstLetters } from '../first-letters.ts'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

const joining =
  'a ali ampak bi bil bila bile bili bilo biti blizu bo bodo bom bomo boste brez če čeprav čez da do dokler drug druga druge drugi ga glede h hkrati i ih in iz ja jaz je jih jim jo k kadar kaj kako kakor kar kateri katera katere katerega katerem katerih katero kdo kdor ker ki kjer ko kot koli lahko le ljub mar me med mene meni mi moj moja moje moramo morate morajo mora mu na nad naj najbolj nam nas naš naša naše našega ne neka nekaj nekatere nekateri nekdo neki nekje nič ni nisem niso nje njega njegov njegova njen njih njihov njihova njim njo o ob od on ona one oni ono pa po pod pogosto poleg potem potrebno pred predvsem preko pri prav proti s sam samo se sebe sebi sem si sicer skozi skupaj smo so sta ste svoj svoja svoje svojega svojih svojo ta tak taka tako takrat tam te tega tej tem temu ter teh ti tista tiste tisti tisto to tisto tod toda torej tu tudi tukaj tvoj u v vam vas vaš vaša vaše ve več vedno vendar ves vi vsa vsak vsaka vsako vsaj vse vseh vsi z za zakaj zaradi zato že zelo'.split(
    ' ',
  )

const vague =
  'en ena eno dva dve tri štiri pet šest sedem osem devet deset prvi prva prvo drugi druga zadnji zadnja dan dni dneva dnevi danes včeraj jutri teden tedna tedni mesec meseca mesecev leto leta let ura ure ur minuta minute minut čas časa krat stvar stvari način načina del dela ljudje ljudi človek oseba osebe reči pravi rekel iti gre priti delati dela narediti dati da nov nova novo nove dober dobra dobro velik velika veliko majhen malo primer primeri primera članek članka zapis besedilo konec začetek januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra ponedeljek torek sreda četrtek petek sobota nedelja'.split(
    ' ',
  )

/** Not cases that a list has no use for: `ekipami`, `novega`, `novih`. */
const bent = /(?:ami|emi|imi|ega|emu|ih|ju)$/u

/** Slovenian: the first six letters of a word, for want of a stemmer that is kept, and words that only join. */
export const slovenian: Language = {
  name: 'sl',
  stem: (word) => firstLetters(word, 6),
  stopWords: new Set(joining),
  vague: new Set([...vagueAnywhere, ...vague]),
  isSubject: (name) => !bent.test(name),
}

/** Reasons in Slovenian. */
export const slovenianPhrases: Phrases = {
  and: (one, other) => `${one} in ${other}`,
  about: (subjects) => `Skupna tema: ${subjects}`,
  sameSeries: (series) => `Iz iste serije: ${series}`,
  sameAuthor: (authors) => `Avtorstvo: ${authors}`,
  linksTo: 'Ta zapis se sklicuje nanj',
  linkedFrom: 'Sklicuje se na ta zapis',
  linkedByAlike: 'Podobni zapisi se sklicujejo nanj',
}
