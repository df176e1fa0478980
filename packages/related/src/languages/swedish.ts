import { stemmer } from '@orama/stemmers/swedish'
import { stopwords } from '@orama/stopwords/swedish'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

// The common list has pronouns and auxiliary verbs; these are the other words that only join.
const joining =
  'genom in andra annan annat också bör få får fick igen ska skulle kanske kunna flera fler många mer mest även ännu innan såsom samma både antingen eller varken dock därför därefter alltså ofta alltid aldrig redan bara nog helt ganska väldigt två ju ta tills sedan medan eftersom fast trots hos bland längs mot emot kring runt mellan åt upp ner ut hur varför vilken vilket vilka varje vem vars inga ingen inget något någon några alla allt åtminstone bli blir blev blivit går tex osv'.split(
    ' ',
  )

const vague =
  'en två tre fyra fem sex sju åtta nio tio första andra sista dag dagar vecka veckor månad månader år timme timmar minut minuter tid gång gånger sak saker sätt del människa människor folk säga säger sade gå går gick komma kommer kom göra gör gjorde ge ger gav ny nytt nya god bra stor stort stora mycket många exempel'.split(
    ' ',
  )

/** Swedish: Snowball's stemmer and a common list of stop words and what it lacks. */
export const swedish: Language = {
  name: 'sv',
  stem: stemmer,
  stopWords: new Set([...stopwords, ...joining]),
  vague: new Set([...vagueAnywhere, ...vague]),
}

/** Reasons in Swedish. */
export const swedishPhrases: Phrases = {
  and: (one, other) => `${one} och ${other}`,
  about: (subjects) => `Båda handlar om ${subjects}`,
  sameSeries: (series) => `Båda hör till ${series}`,
  sameAuthor: (authors) => `Båda är av ${authors}`,
  linksTo: 'Det här inlägget länkar till det',
  linkedFrom: 'Länkar till det här inlägget',
  linkedByAlike: 'Liknande inlägg länkar till det',
}
