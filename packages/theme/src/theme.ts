import type { SafeHtml } from '@octavo/renderer'
import { assetsOf, searchScript, type ThemeAsset } from './assets.ts'
import { checkOptions } from './check-options.ts'
import { createDateWriter, type DateWriter } from './dates.ts'
import { kept } from './kept.ts'
import { labelLanguageOf, labelsOf } from './labels/shipped.ts'
import { createLanguages } from './language.ts'
import { archivePage } from './pages/archive-page.ts'
import { authorPage, homePage, seriesPage, termPage, termsPage } from './pages/list-pages.ts'
import { notFoundPage, plainPage } from './pages/plain-pages.ts'
import { postPage } from './pages/post-page.ts'
import { searchPage } from './pages/search-page.ts'
import type {
  ArchivePageProps,
  AuthorPageProps,
  HomePageProps,
  NotFoundPageProps,
  PlainPageProps,
  PostPageProps,
  SearchPageProps,
  SeriesPageProps,
  TermPageProps,
  TermsPageProps,
} from './props/pages.ts'
import type { Settings } from './settings.ts'
import { checkedSlots } from './slots.ts'
import type { ThemeOptions } from './theme-options.ts'
import { mergeTokens } from './tokens/custom-properties.ts'
import { defaultTokens } from './tokens/default-tokens.ts'

/** Page functions, props in, document out, and the files they refer to. */
export interface Theme {
  readonly assets: readonly ThemeAsset[]
  /** What `search`, and `notFound` with a search, refer to beside `assets`. */
  readonly searchAssets: readonly ThemeAsset[]
  readonly home: (props: HomePageProps) => SafeHtml
  readonly post: (props: PostPageProps) => SafeHtml
  readonly term: (props: TermPageProps) => SafeHtml
  readonly terms: (props: TermsPageProps) => SafeHtml
  readonly author: (props: AuthorPageProps) => SafeHtml
  readonly series: (props: SeriesPageProps) => SafeHtml
  readonly archive: (props: ArchivePageProps) => SafeHtml
  readonly page: (props: PlainPageProps) => SafeHtml
  readonly search: (props: SearchPageProps) => SafeHtml
  readonly notFound: (props: NotFoundPageProps) => SafeHtml
}

/** The default look. The page functions need no `this`; each may be passed on alone. */
export function createTheme(options: ThemeOptions = {}): Theme {
  const settings = settingsOf(options)
  return {
    assets: assetsOf(settings),
    searchAssets: [searchScript()],
    home: (props) => homePage(props, settings),
    post: (props) => postPage(props, settings),
    term: (props) => termPage(props, settings),
    terms: (props) => termsPage(props, settings),
    author: (props) => authorPage(props, settings),
    series: (props) => seriesPage(props, settings),
    archive: (props) => archivePage(props, settings),
    page: (props) => plainPage(props, settings),
    search: (props) => searchPage(props, settings),
    notFound: (props) => notFoundPage(props, settings),
  }
}

function settingsOf(options: ThemeOptions): Settings {
  checkOptions(options)
  const { tokens = {}, labels = {}, slots = {}, wordsPerMinute = 230 } = options
  return {
    tokens: mergeTokens(defaultTokens, tokens),
    colourScheme: options.colourScheme ?? 'light dark',
    hasOwnFonts: (options.fonts ?? 'own') === 'own',
    hasCopyButton: options.copyButton ?? false,
    slots: checkedSlots(slots),
    labelsFor: kept((language: string) => labelsOf(language, labels)),
    labelLanguageFor: (language) => labelLanguageOf(language, labels),
    datesFor: datesByLanguage(),
    languages: createLanguages(),
    wordsPerMinute,
  }
}

function datesByLanguage(): (language: string, timeZone: string) => DateWriter {
  const ofLanguage = kept((language: string) =>
    kept((timeZone: string) => createDateWriter(language, timeZone)),
  )
  return (language, timeZone) => ofLanguage(language)(timeZone)
}
