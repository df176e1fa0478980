import { stemmer } from '@orama/stemmers/italian'
import { stopwords } from '@orama/stopwords/italian'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

// The common list has pronouns and auxiliary verbs; these are the other words that only join.
const joining =
  'essere avere quando molto molta molti molte poco poca pochi poche solo già poi così mentre dopo prima senza ancora sempre mai anzi però quindi dunque oppure cosa ogni altro altra altri altre stesso stessa stessi stesse qui qua lì là ora sotto sopra verso fino durante secondo può possono potere posso deve devono dovere ciò tale tali alcuni alcune nessuno nessuna qualche niente nulla tanto tanta troppo abbastanza bene circa proprio'.split(
    ' ',
  )

const vague =
  'uno due tre quattro cinque sei sette otto nove dieci primo prima secondo seconda ultimo ultima giorno giorni settimana settimane mese mesi anno anni ora ore minuto minuti tempo volta volte cosa cose modo parte gente persona persone dire dice andare venire viene fare fatto dare nuovo nuova nuovi nuove buono buona grande grandi molto esempio'.split(
    ' ',
  )

/** Italian: Snowball's stemmer, a common list of stop words and what it lacks. */
export const italian: Language = {
  name: 'it',
  stem: stemmer,
  stopWords: new Set([...stopwords, ...joining]),
  vague: new Set([...vagueAnywhere, ...vague]),
}

/** Reasons in Italian. */
export const italianPhrases: Phrases = {
  and: (one, other) => `${one} e ${other}`,
  about: (subjects) => `Entrambi parlano di ${subjects}`,
  sameSeries: (series) => `Entrambi fanno parte di ${series}`,
  sameAuthor: (authors) => `Entrambi sono di ${authors}`,
  linksTo: 'Questo articolo lo cita',
  linkedFrom: 'Cita questo articolo',
  linkedByAlike: 'Articoli simili lo citano',
}
