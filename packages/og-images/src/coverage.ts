import type { CardFont } from './fonts.ts'

/** @internal Whether some font is for a character. */
export type Covers = (character: string) => boolean

/** @internal */
export function coverageOf(fonts: readonly CardFont[]): Covers {
  if (fonts.some(({ ranges }) => ranges === undefined)) return () => true
  const all = fonts.flatMap(({ ranges = [] }) => ranges)
  return (character) => {
    const code = character.codePointAt(0) as number
    return all.some(([first, last]) => code >= first && code <= last)
  }
}

// A picture with all that colours, varies and joins it: a family is one.
const emoji =
  /[\p{Extended_Pictographic}\p{Regional_Indicator}](?:\u200d|\ufe0f|\u20e3|[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}])*/gu

/** @internal The text without emoji that no font has: a title says the same without them. */
export function withoutForeignEmoji(text: string, covers: Covers): string {
  const kept = text.replace(emoji, (found) => (covers(found) ? found : ''))
  return kept === text ? text : kept.replace(/ {2,}/g, ' ')
}

/** @internal Characters that no font is for, each once, in order of code points. */
export function missingFrom(text: string, covers: Covers): readonly string[] {
  const missing = Array.from(text).filter((character) => /\S/.test(character) && !covers(character))
  return [...new Set(missing)].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
}
