import type { Language } from '../language.ts'

/** What signals over text may be told. */
export interface TextOptions {
  /** Default: English. */
  readonly language?: Language
  /** Above 0; 1 is what was learned on real blogs. */
  readonly weight?: number
}
