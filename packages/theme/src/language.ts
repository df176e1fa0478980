import { kept } from './kept.ts'

const rightToLeft: ReadonlySet<string> = new Set('ar arc ckb dv fa he ks ps sd ug ur yi'.split(' '))
const rightToLeftScripts: ReadonlySet<string> = new Set(
  'adlm arab hebr mand nkoo rohg samr syrc thaa'.split(' '),
)

/** The direction in which a language (BCP 47) is written. A script subtag decides where there is one. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...rest] = language.toLowerCase().split('-')
  const script = rest.find((part) => part.length === 4)
  if (script !== undefined) return rightToLeftScripts.has(script) ? 'rtl' : 'ltr'
  return rightToLeft.has(primary) ? 'rtl' : 'ltr'
}

/** What `Intl` knows of languages (BCP 47). Its answers are dear and always the same: each is asked for once. */
export interface Languages {
  /** Whether a language is written so that `Intl` takes it: `de-CH` is, `german` and `x-default` are not. */
  readonly isKnown: (language: string) => boolean
  /** A language in its own words: `Deutsch` for `de`. */
  readonly nameOf: (language: string) => string
  /** Sets things in a row, with the commas and the "and" of a language. */
  readonly listIn: (language: string) => Intl.ListFormat
}

export function createLanguages(): Languages {
  return {
    isKnown: kept(isLanguage),
    nameOf: kept(nameOf),
    listIn: kept((language) => new Intl.ListFormat(language, { type: 'conjunction' })),
  }
}

export function isLanguage(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1 && !language.startsWith('x-')
  } catch {
    return false
  }
}

function nameOf(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
}

/** `de` of `de-CH`. */
export function primaryLanguage(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}
