import type { Settings } from './settings.ts'
import { styleSheets } from './styles/sheets.ts'

/** A file that pages refer to. All assets of a theme go into one folder; a sheet names its neighbours as `./name`. */
export interface ThemeAsset {
  readonly name: string
  /** Media type. */
  readonly type: string
  /** The text itself, or where the file lies. */
  readonly source: string | URL
}

export const copyScriptName = 'octavo-copy.js'
export const searchScriptName = 'octavo-search.js'
const textFontName = 'octavo-text.woff2'
const quietFontName = 'octavo-quiet.woff2'

/** The fonts that every page shows at once. */
export const firstFonts: readonly string[] = [textFontName, quietFontName]

/** All files that pages and the sheet refer to, under these settings. */
export function assetsOf(settings: Settings): readonly ThemeAsset[] {
  return [
    ...(settings.hasOwnFonts ? fontAssets() : []),
    ...(settings.hasCopyButton ? [copyScript()] : []),
    ...styleSheets(settings).map(([name, source]) => ({ name, type: 'text/css', source })),
  ]
}

/** The script of pages that search. */
export function searchScript(): ThemeAsset {
  const source = new URL('../assets/octavo-search.js', import.meta.url)
  return { name: searchScriptName, type: 'text/javascript', source }
}

// The addresses are written out so that bundlers see them; they hold from `src` and `dist`. They are made when asked for:
// on an edge worker, where a module has no address, the theme still runs with `fonts: 'none'`.
function fontAssets(): readonly ThemeAsset[] {
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

function copyScript(): ThemeAsset {
  const source = new URL('../assets/octavo-copy.js', import.meta.url)
  return { name: copyScriptName, type: 'text/javascript', source }
}

function font(name: string, source: URL): ThemeAsset {
  return { name, type: 'font/woff2', source }
}
