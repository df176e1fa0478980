import { checkedLocale } from '../checked-locale.ts'
import { firstLetters } from '../first-letters.ts'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

/** What is known of a language that nobody has written a stemmer for. In small letters. */
export interface PlainOptions {
  /** Words that only join. The one thing that helps most. Default: none. */
  readonly stopWords?: Iterable<string>
  /** Words that count, but that no sentence should name. Default: words of English and of programming. */
  readonly vague?: Iterable<string>
}

/**
 * An analyser for any language (BCP 47): words are runs of letters and digits, or what `Intl.Segmenter` finds where the
 * language's script has no spaces (Thai, Lao, Khmer, Burmese, Tibetan aside). In scripts with spaces the first seven letters of
 * a word stand for it, which brings most of its forms together; vowel signs of Arabic and Hebrew are left out.
 */
export function plainLanguage(
  tag: string,
  { stopWords = [], vague = [] }: PlainOptions = {},
): Language {
  const { language, script } = checkedLocale(tag).maximize()
  const common = {
    name: tag,
    hasApostrophe: withApostrophe.has(language),
    stopWords: new Set(stopWords),
    vague: new Set([...vagueAnywhere, ...vague]),
  }
  if (!withoutSpaces.has(script ?? '')) return { ...common, stem: beginning }
  const segmenter = new Intl.Segmenter(tag, { granularity: 'word' })
  return { ...common, stem: (word) => word, segment: (text) => segmenter.segment(text) }
}

/** Reasons in no language: what two items have in common is named, and links are left unsaid. */
export const plainPhrases: Phrases = {
  and: (one, other) => `${one} · ${other}`,
  about: (subjects) => subjects,
  sameSeries: (series) => series,
  sameAuthor: (authors) => authors,
  linksTo: '',
  linkedFrom: '',
  linkedByAlike: '',
}

const withoutSpaces: ReadonlySet<string> = new Set(
  'Hani Hans Hant Jpan Khmr Laoo Mymr Thai'.split(' '),
)

/** Belarusian, Breton, Hawaiian and Uzbek: `аб'ект`, `c'hoar`, `o'zbek`. */
const withApostrophe: ReadonlySet<string> = new Set('be br haw uz'.split(' '))

/** Vowel signs, cantillation and the stretching of lines. */
const signs = /[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/gu

// Seven: see docs/decisions/0318.
function beginning(word: string): string {
  // Persian is typed with either yeh and either kaf.
  const bare = word.replace(signs, '').replace(/[يى]/gu, 'ی').replace(/ك/gu, 'ک')
  return firstLetters(bare, 7)
}
