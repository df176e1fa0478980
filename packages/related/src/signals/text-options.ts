import type { Language } from '../language.ts'
import type { WeightOptions } from './weight-options.ts'

/** What signals over text may be told. */
export interface TextOptions<Item> extends WeightOptions {
  /** Of all texts, or of each item's. Default: English. */
  readonly language?: Language | ((item: Item) => Language)
}
