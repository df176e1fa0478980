import { primaryLanguage } from '../language.ts'
import { czech } from './czech.ts'
import { dutch } from './dutch.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { italian } from './italian.ts'
import { japanese } from './japanese.ts'
import { korean } from './korean.ts'
import type { Labels } from './labels.ts'
import { polish } from './polish.ts'
import { portuguese } from './portuguese.ts'
import { russian } from './russian.ts'
import { spanish } from './spanish.ts'
import { swedish } from './swedish.ts'
import { turkish } from './turkish.ts'
import { ukrainian } from './ukrainian.ts'

const shipped: Readonly<Record<string, Labels>> = {
  cs: czech,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  ja: japanese,
  ko: korean,
  nl: dutch,
  pl: polish,
  pt: portuguese,
  ru: russian,
  sv: swedish,
  tr: turkish,
  uk: ukrainian,
}

/** The language of the labels that a page gets: its own where there are some, else English. */
export function labelLanguageOf(
  language: string,
  own: Readonly<Record<string, Partial<Labels>>>,
): string {
  const primary = primaryLanguage(language)
  return (shipped[primary] ?? own[primary] ?? own[language]) === undefined ? 'en' : language
}

/** Labels by language: `de-AT` asks for `de-at`, then `de`, then English. */
export function labelsOf(language: string, own: Readonly<Record<string, Partial<Labels>>>): Labels {
  const primary = primaryLanguage(language)
  return {
    ...(shipped[primary] ?? english),
    ...own['*'],
    ...own[primary],
    ...own[language],
  }
}
