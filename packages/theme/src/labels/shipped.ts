import { primaryLanguage } from '../language.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import type { Labels } from './labels.ts'

const shipped: Readonly<Record<string, Labels>> = { en: english, de: german, fr: french }

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
