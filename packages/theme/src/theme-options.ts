import type { Labels } from './labels/labels.ts'
import type { Slots } from './slots.ts'
import type { TokenOverrides } from './tokens/tokens.ts'

export interface ThemeOptions {
  /** Colours, fonts and measures that differ from the default. */
  readonly tokens?: TokenOverrides
  /** Words that differ, by language (BCP 47); `*` for every language. English, German and French are there. */
  readonly labels?: Readonly<Record<string, Partial<Labels>>>
  readonly slots?: Slots
  /** Default `light dark`: the reader's system decides. */
  readonly colourScheme?: 'light dark' | 'light' | 'dark'
  /** `own` (default): Alegreya, Alegreya Sans and Commit Mono, 112 kB in all. `none`: only what the tokens name. */
  readonly fonts?: 'own' | 'none'
  /** A button on blocks of code that copies them: the theme's only script, off by default. */
  readonly copyButton?: boolean
  /** For reading times. Default 230. */
  readonly wordsPerMinute?: number
}
