import type { TokenOverrides, Tokens } from './tokens.ts'

/** The tokens with some of them replaced. */
export function mergeTokens(base: Tokens, overrides: TokenOverrides): Tokens {
  return {
    colours: { ...base.colours, ...overrides.colours },
    fonts: { ...base.fonts, ...overrides.fonts },
    measures: { ...base.measures, ...overrides.measures },
  }
}

/** The tokens as custom properties: `--ink`, `--code-string`, `--font-text`, `--measure`, … */
export function customProperties({ colours, fonts, measures }: Tokens): string {
  const lines = [
    ...Object.entries(colours).map(
      ([name, { light, dark }]) => `--${kebab(name)}:light-dark(${light},${dark});`,
    ),
    ...Object.entries(fonts).map(([name, stack]) => `--font-${name}:${stack};`),
    ...Object.entries(measures).map(([name, value]) => `--${kebab(name)}:${value};`),
  ]
  return lines.join('')
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
