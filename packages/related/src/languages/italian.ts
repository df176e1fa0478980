import { stemmer } from '@orama/stemmers/italian'
import { stopwords } from '@orama/stopwords/italian'
import type { Language } from '../language.ts'

// The common list has pronouns and auxiliary verbs; these are the other words that only join.
const joining =
  'essere avere quando molto molta molti molte poco poca pochi poche solo già poi così mentre dopo prima senza ancora sempre mai anzi però quindi dunque oppure cosa ogni altro altra altri altre stesso stessa stessi stesse qui qua lì là ora sotto sopra verso fino durante secondo può possono potere posso deve devono dovere ciò tale tali alcuni alcune nessuno nessuna qualche niente nulla tanto tanta troppo abbastanza bene circa proprio'.split(
    ' ',
  )

/** Italian: Snowball's stemmer, a common list of stop words and what it lacks. */
export const italian: Language = {
  name: 'it',
  stem: stemmer,
  stopWords: new Set([...stopwords, ...joining]),
}
