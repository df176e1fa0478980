import { firstLetters } from '../first-letters.ts'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

const joining =
  'a aby aj ak ako aká aké aký akých ale alebo ani asi aspoň až áno bez bol bola boli bolo bude budem budeme budete budeš budú by byť cez cieľom či čo čím ďalej ďalšia ďalšie ďalší do dnes ešte ho hoci i iba ich ihneď im iná iné iný iných inak ja je jej jeho jemu ju k každá každé každého každý kam kde keď keďže kto ktorá ktoré ktorého ktorej ktorom ktorou ktorú ktorý ktorých ktorým ktorými ktorí ku kvôli len lebo ma má máme máte majú mal mala mali mám medzi mi mimo mne mnou moja moje môj môže môžem môžeme môžete môžu mohol mohla mohli musí musíme my na nad naopak napriek nás nám nami náš naša naše našich nášho ne nebo nech nej nejaká nejaké nejaký než nie nich ním nimi nič niečo niekde niekto niektoré niektorých nikdy o od oň okrem okolo on ona oni ono ony pod podľa pokiaľ po pomocou potom práve pre pred predtým preto pretože prečo pri pritom proti s sa sám sama seba sem si sme so som ste sú svoj svoja svoje svojej svojich svojho svojim svoju ta tak taká také takže takto taký tam táto tá tej ten tento teda tie tieto tiež títo to toho tohto tom tomto tomu toto tou tou touto tu tú túto ty tých tým tými týmto už u v vám vami vás váš vaša vaše vašich vaším však vo vôbec vždy všetci všetko všetky všetkých vy vtedy z za zatiaľ zo že'.split(
    ' ',
  )

const vague =
  'jeden jedna jedno raz dva dve dvoch tri štyri päť šesť sedem osem deväť desať prvý prvá prvé druhý druhá druhé tretí posledný posledná posledné deň dni dní dňa včera zajtra týždeň týždňa týždne týždňov mesiac mesiaca mesiace mesiacov rok roku roky rokov hodina hodiny hodín minúta minúty minút čas času krát vec veci vecí spôsob spôsobom časť časti ľudia ľudí človek osoba osoby povedať hovorí ísť prísť ide robiť robí urobiť dať dáva nový nová nové nových nového dobrý dobrá dobré dobre veľký veľká veľké malý malá malé mnoho veľa málo príklad príklady napríklad článok článku článkov text koniec začiatok januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra pondelok utorok streda štvrtok piatok sobota nedeľa'.split(
    ' ',
  )

/** Neither cases that a list has no use for, nor verbs: `dôverou`, `otázkami`, `nastavovať`. */
const bent = /(?:u|[aiuo]ť|ách|ami|ého|ému|ých|ými|ích|ími)$/u

/** Slovak: the first six letters of a word, for want of a stemmer that is kept, and words that only join. */
export const slovak: Language = {
  name: 'sk',
  stem: (word) => firstLetters(word, 6),
  stopWords: new Set(joining),
  vague: new Set([...vagueAnywhere, ...vague]),
  isSubject: (name) => !bent.test(name),
}

/** Reasons in Slovak. */
export const slovakPhrases: Phrases = {
  and: (one, other) => `${one} a ${other}`,
  about: (subjects) => `Spoločná téma: ${subjects}`,
  sameSeries: (series) => `Oba patria do série „${series}“`,
  sameAuthor: (authors) => `Autorstvo: ${authors}`,
  linksTo: 'Tento článok naň odkazuje',
  linkedFrom: 'Odkazuje na tento článok',
  linkedByAlike: 'Podobné články naň odkazujú',
}
