import type { Language } from '../language.ts'

/** What signals over text may be told. */
export interface TextOptions<Item> {
  /** Of all texts, or of each item's. Default: English. */
  readonly language?: Language | ((item: Item) => Language)
  /** Above 0; 1 is what was learned on real blogs. */
  readonly weight?: number
}
