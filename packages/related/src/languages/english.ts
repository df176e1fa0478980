import { stemmer } from '@orama/stemmers/english'
import { stopwords } from '@orama/stopwords/english'
import type { Language } from '../language.ts'

const vague =
  'one two three four five six seven eight nine ten eleven twelve twenty thirty fifty hundred thousand first second third half last next day days week weeks month months year years hour hours minute minutes time times today thing things way ways lot bit part parts people person man woman say says said know knows knew go goes went going come came get gets got make makes made take takes took think thought want wants wanted ask asks asked use used using need needs look looks work works find found give given good great new old little much many really actually even still also just like well back right long end know place kind sort point something nothing anything everything someone everyone example since now around instead rather however though although already yet soon later ago easy easier easily hard simple simply certain certainly ready different differently various several multiple other others another include includes including included provide provides provided available follow following based add adds adding added create created creating allow allows allowed help helps helping start started starting end try tried trying let see seen show shows shown run running set call called means keep kept put able sure possible important better best full whole main current currently recent recently new newer older early often always never maybe perhaps quite else ever together without within across per via etc thanks thank please hello hi'.split(
    ' ',
  )

/** English: Snowball's stemmer and a common list of stop words. */
export const english: Language = {
  name: 'en',
  stem: stemmer,
  stopWords: new Set(stopwords),
  vague: new Set(vague),
}
