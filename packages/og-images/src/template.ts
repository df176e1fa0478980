import type { SafeHtml } from '@octavo/renderer'

/** What a template draws: markup, and the style sheet it is drawn by. */
export interface Drawing {
  readonly markup: SafeHtml
  /** Flexbox, grid, text and colours work as in a browser; name font families in quotes. */
  readonly css: string
  /** BCP 47, for line breaking and shaping. */
  readonly language?: string
}

/**
 * Draws a card from props. `fit` is 1, and smaller when the drawing was too high for the card: multiply font sizes by it, so
 * that long titles fit.
 */
export type Template<Props> = (props: Props, fit: number) => Drawing
