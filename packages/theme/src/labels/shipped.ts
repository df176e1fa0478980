import { primaryLanguage } from '../language.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import type { Labels } from './labels.ts'

const shipped: Readonly<Record<string, Labels>> = { en: english, de: german, fr: french }

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
