import type { Language } from './passage.ts'
import { sentenceCutter } from './sentences.ts'
import { wordCounter } from './words.ts'

/** Finds what depends on a language; an unknown tag gives what English gives. */
export function languages(usual: string): (tag: string | undefined) => Language {
  const known = new Map<string, Language>()
  return (asked = usual) => {
    const language = known.get(asked) ?? languageOf(asked)
    // By what was asked for: to ask for its usual form costs more than all else here.
    known.set(asked, language)
    return language
  }

  function languageOf(asked: string): Language {
    const tag = asked === usual ? usual : (canonical(asked) ?? usual)
    const same = known.get(tag)
    return same ?? { tag, sentences: sentenceCutter(tag), words: wordCounter(tag) }
  }
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}
