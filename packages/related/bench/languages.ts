import type { Language } from '../src/language.ts'
import { english } from '../src/languages/english.ts'
import { loadLanguage } from '../src/load-language.ts'

/** The package's analyser of a language; English when none is named, or when ENGLISH=1 asks to compare. */
export async function languageNamed(tag: string | undefined): Promise<Language> {
  if (tag === undefined || process.env.ENGLISH === '1') return english
  return (await loadLanguage(tag)).language
}
