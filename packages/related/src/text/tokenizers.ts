import type { Language } from '../language.ts'
import { refuse } from '../misuse.ts'
import { Tokenizer } from './tokenizer.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One tokenizer for each language, so that all texts of a corpus, and their titles, know the same words. */
export class Tokenizers {
  readonly #known = new Map<Language, Tokenizer>()
  readonly #vocabulary: Vocabulary

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  of(language: Language): Tokenizer {
    const known = this.#known.get(language)
    if (known) return known
    const made = new Tokenizer(checkedLanguage(language), this.#vocabulary)
    this.#known.set(language, made)
    return made
  }
}

function checkedLanguage(language: Language): Language {
  return typeof language?.stem === 'function'
    ? language
    : refuse('language', 'a Language, such as `english`', language)
}
