export type { AddressForm } from './address-form.ts'
export {
  type AddressLock,
  compareWithLock,
  emptyLock,
  type LockedAddresses,
  type LockOptions,
  readLock,
  type Shipping,
  writeLock,
} from './address-lock.ts'
export {
  type Addressable,
  type AddressOptions,
  assignAddresses,
  placeOfAddress,
} from './addresses.ts'
export { filesBeside, resolveFrom } from './beside.ts'
export { type BlogPostSchema, blogPost, sitePage } from './blog-post/blog-post.ts'
export type { BlogPostOptions, ExtendOption, PostField } from './blog-post/options.ts'
export type { BlogPost, PostImage, PostSeries, SitePage } from './blog-post/post.ts'
export { buildCorpus, type CorpusFile } from './build-corpus.ts'
export { type Collection, type CollectionOptions, collection } from './collection.ts'
export type {
  ContentIssue,
  FileContext,
  Fingerprinted,
  KeyNaming,
  LenientResult,
} from './content-issue.ts'
export {
  type BlogDate,
  type BlogDateTime,
  blogDate,
  isBlogDate,
  isPlainDate,
  type PlainDate,
  plainDate,
} from './dates/blog-date.ts'
export { type DateFormat, formatDate } from './dates/format-date.ts'
export { calendarDate, compareDates, instantOf } from './dates/instants.ts'
export { type TemporalLike, toTemporal } from './dates/temporal.ts'
export {
  type DefaultsOptions,
  defaultsFor,
  type FolderDefaults,
  type Provenance,
  readDefaults,
} from './defaults.ts'
export { type Entry, type Placed, type PostId, rangeOf, rangeOfFirst } from './entry.ts'
export { type FrontMatterValue, setInFrontMatter } from './front-matter/edit.ts'
export type { FrontMatterLimits } from './front-matter/limits.ts'
export type { FrontMatter, FrontMatterFormat } from './front-matter/split.ts'
export type { KeyPath, PlacePart } from './front-matter/tree.ts'
export { editorSettings, frontMatterSchema } from './front-matter-schema.ts'
export { type LiveEntries, type LiveSource, liveEntries, type SourceChange } from './live.ts'
export {
  type Identified,
  joinEntries,
  loadEntries,
  readEntries,
  withUniqueIds,
} from './load-entries.ts'
export { mintId } from './mint-id.ts'
export {
  type Held,
  newestFirst,
  type Preview,
  type Previewed,
  type Publication,
  type PublicationData,
  type Publishable,
  type Published,
  type PublishOptions,
  preview,
  publish,
} from './publish.ts'
export {
  type ArchiveMonth,
  type ArchiveYear,
  archive,
  groupBy,
  type Neighbours,
  neighboursIn,
} from './queries.ts'
export {
  apacheRedirects,
  nginxRedirects,
  redirectsFile,
  vercelRedirects,
} from './redirect-files.ts'
export {
  type Aliased,
  collectRedirects,
  type Redirect,
  type RedirectOptions,
} from './redirects.ts'
export { checkReferences, type Reference, ref, type Target } from './references.ts'
export {
  checkParts,
  collectSeries,
  inReadingOrder,
  type SeriesOptions,
  type SeriesPost,
} from './series.ts'
export { findSimilarTerms, type SimilarTerms } from './similar-terms.ts'
export { type SlugOptions, slugify } from './slugify.ts'
export { type Source, type SourceFile, sourceFile } from './source-file.ts'
export { collectTerms, type Term, type TermOptions, termKey } from './terms.ts'
export {
  linkTranslations,
  type Translatable,
  type Translation,
  type TranslationOptions,
} from './translations.ts'
