import { luminanceOf } from './luminance.ts'
import type { ColourTokens, Tokens } from './tokens.ts'

/** Two colours that are read together and stand too close. */
export interface ContrastGap {
  readonly scheme: 'light' | 'dark'
  readonly text: keyof ColourTokens
  readonly ground: keyof ColourTokens
  /** WCAG contrast, 1 to 21; `undefined` where a colour is in a notation that is not read here. */
  readonly ratio: number | undefined
  readonly least: number
}

interface Meeting {
  readonly text: keyof ColourTokens
  readonly ground: keyof ColourTokens
  readonly least: number
}

const running = 7
const small = 4.5

/** Which colours the style sheet puts on which. */
const meetings: readonly Meeting[] = [
  { text: 'ink', ground: 'paper', least: running },
  { text: 'ink', ground: 'sheet', least: running },
  { text: 'ink', ground: 'mark', least: running },
  { text: 'quiet', ground: 'paper', least: small },
  { text: 'accent', ground: 'paper', least: small },
  { text: 'note', ground: 'paper', least: small },
  { text: 'tip', ground: 'paper', least: small },
  { text: 'important', ground: 'paper', least: small },
  { text: 'warning', ground: 'paper', least: small },
  { text: 'caution', ground: 'paper', least: small },
  { text: 'codeComment', ground: 'sheet', least: small },
  { text: 'codeKeyword', ground: 'sheet', least: small },
  { text: 'codeString', ground: 'sheet', least: small },
  { text: 'codeName', ground: 'sheet', least: small },
  { text: 'codeNumber', ground: 'sheet', least: small },
  { text: 'caution', ground: 'sheet', least: small },
]

/**
 * The pairs of a palette that are too close: under 7:1 for running text, under 4.5:1 for what else is read. Empty for a
 * good palette. Reads `oklch(L C H)` and `#rrggbb`; other notations are listed without a ratio. Worth a test of its own
 * wherever tokens are overridden.
 */
export function contrastGaps({ colours }: Pick<Tokens, 'colours'>): readonly ContrastGap[] {
  const gaps: ContrastGap[] = []
  for (const scheme of ['light', 'dark'] as const) {
    for (const { text, ground, least } of meetings) {
      const ratio = contrast(colours[text][scheme], colours[ground][scheme])
      if (ratio === undefined || ratio < least) gaps.push({ scheme, text, ground, ratio, least })
    }
  }
  return gaps
}

// WCAG 2.2, "contrast ratio".
function contrast(one: string, other: string): number | undefined {
  const a = luminanceOf(one)
  const b = luminanceOf(other)
  if (a === undefined || b === undefined) return undefined
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}
