export type { ThemeAsset } from './assets.ts'
export { english } from './labels/english.ts'
export { french } from './labels/french.ts'
export { german } from './labels/german.ts'
export type { CountedText, Labels } from './labels/labels.ts'
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
