import type { Language } from '../language.ts'

/** What signals over text may be told. */
export interface TextOptions {
  /** Default: English. */
  readonly language?: Language
  /** Default: what was learned on real blogs. */
  readonly weight?: number
}

/** Where an item's text is. `undefined` counts as empty. */
export type TextOf<Item> = (item: Item) => string | undefined
