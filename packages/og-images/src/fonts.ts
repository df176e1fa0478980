import { readFileSync } from 'node:fs'

/** A font for cards. */
export interface CardFont {
  /** The family that a template's CSS names. */
  readonly family: string
  /** A whole font file: TTF, OTF, WOFF or WOFF2. */
  readonly data: Uint8Array
  /** Default: the file's own. */
  readonly weight?: number
  readonly style?: 'normal' | 'italic'
  /** First and last code point of each stretch that the file is for. Default: every character; nothing is then reported as missing. */
  readonly ranges?: readonly (readonly [first: number, last: number])[]
}

// The subsets as their publisher cut them (Fontsource, after Google Fonts), and what each is for.
const subsets: Readonly<Record<string, string>> = {
  latin:
    '0-FF 131 152-153 2BB-2BC 2C6 2DA 2DC 304 308 329 2000-206F 20AC 2122 2191 2193 2212 2215 FEFF FFFD',
  'latin-ext':
    '100-2BA 2BD-2C5 2C7-2CC 2CE-2D7 2DD-2FF 304 308 329 1D00-1DBF 1E00-1E9F 1EF2-1EFF 2020 20A0-20AB 20AD-20C0 2113 2C60-2C7F A720-A7FF',
  greek: '370-377 37A-37F 384-38A 38C 38E-3A1 3A3-3FF',
  cyrillic: '301 400-45F 490-491 4B0-4B1 2116',
  vietnamese:
    '102-103 110-111 128-129 168-169 1A0-1A1 1AF-1B0 300-301 303-304 308-309 323 329 1EA0-1EF9 20AB',
}

/**
 * The fonts that come with the package, both under the SIL Open Font License: Alegreya in bold and Alegreya Sans in medium
 * weight, for Latin, Greek, Cyrillic and Vietnamese. Reads ten files, 150 kB in all.
 */
export function bundledFonts(): readonly CardFont[] {
  return Object.entries(subsets).flatMap(([subset, ranges]) => [
    font('Alegreya', `alegreya-${subset}-700-normal`, ranges),
    font('Alegreya Sans', `alegreya-sans-${subset}-500-normal`, ranges),
  ])
}

function font(family: string, file: string, ranges: string): CardFont {
  const data = readFileSync(new URL(`../assets/${file}.woff2`, import.meta.url))
  return { family, data, ranges: ranges.split(' ').map(range) }
}

function range(text: string): readonly [number, number] {
  const [first = '', last = first] = text.split('-')
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
}
