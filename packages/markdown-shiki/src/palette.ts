import type { ThemeRegistrationResolved } from 'shiki'

/** The colours of a theme in a fixed order, so that a class can stand for each. */
export interface Palette {
  readonly foreground: string
  readonly background: string
  /** The number of a colour, or undefined for the colour of plain text. */
  readonly numberOf: (colour: string | undefined) => number | undefined
  readonly colours: readonly string[]
}

/** Reads the colours out of a theme. */
export function paletteOf({ fg, bg, settings }: ThemeRegistrationResolved): Palette {
  const found = new Set<string>()
  for (const { settings: style } of settings) {
    if (style.foreground !== undefined) found.add(style.foreground.toLowerCase())
  }
  found.delete(fg.toLowerCase())
  const colours = [...found].sort()
  const numbers = new Map(colours.map((colour, i) => [colour, i]))
  return {
    foreground: fg,
    background: bg,
    colours,
    numberOf: (colour) => (colour === undefined ? undefined : numbers.get(colour.toLowerCase())),
  }
}

/**
 * The style sheet for two themes: each class sets a custom property, and one rule makes a colour of it.
 * Nothing is inline, so that `style-src 'self'` holds.
 */
export function styleSheet(light: Palette, dark: Palette, prefix: string): string {
  const rules = [
    `.hljs{--${prefix}light:${light.foreground};--${prefix}dark:${dark.foreground};--${prefix}light-paper:${light.background};--${prefix}dark-paper:${dark.background}}`,
    `.hljs,.hljs span{color:var(--${prefix}light)}`,
    `@media(prefers-color-scheme:dark){.hljs,.hljs span{color:var(--${prefix}dark)}}`,
    ...light.colours.map((colour, i) => `.${prefix}l${i}{--${prefix}light:${colour}}`),
    ...dark.colours.map((colour, i) => `.${prefix}d${i}{--${prefix}dark:${colour}}`),
    `.${prefix}i{font-style:italic}`,
    `.${prefix}b{font-weight:bold}`,
    `.${prefix}u{text-decoration:underline}`,
    `.${prefix}s{text-decoration:line-through}`,
  ]
  return `${rules.join('\n')}\n`
}
