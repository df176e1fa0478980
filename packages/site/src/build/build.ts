import { join } from 'node:path'
import { countBySeverity } from '@octavo/diagnostics'
import { createPictures, type PictureSize } from '../assets/pictures.ts'
import { lockBuilds } from '../cache/build-lock.ts'
import { markOf } from '../cache/file-mark.ts'
import { createFileTable, type FileTable } from '../cache/file-table.ts'
import type { PackPlace } from '../cache/pack.ts'
import { openStore, type Store } from '../cache/store.ts'
import { writeWhole } from '../cache/write-whole.ts'
import { basePathOf, linkToUnder } from '../plan/address.ts'
import { folderSink } from '../sink/folder-sink.ts'
import type { Sink } from '../sink/sink.ts'
import type { Site } from '../site.ts'
import { type Assembled, assemble } from './assemble.ts'
import { createBodiesInHand } from './bodies-in-hand.ts'
import type { BuildMemory } from './build-memory.ts'
import { type BuildOptions, type BuildSettings, lockIn, resolveOptions } from './build-options.ts'
import { cacheVersion } from './cache-version.ts'
import type { BuildContext, Known } from './context.ts'
import { countsOf } from './counts-of.ts'
import { DamagedStore } from './damaged-store.ts'
import type { FileRecord } from './entry-record.ts'
import { keyOf } from './key-of.ts'
import type { PageRecord } from './page-record.ts'
import type { RelationsRecord } from './relations-record.ts'
import type { BuildReport } from './report.ts'
import { knownFiles, type SavedState } from './saved-state.ts'
import { temporaryStore } from './temporary-store.ts'

/**
 * Builds a site: reads what changed, draws and writes the pages that differ from the last build, removes what is gone.
 * Faults in content are in the report's `diagnostics`; everything else is built all the same.
 *
 * @throws TypeError for options that make no sense and for props that `page()` refuses; the error of the system when a
 *   file cannot be read or written. The site of the last build then stands as it was.
 */
export async function build(site: Site, options: BuildOptions = {}): Promise<BuildReport> {
  return (await buildAndKeep(site, options)).report
}

/** A build with what it found, for commands that look closer. */
export interface BuiltSite {
  readonly report: BuildReport
  readonly assembled: Assembled
}

/** @internal As `build`. */
export async function buildAndKeep(
  site: Site,
  options: BuildOptions,
  memory?: BuildMemory,
): Promise<BuiltSite> {
  const settings = resolveOptions(options)
  const unlock = settings.cache === undefined ? () => {} : lockBuilds(settings.cache)
  try {
    return await buildLocked(site, settings, memory)
  } finally {
    unlock()
  }
}

async function buildLocked(
  site: Site,
  settings: BuildSettings,
  memory: BuildMemory | undefined,
): Promise<BuiltSite> {
  const sink = sinkOf(settings)
  if (settings.preview && !sink.acceptsPreview) {
    throw new TypeError(
      '@octavo/site: a preview holds drafts; it cannot be built into a folder that is deployed. Pass a sink that accepts previews.',
    )
  }
  const store = storeOf(settings, memory)
  try {
    return await buildInto(site, settings, sink, store, memory)
  } catch (error) {
    sink.discard()
    throw error
  } finally {
    if (memory === undefined) store.close()
  }
}

function storeOf({ cache }: BuildSettings, memory: BuildMemory | undefined): Store {
  if (cache === undefined) return temporaryStore()
  const folder = join(cache, 'cache')
  if (memory === undefined) return openStore(folder, cacheVersion())
  if (memory.store?.isCurrent() !== true) {
    memory.store?.close()
    // Its texts lie in the store that is given up.
    memory.ranking = undefined
    memory.store = openStore(folder, cacheVersion(), { isHeld: true })
  }
  return memory.store
}

async function buildInto(
  site: Site,
  settings: BuildSettings,
  sink: Sink,
  store: Store,
  memory: BuildMemory | undefined,
): Promise<BuiltSite> {
  const state = store.section('state') as SavedState | undefined
  const files = createFileTable({ known: knownFiles(state), trust: settings.trust })
  const known = knownFrom(store, state, settings)
  try {
    const context = contextOf(site, settings, files, store, known, memory)
    const built = await assemble(context, sink)
    return { report: commit(built, context, settings, sink, store), assembled: built }
  } catch (error) {
    if (!(error instanceof DamagedStore)) throw error
    // As if there had been no cache. The pages' records stay, so that what is gone is still removed.
    sink.discard()
    const without = { ...known, entries: new Map(), relations: undefined, sameCode: false }
    const _damaged = { ...store, ranking: () => undefined }
    const afresh = contextOf(site, settings, files, store, without, undefined)
    const context = { ...afresh, rankingBytes: () => undefined }
    const built = await assemble(context, sink)
    return { report: commit(built, context, settings, sink, store), assembled: built }
  }
}

function sinkOf({ out, cache, root }: BuildSettings): Sink {
  return typeof out === 'string'
    ? folderSink(out, join(cache ?? join(root, '.octavo'), 'staging'))
    : out
}

