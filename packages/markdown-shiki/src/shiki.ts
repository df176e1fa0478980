import type { Code, Highlighter } from '@octavo/markdown'
import type { BundledLanguage, BundledTheme, HighlighterGeneric } from 'shiki'
import { type Palette, paletteOf, styleSheet } from './palette.ts'

/** Which themes colour the code. */
export interface ShikiOptions {
  /** Names of themes that Shiki brings. Default `github-light` and `github-dark`. */
  readonly themes?: { readonly light: string; readonly dark: string }
  /** Loaded at once, for `processSync`, which does not wait for grammars. Others are loaded when a text needs them. */
  readonly languages?: readonly string[]
  /** Put before every class. Default `sk-`. */
  readonly classPrefix?: string
}

/** A highlighter that also gives the style sheet its classes need. */
export interface ShikiHighlighter extends Highlighter {
  /** CSS for both themes, the same for every text. */
  readonly styles: () => Promise<string>
}

interface Loaded {
  readonly engine: HighlighterGeneric<BundledLanguage, BundledTheme>
  readonly known: ReadonlySet<string>
  readonly light: Palette
  readonly dark: Palette
}

/** Colours code with the grammars of VS Code, while building; no script and no inline style on the page. */
export function shiki(options: ShikiOptions = {}): ShikiHighlighter {
  const { light, dark } = options.themes ?? { light: 'github-light', dark: 'github-dark' }
  const prefix = options.classPrefix ?? 'sk-'
  let loaded: Loaded | undefined
  let loading: Promise<Loaded> | undefined
  const ready = async () => {
    loading ??= loadShiki(light, dark, options.languages ?? [])
    loaded = await loading
    return loaded
  }
  return {
    name: 'shiki',
    fingerprint: `shiki@4.6.0 ${light} ${dark} ${prefix}`,
    async load(languages = []) {
      const { engine, known } = await ready()
      const missing = languages.filter((one) => known.has(one)) as BundledLanguage[]
      if (missing.length > 0) await engine.loadLanguage(...missing)
    },
    highlight(code) {
      if (loaded === undefined || !isLoaded(loaded.engine, code.language)) return undefined
      return colour(code, loaded, { light, dark }, prefix)
    },
    async styles() {
      const palettes = await ready()
      return styleSheet(palettes.light, palettes.dark, prefix)
    },
  }
}

async function loadShiki(
  light: string,
  dark: string,
  languages: readonly string[],
): Promise<Loaded> {
  const { bundledLanguages, bundledThemes, createHighlighter, createJavaScriptRegexEngine } =
    await import('shiki')
  const themes = [light, dark].map((name) =>
    checked(name, bundledThemes, 'theme'),
  ) as BundledTheme[]
  const langs = languages.map((name) => checked(name, bundledLanguages, 'language'))
  const engine = await createHighlighter({
    themes,
    langs: langs as BundledLanguage[],
    // Runs everywhere, and gave the same colours as Oniguruma on every block compared.
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  })
  return {
    engine,
    known: new Set(Object.keys(bundledLanguages)),
    light: paletteOf(engine.getTheme(light)),
    dark: paletteOf(engine.getTheme(dark)),
  }
}

function checked(name: string, bundled: object, kind: 'theme' | 'language'): string {
  if (Object.hasOwn(bundled, name)) return name
  throw new TypeError(
    `@octavo/markdown-shiki: Shiki brings no ${kind} "${name}"; see shiki.style/${kind}s`,
  )
}

function isLoaded(engine: Loaded['engine'], language: string): boolean {
  return engine.getLoadedLanguages().includes(language)
}

function colour(
  { value, language }: Code,
  { engine, ...palettes }: Loaded,
  themes: { light: string; dark: string },
  prefix: string,
): string {
  const lines = engine.codeToTokensWithThemes(value, {
    lang: language as BundledLanguage,
    themes: themes as Record<'light' | 'dark', BundledTheme>,
    // Shiki gives up on a line after half a second; a busy machine would colour differently.
    tokenizeTimeLimit: 0,
  })
  return lines
    .map((tokens) => tokens.map((token) => writeToken(token, palettes, prefix)).join(''))
    .join('\n')
}

type Palettes = Pick<Loaded, 'light' | 'dark'>
type Token = ReturnType<Loaded['engine']['codeToTokensWithThemes']>[number][number]

function writeToken({ content, variants }: Token, palettes: Palettes, prefix: string) {
  const classes: string[] = []
  const light = palettes.light.numberOf(variants.light?.color)
  const dark = palettes.dark.numberOf(variants.dark?.color)
  if (light !== undefined) classes.push(`${prefix}l${light}`)
  if (dark !== undefined) classes.push(`${prefix}d${dark}`)
  const style = Math.max(0, variants.light?.fontStyle ?? 0)
  // The bits of VS Code's FontStyle.
  for (const [bit, name] of [
    [1, 'i'],
    [2, 'b'],
    [4, 'u'],
    [8, 's'],
  ] as const) {
    if ((style & bit) !== 0) classes.push(prefix + name)
  }
  const text = content.replace(/[&<]/g, (char) => (char === '&' ? '&#x26;' : '&#x3C;'))
  return classes.length === 0 ? text : `<span class="${classes.join(' ')}">${text}</span>`
}
