import { firstLetters } from '../first-letters.ts'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

const joining =
  'a aby acz aczkolwiek albo ale ależ ani aż bardziej bardzo bez bo bowiem by byli bym być był była było były będzie będą będę chce choć chociaż ci cię co coraz coś cóż czasami czasem często czy czyli czym dla dlaczego dlatego do dopiero dość gdy gdyby gdyż gdzie gdzieś go i ich ile im inna inne innego innej inny innych innym iż ja jak jaka jakby jaki jakich jakie jakiegoś jakieś jakiś jako jakoś je jednak jednakże jego jej jemu jest jestem jesteś jesteśmy jeszcze jeśli jeżeli już ją każda każde każdego każdej każdy każdym kiedy kilka kto ktoś która które którego której któremu który których którym którymi którzy którą kimś ku lecz lub ma mają mam mamy masz mi między mimo mnie mną moi moim moja moje moich mojego mojej mogą mogę może możemy można możesz mój mu musi muszą musisz my na nad nadal nam nami nas nasi nasz nasza nasze naszego naszej naszych natomiast nawet nic nich nie niech niego niej niektóre niektórych niemu nigdy nim nimi nią niż no o obok od około on ona one oni ono oraz oto po pod podczas pomimo ponad ponieważ potem poza prawie przecież przed przede przez przy raczej również sam sama same samego są się skoro skąd sobie sobą swoich swoim swoja swoje swojego swojej swoją swój ta tak taka taki takich takie takiego takiej takim także tam te tego tej temu ten teraz też to tobie tobą toteż trzeba tu tutaj twoi twoja twoje twój ty tych tylko tym tymi tą tę u w wam wami was wasz wasza wasze we według wiele wielu więc więcej wobec wszyscy wszystkich wszystkie wszystkim wszystko wszystkiego wtedy wy właśnie z za zanim zaś zawsze zbyt zbyt ze znów znowu został została zostało zostały zostać żaden żadna żadne żadnych że żeby'.split(
    ' ',
  )

const vague =
  'jeden jedna jedno jednym dwa dwie dwóch trzy cztery pięć sześć siedem osiem dziewięć dziesięć pierwszy pierwsza pierwsze drugi druga drugie ostatni ostatnia ostatnie dzień dni dnia dziś dzisiaj wczoraj jutro tydzień tygodnia tygodnie tygodni miesiąc miesiąca miesiące miesięcy rok roku lat lata latach godzina godziny godzin minuta minuty minut czas czasu raz razy razem rzecz rzeczy sposób sposobu część części ludzie ludzi osoba osoby osób mówić mówi powiedzieć iść przyjść robić robi zrobić dać daje nowy nowa nowe nowych nowego dobry dobra dobre dobrze duży duża duże wielki wielka dużo mało przykład przykłady bardzo wpis wpisu artykuł artykułu tekst koniec początek stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia poniedziałek wtorek środa czwartek piątek sobota niedziela'.split(
    ' ',
  )

/** Neither cases that a list has no use for, nor verbs: `recenzję`, `zaufaniem`, `pisać`. */
const bent =
  /(?:[ęąu]|ach|ami|iem|owi|ego|emu|ych|ymi|ich|imi)$|(?:[aiyą]|(?<!si|pł)e)ć(?=[\s-]|$)/u

/** Polish: the first six letters of a word, for want of a stemmer that is kept, and words that only join. */
export const polish: Language = {
  name: 'pl',
  stem: (word) => firstLetters(word, 6),
  stopWords: new Set(joining),
  vague: new Set([...vagueAnywhere, ...vague]),
  isSubject: (name) => !bent.test(name),
}

/** Reasons in Polish. */
export const polishPhrases: Phrases = {
  and: (one, other) => `${one} i ${other}`,
  about: (subjects) => `Wspólny temat: ${subjects}`,
  sameSeries: (series) => `Oba należą do serii „${series}”`,
  sameAuthor: (authors) => `Autorstwo: ${authors}`,
  linksTo: 'Ten wpis do niego odsyła',
  linkedFrom: 'Odsyła do tego wpisu',
  linkedByAlike: 'Podobne wpisy do niego odsyłają',
}
