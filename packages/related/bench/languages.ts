import type { Language } from '../src/language.ts'
import { english } from '../src/languages/english.ts'

const files: Readonly<Record<string, string>> = {
  de: 'german',
  es: 'spanish',
  fr: 'french',
  it: 'italian',
  ja: 'japanese',
  nl: 'dutch',
  pt: 'portuguese',
  ru: 'russian',
  zh: 'chinese',
}

/** The package's analyser of a language; English when there is none, or when ENGLISH=1 asks to compare. */
export async function languageNamed(tag: string | undefined): Promise<Language> {
  const name = files[tag?.split('-')[0] ?? '']
  if (name === undefined || process.env.ENGLISH === '1') return english
  const module: Record<string, unknown> = await import(`../src/languages/${name}.ts`)
  return module[name] as Language
}
