import { stemmer } from '@orama/stemmers/english'
import { stopwords } from '@orama/stopwords/english'
import type { Language } from '../language.ts'
import { vagueEnglish } from '../vague-english.ts'

/** `clearly`, but not `assembly`; names keep their capital and are not asked. */
const adverb = /^\p{Ll}.{2,}(?<!assemb|anoma|fami|supp|rep|monopo|butterf|scholar)ly$/u

/** `opened`, `archived`, but not `feed` or `embed`. */
const participle = /^\p{Ll}.{2,}(?<!e|emb|testb|hundr)ed$/u

/** `strategic` of `strategic plan`, by its ending or by heart; `archive`, `table` and `proposal` are things. */
const adjective =
  /^\p{Ll}.*(?:ful|ical|ous|less|ible|(?<!\bt|\bc|\bst|vari|execut|time|deliver|vegeta)able|(?<!arch|dr|initiat|perspect|narrat|object|direct|alternat|execut|incent|mot|primit|h|[dfl])ive|(?<!profess)ional)$|^(?:strategic|specific|generic|dynamic|automatic|public|academic|scientific|basic|static|atomic|personal|social|digital|global|federal|internal|external|local|minimal|formal|legal|virtual|central|natural|cultural|open|working)$/u

/** What has an adverb in it, or ends in a participle or adjective, is half a thing: `extremely fast`, `app opened`. */
function isSubject(name: string): boolean {
  const words = name.split(/[\s-]/u)
  const last = words.at(-1) as string
  return !participle.test(last) && !adjective.test(last) && !words.some((word) => adverb.test(word))
}

/** English: Snowball's stemmer and a common list of stop words. */
export const english: Language = {
  name: 'en',
  stem: stemmer,
  stopWords: new Set(stopwords),
  vague: vagueEnglish,
  isSubject,
}
