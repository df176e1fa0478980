import type { DateWriter } from './dates.ts'
import type { Labels } from './labels/labels.ts'
import type { Languages } from './language.ts'
import type { Slots } from './slots.ts'
import type { Tokens } from './tokens/tokens.ts'

/** The options of `createTheme`, complete. */
export interface Settings {
  readonly tokens: Tokens
  readonly colourScheme: 'light dark' | 'light' | 'dark'
  readonly hasOwnFonts: boolean
  readonly hasCopyButton: boolean
  readonly slots: Slots
  readonly labelsFor: (language: string) => Labels
  readonly labelLanguageFor: (language: string) => string
  readonly datesFor: (language: string, timeZone: string) => DateWriter
  readonly languages: Languages
  readonly wordsPerMinute: number
}
