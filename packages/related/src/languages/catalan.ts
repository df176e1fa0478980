import { firstLetters } from '../first-letters.ts'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

const joining =
  'a abans això al algú algun alguna algunes alguns allà allò als altra altre altres amb amunt ara així aquell aquella aquelles aquells aquest aquesta aquestes aquests aquí avui bé cada cal cap com contra cosa d de del dels des després dins doncs durant e el ell ella elles ells els em en encara ens entre era eren eres érem es és esta està estan estar estat et etc fa fan fer fins fos ha han has havia haver he hem heu hi ho i igual il in ja jo l la les li llavors lo los m ma mai mateix mateixa mateixes mateixos me mentre més meu meva mi molt molta moltes molts n ne ni no només nos nosaltres nostra nostre nostres o on pel pels per però perquè pot poden podem podeu poc poca poder potser qual quals qualsevol quan quant que què quelcom qui quin quina quines quins s sa se segons sense ser serà sí si sigui sigut sinó sobre sols som són sota sou sovint t també tan tant te tenir tens té tenen teu teva tot tota totes tots tu un una unes uns us va vaig van vam vau vem vosaltres vostra vostre vostres'.split(
    ' ',
  )

const vague =
  'un dos dues tres quatre cinc sis set vuit nou deu primer primera segon segona últim última dia dies setmana setmanes mes mesos any anys hora hores minut minuts temps vegada vegades cosa coses manera forma part gent persona persones dir diu anar ve venir fer fet donar dóna nova nous noves bo bona bon bones gran grans petit molt exemple exemples article articles text principi final gener febrer març abril maig juny juliol agost setembre octubre novembre desembre dilluns dimarts dimecres dijous divendres dissabte diumenge'.split(
    ' ',
  )

/** Catalan: the first seven letters of a word, for want of a stemmer that is kept, and words that only join. */
export const catalan: Language = {
  name: 'ca',
  stem: (word) => firstLetters(word, 7),
  stopWords: new Set(joining),
  vague: new Set([...vagueAnywhere, ...vague]),
}

/** Reasons in Catalan. */
export const catalanPhrases: Phrases = {
  and: (one, other) => `${one} i ${other}`,
  about: (subjects) => `Tema comú: ${subjects}`,
  sameSeries: (series) => `Tots dos són de la sèrie «${series}»`,
  sameAuthor: (authors) => `Autoria: ${authors}`,
  linksTo: 'Aquest article hi enllaça',
  linkedFrom: 'Enllaça amb aquest article',
  linkedByAlike: 'Articles semblants hi enllacen',
}
