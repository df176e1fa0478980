import { stemmer } from '@orama/stemmers/dutch'
import { stopwords } from '@orama/stopwords/dutch'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

// The common list has pronouns and auxiliary verbs; these are the other words that only join.
const joining =
  'we wij jij jou jouw jullie onze hen waar waarom waarin waarmee waardoor welke hebt bent zit gaat gaan kunt mag moeten mogen willen zullen zult zouden wanneer terwijl omdat zodat tussen binnen buiten vanaf tijdens volgens zoals elk elke ieder iedere enkele sommige geweest echter ook daarom daarmee daarna daarvoor hiermee hierbij hierdoor vaak soms steeds weer nooit zeer erg wel beetje weinig minder meeste beide ander zelfs'.split(
    ' ',
  )

const vague =
  'een twee drie vier vijf zes zeven acht negen tien eerste tweede laatste dag dagen week weken maand maanden jaar jaren uur uren minuut minuten tijd keer ding dingen manier deel mens mensen zeggen zegt zei gaan ging komen komt kwam maken maakt gemaakt geven geeft gaf nieuw nieuwe goed goede groot grote veel vele voorbeeld'.split(
    ' ',
  )

/** Dutch: Snowball's stemmer, a common list of stop words and what it lacks. */
export const dutch: Language = {
  name: 'nl',
  stem: stemmer,
  stopWords: new Set([...stopwords, ...joining]),
  vague: new Set([...vagueAnywhere, ...vague]),
}

/** Reasons in Dutch. */
export const dutchPhrases: Phrases = {
  and: (one, other) => `${one} en ${other}`,
  about: (subjects) => `Beide gaan over ${subjects}`,
  sameSeries: (series) => `Beide horen bij ${series}`,
  sameAuthor: (authors) => `Beide zijn van ${authors}`,
  linksTo: 'Dit bericht verwijst ernaar',
  linkedFrom: 'Verwijst naar dit bericht',
  linkedByAlike: 'Soortgelijke berichten verwijzen ernaar',
}
