import { type Diagnostic, sortDiagnostics } from '@octavo/diagnostics'
import { preparePictures } from '../assets/prepare-pictures.ts'
import {
  type PublicFile as CopiedFile,
  publicFiles,
  publicFolders,
} from '../assets/public-files.ts'
import { themeFiles } from '../assets/theme-assets.ts'
import type { NewRanking } from '../cache/ranking-files.ts'
import { digestOf } from '../digest.ts'
import { addressKey, basePathOf, decodePath } from '../plan/address.ts'
import { hostHeaders, withWasm } from '../plan/host-headers.ts'
import type { Page } from '../plan/page.ts'
import type { RankedPost } from '../ranking.ts'
import { refuseSearch, unplannedSearchPage } from '../search/search-page.ts'
import type { Asset, Sink } from '../sink/sink.ts'
import type { GatheredTerms } from '../taxonomy.ts'
import { brokenAddresses } from './check-addresses.ts'
import type { BuildContext } from './context.ts'
import { type DrawnPages, drawPages } from './draw-pages.ts'
import type { LoadedFile } from './entry-record.ts'
import { listPosts } from './listed-posts.ts'
import type { DocumentedFile, MadePost } from './made-post.ts'
import { type PlacedAssets, placeAssets } from './place-assets.ts'
import { placementOf } from './placement.ts'
import { makePosts } from './posts-again.ts'
import { type PreparedSearch, prepareSearch } from './prepare-search.ts'
import { processDocuments } from './process-documents.ts'
import { publishEntries } from './publish-entries.ts'
import type { PublishedFiles } from './published-files.ts'
import { readEntries } from './read-entries.ts'
import { redirections } from './redirections.ts'
import { picturesBeside } from './references.ts'
import { type RelatedTo, rankedPosts, relate } from './relate.ts'
import type { RelationsRecord } from './relations-record.ts'
import type { Stage } from './report.ts'
import type { SearchRecord } from './search-record.ts'
import { siteFrames } from './site-frame.ts'
import { createTimer } from './timer.ts'
import { rememberDocuments, withDocuments } from './with-documents.ts'

/** A site that has been built into a sink, which is not committed yet. */
export interface Assembled {
  readonly files: readonly LoadedFile[]
  readonly published: PublishedFiles
  readonly pages: DrawnPages
  readonly assets: { readonly total: number; readonly written: number }
  readonly removed: readonly string[]
  readonly relations: RelationsRecord | undefined
  /** Readable as long as the store is open. */
  readonly related: RelatedTo
  readonly search: SearchRecord | undefined
  readonly ranking: (() => NewRanking | undefined) | undefined
  /** The posts as the ranking sees them. */
  readonly ranked: () => readonly RankedPost<unknown>[]
  /** What `octavo.lock` is to say, when it is kept and would change. */
  readonly lock: string | undefined
  readonly posts: readonly MadePost[]
  readonly terms: GatheredTerms
  readonly diagnostics: readonly Diagnostic[]
  readonly stages: readonly Stage[]
}

/** The straight line, from files to pages. */
export async function assemble(context: BuildContext, sink: Sink): Promise<Assembled> {
  const stages: Stage[] = []
  const { timed, timedAsync } = createTimer(stages)

  const read = await timedAsync('read', () => readEntries(context))
  const published = timed('publish', () => publishEntries(read, context))
  const { files } = read
  const { documented, anew } = await timedAsync('parse', () =>
    processDocuments(published.open, context),
  )
  const loaded = withDocuments(files, anew, published)
  rememberDocuments(loaded, context)
  const { copied, theme } = timed('assets', () => findAssets(context))
  await timedAsync('pictures', () => prepareAll(documented, context))
  const sources = { files, published, documented, copied }
  const { posts, terms } = timed('posts', () => makePosts(sources, context))
  const related = timed('relate', () => relate(posts, context))
  const search = await timedAsync('search', () => prepareSearch(posts, terms, context))
  const { meta, search: searching } = context.site
  const frames = siteFrames(meta, theme.paths, context.linkTo, searching?.page)
  const redirected = redirections(published, context)
  const planned = planOf(posts, terms, related?.related, search?.links, context)
  const plans = [planned, redirected.pages]
  const pages = timed('draw', () =>
    recorded(() => drawPages(plans, frames, sink, posts, context), context),
  )

  const hosted = hostFiles(pages, context)
  const assets = [
    ...theme.assets,
    ...context.pictures.assets(),
    ...(search?.assets ?? []),
    ...hosted,
    ...copied,
  ]
  const placed = await timedAsync('copy', () => placeAssets(assets, pages, sink, context))
  rememberFiles(pages, placed, context)
  const exists = existenceOf(pages, copied)
  context.problems.push(...brokenAddresses(posts, exists))
  context.problems.push(...unplannedSearchPage(context.site.search?.page, pages.addresses))
  const removed = removeGone(pages, sink, context)
  return {
    files: loaded,
    published,
    pages,
    assets: { total: assets.length, written: placed.written },
    removed,
    relations: related?.record,
    related: related?.related ?? (() => []),
    search: search?.record,
    ranking: related?.bytes,
    ranked: () => rankedPosts(posts, context),
    lock: redirected.lock,
    posts,
    terms,
    diagnostics: sortDiagnostics(context.problems),
    stages,
  }
}