function knownFrom(store: Store, state: SavedState | undefined, settings: BuildSettings): Known {
  const pages = store.section('pages') as readonly (readonly [string, PageRecord])[] | undefined
  const entries = store.section('entries') as readonly (readonly [string, FileRecord])[] | undefined
  const isSame = state !== undefined && state.key === keyOf(settings)
  const code = settings.code?.identity
  return {
    entries: new Map(entries),
    pages: new Map(isSame ? pages : undefined),
    sizes: new Map<string, PictureSize>(state?.sizes),
    relations: (store.section('relations') as RelationsRecord | null) ?? undefined,
    sameCode: isSame && code !== undefined && state.code?.identity === code,
  }
}

const BODIES_IN_HAND_CHARACTERS = 16 << 20

function contextOf(
  { options: site }: Site,
  settings: BuildSettings,
  files: FileTable,
  store: Store,
  known: Known,
  memory: BuildMemory | undefined,
): BuildContext {
  const { root, now, preview, explain, code, onProgress } = settings
  return {
    site,
    root,
    now,
    explain,
    lock: settings.lock === 'off' || preview ? undefined : lockIn(root),
    isPreview: preview,
    code: code?.identity,
    files,
    inHand: createBodiesInHand(BODIES_IN_HAND_CHARACTERS),
    bodies: store.bodies,
    pictures: createPictures(files, known.sizes),
    known,
    rankingBytes: store.ranking,
    memory,
    linkTo: linkToUnder(basePathOf(site.meta.url), site.trailingSlash ?? 'always'),
    roots: new Map(),
    folders: new Map(),
    problems: [],
    progress: onProgress,
  }
}

function commit(
  built: Assembled,
  context: BuildContext,
  settings: BuildSettings,
  sink: Sink,
  store: Store,
): BuildReport {
  const from = performance.now()
  const marks = sink.commit()
  for (const [path, mark] of marks) {
    const record = built.pages.records.get(path)
    if (record !== undefined) built.pages.records.set(path, { ...record, mark })
  }
  keepLock(built, context, settings)
  save(built, context, settings, store)
  const stages = [...built.stages, { name: 'write', milliseconds: performance.now() - from }]
  const { entries, pages, assets } = countsOf(built)
  const { nextChangeAt } = built.published
  return {
    ok: countBySeverity(built.diagnostics).error === 0,
    unchanged: false,
    entries,
    pages,
    assets,
    changed: { written: [...marks.keys()], removed: built.removed },
    folders: Object.fromEntries(context.folders),
    paths: [...built.pages.records.keys()],
    stages,
    diagnostics: built.diagnostics,
    ...(settings.explain !== undefined && { explanation: explanationOf(built) }),
    ...(nextChangeAt !== undefined && { nextChangeAt }),
  }
}

/** Notes what has been shipped. Not while something is wrong: a post that cannot be read has not vanished. */
function keepLock(
  { lock, diagnostics }: Assembled,
  { files, root }: BuildContext,
  settings: BuildSettings,
): void {
  if (lock === undefined || settings.lock !== 'keep' || countBySeverity(diagnostics).error > 0)
    return
  writeWhole(lockIn(root), lock)
  files.wrote(lockIn(root), lock)
}

function explanationOf({ pages: { explanation } }: Assembled): readonly string[] {
  return explanation.length > 0 ? explanation : ['No page was planned at this address.']
}

function save(
  built: Assembled,
  { files, pictures, roots, folders }: BuildContext,
  settings: BuildSettings,
  store: Store,
): void {
  const { nextChangeAt } = built.published
  const state: SavedState = {
    key: keyOf(settings),
    ...(settings.code !== undefined && { code: settings.code }),
    codeMarks: settings.code?.files.map((file) => markOf(file) ?? '') ?? [],
    roots: [...roots].map(([location, watched]) => ({ location, ...watched })),
    files: [...files.seen].map(([location, { mark, digest }]) => [location, mark, digest] as const),
    folders: Object.fromEntries(folders),
    absent: [...files.absent],
    sizes: [...pictures.sizes],
    ...(nextChangeAt !== undefined && { nextChangeAt }),
    diagnostics: built.diagnostics.map(({ cause: _, ...diagnostic }) => diagnostic),
    counts: countsOf(built),
  }
  const records = built.files.map(({ file, record }) => [file.path, record] as const)
  const sections = {
    state,
    pages: [...built.pages.records],
    // JSON has no undefined.
    relations: built.relations ?? null,
  }
  store.save(
    { ...sections, entries: records },
    {
      bytes: records.reduce((sum, [, { document }]) => sum + bytesOf(document), 0),
      move: (copy) => ({ ...sections, entries: records.map((record) => moved(record, copy)) }),
    },
    built.ranking,
  )
}

function bytesOf(document: FileRecord['document']): number {
  return document === undefined ? 0 : document.body[1] + document.text[1]
}

function moved(
  [path, record]: readonly [string, FileRecord],
  copy: (place: PackPlace) => PackPlace,
): readonly [string, FileRecord] {
  const { document } = record
  if (document === undefined) return [path, record]
  return [
    path,
    { ...record, document: { ...document, body: copy(document.body), text: copy(document.text) } },
  ]
}
