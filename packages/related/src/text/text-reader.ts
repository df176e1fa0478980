import type { Language } from '../language.ts'
import { OpenText } from './open-text.ts'
import type { Profiles } from './profiles.ts'

/** So many characters of texts are held open: of a small blog all, of a large one those that are held against each other. */
const mostCharacters = 1 << 23

/** Reads words of texts again as they stand there, for evidence. */
export class TextReader {
  /** The texts that were opened last, by slot: to give one may cost its owner a reading from a disk. */
  readonly #open = new Map<number, OpenText>()
  #characters = 0
  readonly #profiles: Profiles
  readonly #textOf: (slot: number) => string | undefined
  readonly #languageOf: (slot: number) => Language

  constructor(
    profiles: Profiles,
    textOf: (slot: number) => string | undefined,
    languageOf: (slot: number) => Language,
  ) {
    this.#profiles = profiles
    this.#textOf = textOf
    this.#languageOf = languageOf
  }

  /** To be called whenever texts or numbers changed. */
  reset(): void {
    this.#open.clear()
    this.#characters = 0
  }

  /** A word, counted from the text's first, lower-cased unless it is a name; empty when its place is not known. */
  wordOf(slot: number, at: number): string {
    return this.read(slot)?.word(at) ?? ''
  }

  /** The text of a slot, opened; `undefined` when there is none. */
  read(slot: number): OpenText | undefined {
    const known = this.#open.get(slot)
    if (known) return known
    const text = this.#textOf(slot)
    if (text === undefined) return undefined
    this.#makeRoom(text.length)
    const opened = new OpenText(text, this.#languageOf(slot), this.#profiles.placesOf(slot))
    this.#open.set(slot, opened)
    return opened
  }

  /** The texts that were opened first go first. */
  #makeRoom(characters: number): void {
    for (const [slot, { text }] of this.#open) {
      if (this.#characters + characters <= mostCharacters) break
      this.#open.delete(slot)
      this.#characters -= text.length
    }
    this.#characters += characters
  }
}
