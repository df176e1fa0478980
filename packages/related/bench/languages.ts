import type { Language } from '../src/language.ts'
import { english } from '../src/languages/english.ts'

/** The package's analyser of a language; English when there is none. */
export async function languageNamed(tag: string | undefined): Promise<Language> {
  void tag
  return english
}
