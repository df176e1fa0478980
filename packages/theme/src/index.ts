export type { ThemeAsset } from './assets.ts'
export { czech } from './labels/czech.ts'
export { dutch } from './labels/dutch.ts'
export { english } from './labels/english.ts'
export { french } from './labels/french.ts'
export { german } from './labels/german.ts'
export { italian } from './labels/italian.ts'
export { japanese } from './labels/japanese.ts'
export { korean } from './labels/korean.ts'
export type { CountedText, Labels } from './labels/labels.ts'
export { polish } from './labels/polish.ts'
export { portuguese } from './labels/portuguese.ts'
export { russian } from './labels/russian.ts'
export { spanish } from './labels/spanish.ts'
export { swedish } from './labels/swedish.ts'
export { turkish } from './labels/turkish.ts'
export { ukrainian } from './labels/ukrainian.ts'
export type {
  FeedLink,
  Link,
  PageFrame,
  PageProps,
  Pagination,
  PostLink,
  SiteProps,
  Translation,
} from './props/frame.ts'
export type {
  ArchiveEntry,
  ArchivePageProps,
  AuthorPageProps,
  AuthorProps,
  CountedLink,
  HomePageProps,
  ListProps,
  NotFoundPageProps,
  PlainPageProps,
  PostPageProps,
  SearchLinks,
  SearchPageProps,
  SeriesPageProps,
  TermPageProps,
  TermProps,
  TermsPageProps,
} from './props/pages.ts'
export type {
  AuthorLink,
  Body,
  Card,
  FeaturedPicture,
  Picture,
  PictureSource,
  PostProps,
  SeriesBox,
  TocEntry,
} from './props/post.ts'
export type {
  SearchClient,
  SearchClientModule,
  SearchClientOptions,
  SearchHit,
  SearchMark,
  SearchOptions,
  SearchResults,
} from './search/search-client.ts'
export type { SearchEntry, SearchIndexFile, SearchSection } from './search/search-entry.ts'
export type { Slot, Slots } from './slots.ts'
export { createTheme, type Theme } from './theme.ts'
export type { ThemeOptions } from './theme-options.ts'
export { type ContrastGap, contrastGaps } from './tokens/contrast.ts'
export { defaultTokens } from './tokens/default-tokens.ts'
export type {
  ColourTokens,
  FontTokens,
  MeasureTokens,
  Pair,
  TokenOverrides,
  Tokens,
} from './tokens/tokens.ts'
