import type { Language } from './passage.ts'
import { sentenceCutter } from './sentences.ts'
import { wordCounter } from './words.ts'

/** Finds what depends on a language; an unknown tag gives what English gives. */
export function languages(usual: string): (tag: string | undefined) => Language {
  const known = new Map<string, Language>()
  return (asked) => {
    const tag = asked === undefined ? usual : (canonical(asked) ?? usual)
    let language = known.get(tag)
    if (language === undefined) {
      language = { tag, sentences: sentenceCutter(tag), words: wordCounter(tag) }
      known.set(tag, language)
    }
    return language
  }
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}