/** The site's own functions run in this work: what they read is noted. */
function recorded<T>(work: () => T, { recordReads }: BuildContext): T {
  const end = recordReads()
  try {
    return work()
  } finally {
    end()
  }
}

function findAssets(context: BuildContext) {
  const { site, files } = context
  const folders = publicFolders(site.public)
  return {
    copied: publicFiles(folders, context),
    theme: themeFiles(
      [...(site.theme?.assets ?? []), ...((site.search && site.theme?.searchAssets) ?? [])],
      files,
    ),
  }
}

function planOf(
  posts: readonly MadePost[],
  terms: GatheredTerms,
  related: NonNullable<ReturnType<typeof relate>>['related'] | undefined,
  search: PreparedSearch['links'] | undefined,
  context: BuildContext,
): Iterable<Page | Iterable<Page>> {
  const { listed, unlisted } = listPosts(posts, context)
  const argument = {
    ...listed,
    unlisted,
    terms,
    related: related ?? (() => []),
    get search() {
      return search ?? refuseSearch()
    },
  }
  const { site } = context
  return site.pages(argument as unknown as Parameters<typeof site.pages>[0])
}

/** What the host is told, when it is to be told. */
function hostFiles({ records }: DrawnPages, { site }: BuildContext): Asset[] {
  const { headers = false } = site
  if (headers === false) return []
  const inline = [...records.values()].flatMap((record) => record.inline ?? [])
  const options = withWasm(headers === true ? {} : headers, site.search?.engine.wasm)
  const text = hostHeaders(inline, basePathOf(site.meta.url), options)
  return [{ path: '_headers', digest: digestOf(text), read: () => Buffer.from(text) }]
}

/** Pictures beside posts, in their bodies and at their heads. */
async function prepareAll(
  documented: readonly DocumentedFile[],
  { site, pictures, files, linkTo, problems }: BuildContext,
): Promise<void> {
  if (site.images === undefined) return
  const maker = site.images((name) => linkTo(`/assets/${name}`))
  const wanted = documented.flatMap((file) => {
    const { image } = file.entry.data as { readonly image?: { readonly src?: unknown } }
    const shown = [...file.document.pictures]
    if (typeof image?.src === 'string') shown.push(image.src)
    return picturesBeside(placementOf(file, file.url), shown)
  })
  const { value, diagnostics } = await preparePictures(wanted, maker, files)
  pictures.setPrepared(value)
  await maker.prune?.()
  problems.push(...diagnostics)
}

/** The next build starts from the files of this one. */
function rememberFiles(
  { records }: DrawnPages,
  { paths }: PlacedAssets,
  { memory }: BuildContext,
): void {
  if (memory?.pages !== undefined) memory.pages = { ...memory.pages, records, others: paths }
}

function removeGone(
  { records, othersBefore }: DrawnPages,
  sink: Sink,
  { known }: BuildContext,
): string[] {
  // A build that knows nothing of an earlier one clears what that one left.
  const before = othersBefore ?? (known.pages.size > 0 ? [...known.pages.keys()] : sink.paths())
  const gone = before.filter((path) => !records.has(path))
  for (const path of gone) sink.remove(path)
  return gone
}

function existenceOf(pages: DrawnPages, copied: readonly CopiedFile[]): (key: string) => boolean {
  const all = (): ReadonlySet<string> => {
    const files = copied.map(({ path }) => addressKey(`/${path}`))
    const assets = [...pages.records.keys()].map((path) => addressKey(`/${decodePath(path)}`))
    return new Set([...pages.addresses(), ...files, ...assets])
  }
  let known: ReadonlySet<string> | undefined
  return (key) => {
    known ??= all()
    return known.has(key)
  }
}
