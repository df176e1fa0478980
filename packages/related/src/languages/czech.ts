import { firstLetters } from '../first-letters.ts'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

const joining =
  'a aby aj ale alespoň ani aniž ano asi avšak až bez bude budeme budete budeš budou budu by byl byla byli bylo byly bych bychom byste být během co což či další do dokud dokonce dnes ho hned i já jak jaká jaké jakékoli jako jaký jakmile je jeho jehož jej její jejich jejichž jejíž jen jenom jenž ještě jestli jestliže ji jí jich jim jím jimi jinak jiné jiná jiný jiných jsem jsi jsme jsou jste jde již jsouc k kam každá každé každého každý kde kdo kdy kdyby když ke kolem kromě která které kterého kterém kterému který kterých kterým kterými kteří kterou kvůli li má mají mám máme máte máš mě mé mezi mi mimo mít mně mne mnou moc mohl mohla mohli mohou mohu moje moji možná můj musí musíme musíte musím může můžeme můžete můžeš můžu my na nad nade nám námi naopak nás náš naše našeho našem našich našim naší navíc ne nebo neboť nechť nejen není něco nějak nějaká nějaké nějaký někde někdo někdy některá některé některých některý nejsou nemá nemůže než ni ní nic nich nikdy nim ním nimi nutné o od ode on ona oni ono ony pak po pod podle pokud pomocí potom poté pouze právě pro proč prostě proti proto protože před přes přesto při přičemž s sám sama samo se sebe sem si sice skoro snad spíše spolu stále sobě své svého svém svou svých svým svůj ta tady tak také takhle taky takže tam tato té tedy těch těm těmi ten tě téměř tento této tím tímto to toho tohle tom tomto tomu toto tou trochu tu tudíž tuto tvé tvoje tvůj ty tyto u už v vám vámi vás váš vaše vašeho vašich ve vedle velmi vlastně však vše všech všechno všechny všichni vždy vy z za zase zatímco zcela zda zde ze že'.split(
    ' ',
  )

const vague =
  'jeden jedna jedno jednou dva dvě dvou tři čtyři pět šest sedm osm devět deset první druhý druhá druhé třetí poslední den dny dnů dne včera zítra týden týdne týdny týdnů měsíc měsíce měsíců rok roku roky let letech hodina hodiny hodin minuta minuty minut čas času krát věc věci věcí způsob způsobem část části lidé lidi lidí člověk osoba osoby říct říká řekl jít přijít jde dělat dělá udělat dát dává nový nová nové nových nového dobrý dobrá dobré dobře velký velká velké malý malá malé mnoho hodně málo příklad příklady například článek článku článků text konec začátek ledna února března dubna května června července srpna září října listopadu prosince pondělí úterý středa čtvrtek pátek sobota neděle'.split(
    ' ',
  )

/** Neither cases that a list has no use for, nor verbs: `důvěrou`, `otázkami`, `nastavovat`. */
const bent = /(?:u|(?<![tř])i|ovat|nout|ávat|ách|ami|emi|ům|ého|ému|ých|ými|ích|ími)$/u

/** Czech: the first six letters of a word, for want of a stemmer that is kept, and words that only join. */
export const czech: Language = {
  name: 'cs',
  stem: (word) => firstLetters(word, 6),
  stopWords: new Set(joining),
  vague: new Set([...vagueAnywhere, ...vague]),
  isSubject: (name) => !bent.test(name),
}

/** Reasons in Czech. */
export const czechPhrases: Phrases = {
  and: (one, other) => `${one} a ${other}`,
  about: (subjects) => `Společné téma: ${subjects}`,
  sameSeries: (series) => `Oba patří do série „${series}“`,
  sameAuthor: (authors) => `Autorství: ${authors}`,
  linksTo: 'Tento článek na něj odkazuje',
  linkedFrom: 'Odkazuje na tento článek',
  linkedByAlike: 'Podobné články na něj odkazují',
}
