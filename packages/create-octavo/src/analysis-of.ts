/** What `@octavo/related` has for a language beside English. */
export interface Analysis {
  /** Of the value, and of the module that it comes from. */
  readonly name: string
  /** Whether it can say in that language why two posts are related. */
  readonly hasPhrases: boolean
}

const NAMES: Readonly<Record<string, string>> = {
  da: 'danish',
  de: 'german',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  it: 'italian',
  ja: 'japanese',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ru: 'russian',
  sv: 'swedish',
  zh: 'chinese',
}
const WITH_PHRASES: ReadonlySet<string> = new Set(['french', 'german', 'japanese', 'spanish'])

/** How texts in a language are analysed; undefined for English, which needs no saying, and where nothing is known of the language. */
export function analysisOf(language: string): Analysis | undefined {
  const name = NAMES[language.toLowerCase().split('-')[0] ?? '']
  return name === undefined ? undefined : { name, hasPhrases: WITH_PHRASES.has(name) }
}
