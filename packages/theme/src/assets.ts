import { type SheetSettings, styleSheet } from './styles/sheet.ts'

/** A file that pages refer to. All assets of a theme go into one folder; a sheet names its neighbours as `./name`. */
export interface ThemeAsset {
  readonly name: string
  /** Media type. */
  readonly type: string
  /** The text itself, or where the file lies. */
  readonly source: string | URL
}

export const styleSheetName = 'octavo.css'
const textFontName = 'octavo-text.woff2'
const quietFontName = 'octavo-quiet.woff2'

/** The fonts that every page shows at once. */
export const firstFonts: readonly string[] = [textFontName, quietFontName]
export const copyScriptName = 'octavo-copy.js'

/**
 * The theme's own fonts. The addresses are written out so that bundlers see them; they hold from `src` and `dist`. They are
 * made when asked for: on an edge worker, where a module has no address, the theme still runs with `fonts: 'none'`.
 */
export function fontAssets(): readonly ThemeAsset[] {
  return [
    font(textFontName, new URL('../assets/octavo-text.woff2', import.meta.url)),
    font(
      'octavo-text-italic.woff2',
      new URL('../assets/octavo-text-italic.woff2', import.meta.url),
    ),
    font('octavo-text-bold.woff2', new URL('../assets/octavo-text-bold.woff2', import.meta.url)),
    font(quietFontName, new URL('../assets/octavo-quiet.woff2', import.meta.url)),
    font('octavo-quiet-bold.woff2', new URL('../assets/octavo-quiet-bold.woff2', import.meta.url)),
    font('octavo-code.woff2', new URL('../assets/octavo-code.woff2', import.meta.url)),
  ]
}

/** The copy button, for those who want it. */
export function copyScript(): ThemeAsset {
  const source = new URL('../assets/octavo-copy.js', import.meta.url)
  return { name: copyScriptName, type: 'text/javascript', source }
}

export function sheetAsset(settings: SheetSettings): ThemeAsset {
  return { name: styleSheetName, type: 'text/css', source: styleSheet(settings) }
}

function font(name: string, source: URL): ThemeAsset {
  return { name, type: 'font/woff2', source }
}
