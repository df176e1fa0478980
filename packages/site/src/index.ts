export type {
  PictureMaker,
  PictureMakerFor,
  PreparedPicture,
} from './assets/prepare-pictures.ts'
export { build } from './build/build.ts'
export type { BuildOptions } from './build/build-options.ts'
export type { BuildReport, Stage } from './build/report.ts'
export { type CodeGraph, codeGraph } from './code/code-graph.ts'
export { type RecordedModules, recordModules } from './code/record-modules.ts'
export { defineSite } from './define-site.ts'
export { type ArchivesOptions, archives } from './plan/archives.ts'
export { asset } from './plan/asset.ts'
export { type FeedFormatName, type FeedsOptions, feeds } from './plan/feeds.ts'
export { type HostHeadersOptions, hostHeaders } from './plan/host-headers.ts'
export { type LlmsSection, llms, markdownAddress } from './plan/llms.ts'
export { type LinkTo, type Page, page, type Rendered, type Template } from './plan/page.ts'
export { type PaginateOptions, paginate } from './plan/paginate.ts'
export { archived, card, counted, full, neighbours, plain } from './plan/post-props.ts'
export { type RobotsOptions, robots } from './plan/robots.ts'
export { inSeriesOrder } from './plan/series.ts'
export { sitemap } from './plan/sitemap.ts'
export { translations } from './plan/translations.ts'
export { type ManifestOptions, manifest } from './plan/web-manifest.ts'
export type { Post, TermLink } from './post.ts'
export { type RankedPost, type Ranking, ranking } from './ranking.ts'
export type { RedirectHost } from './redirect-host.ts'
export type { SearchEngine, SearchIndex, SiteSearch } from './search/search-engine.ts'
export { folderSink } from './sink/folder-sink.ts'
export { type MemorySink, memorySink } from './sink/memory-sink.ts'
export type { Asset, Sink } from './sink/sink.ts'
export type {
  DataOf,
  Site,
  SiteContext,
  SiteMarkdown,
  SiteMeta,
  SiteOptions,
  SiteTheme,
  SiteWording,
  ThemeAsset,
} from './site.ts'
export { type FolderSource, folder } from './source/folder.ts'
export type { Stored } from './stored.ts'
export { type SiteTerm, type Taxonomy, taxonomy } from './taxonomy.ts'
