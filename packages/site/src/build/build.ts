import { join } from 'node:path'
import { countBySeverity, type Diagnostic, sortDiagnostics } from '@octavo/diagnostics'
import { createPictures } from '../assets/pictures.ts'
import { createFileTable, type KnownFile } from '../cache/file-table.ts'
import { openStore, type Store } from '../cache/store.ts'
import type { Sink } from '../sink/sink.ts'
import type { Site } from '../site.ts'
import { type Assembled, assemble } from './assemble.ts'
import type { BuildMemory } from './build-memory.ts'
import { type BuildOptions, type BuildSettings, lockIn, resolveOptions } from './build-options.ts'
import { cacheVersion } from './cache-version.ts'
import type { BuildContext, Known } from './context.ts'
import { countsOf } from './counts-of.ts'
import { DamagedStore } from './damaged-store.ts'
import { createDetails } from './document-record.ts'
import { explanationOf } from './explanation-of.ts'
import { holdFolders } from './hold-folders.ts'
import { createInHand } from './in-hand.ts'
import { type SeenBefore, takeJustSeen } from './just-seen.ts'
import { keepLock } from './keep-lock.ts'
import { knownFrom } from './known-from.ts'
import { linkToOf } from './link-to-of.ts'
import { createListing } from './listed-folders.ts'
import type { Looked } from './quick-look.ts'
import type { BuildReport } from './report.ts'
import { saveBuild } from './save-build.ts'
import type { SavedState } from './saved-state.ts'
import { sinkOf } from './sink-of.ts'
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

/** @internal As `build`. `looked` is what a look at the files found a moment ago. */
export async function buildAndKeep(
  site: Site,
  options: BuildOptions,
  memory?: BuildMemory,
  looked?: Looked,
): Promise<BuiltSite> {
  const settings = resolveOptions(options)
  const before = { just: takeJustSeen(memory), marks: looked?.marks }
  const unlock = holdFolders(settings)
  try {
    return await buildLocked(site, settings, memory, before)
  } finally {
    unlock()
  }
}

async function buildLocked(
  site: Site,
  settings: BuildSettings,
  memory: BuildMemory | undefined,
  { just, marks }: SeenBefore,
): Promise<BuiltSite> {
  const { sink, diagnostics } = sinkOf(settings)
  if (settings.preview && !sink.acceptsPreview) {
    throw new TypeError(
      '@octavo/site: a preview holds drafts; it cannot be built into a folder that is deployed. Pass a sink that accepts previews.',
    )
  }
  const last = memory?.store
  const store = storeOf(settings, memory)
  try {
    const before = { just: store === last ? just : undefined, marks }
    const built = await buildInto(site, settings, sink, store, memory, before)
    return diagnostics.length === 0 ? built : withDiagnostics(built, diagnostics)
  } catch (error) {
    sink.discard()
    throw error
  } finally {
    if (memory === undefined) store.close()
  }
}

/** What is true of this build only, and not of the next one that finds nothing to do. */
function withDiagnostics(built: BuiltSite, more: readonly Diagnostic[]): BuiltSite {
  const diagnostics = sortDiagnostics([...built.report.diagnostics, ...more])
  return { ...built, report: { ...built.report, diagnostics } }
}

function storeOf({ cache }: BuildSettings, memory: BuildMemory | undefined): Store {
  if (cache === undefined) return temporaryStore()
  const folder = join(cache, 'cache')
  if (memory === undefined) return openStore(folder, cacheVersion())
  if (memory.store?.isCurrent() !== true) {
    memory.store?.close()
    // Its texts lie in the store that is given up.
    memory.ranking = undefined
    memory.members = undefined
    memory.documents = undefined
    memory.posts = undefined
    memory.publication = undefined
    memory.entries = undefined
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
  { just, marks }: SeenBefore,
): Promise<BuiltSite> {
  const state = store.state() as SavedState | undefined
  const knownFiles = (store.table('files') ?? new Map()) as ReadonlyMap<string, KnownFile>
  const files = createFileTable({
    known: knownFiles,
    trust: settings.trust,
    marks,
    ...(just && { just }),
  })
  const listing = createListing(just?.listed, just?.touched)
  const known = knownFrom(store, state, settings, just !== undefined)
  const looked = { files, list: listing.list, touched: just?.touched }
  try {
    const context = contextOf(site, settings, looked, store, known, memory)
    const built = await assemble(context, sink)
    const report = commit(built, context, settings, sink, store)
    const { seen, absent } = files
    if (memory !== undefined) memory.files = { seen, absent, listed: listing.listed }
    return { report, assembled: built }
  } catch (error) {
    if (!(error instanceof DamagedStore)) throw error
    // As if there had been no cache. The pages' records stay, so that what is gone is still removed.
    sink.discard()
    const without = { ...known, entries: new Map(), relations: undefined, sameCode: false }
    const afresh = contextOf(site, settings, looked, store, without, undefined)
    const context = { ...afresh, rankingBytes: () => undefined }
    const built = await assemble(context, sink)
    return { report: commit(built, context, settings, sink, store), assembled: built }
  }
}

const IN_HAND_CHARACTERS = 16 << 20

function contextOf(
  { options: site }: Site,
  settings: BuildSettings,
  { files, list, touched }: Pick<BuildContext, 'files' | 'list' | 'touched'>,
  store: Store,
  known: Known,
  memory: BuildMemory | undefined,
): BuildContext {
  const { root, now, preview, explain, verify, code, onProgress } = settings
  const details = createDetails(store.bodies)
  return {
    site,
    root,
    now,
    explain,
    lock: settings.lock === 'off' || preview ? undefined : lockIn(root),
    verify,
    isPreview: preview,
    code: known.code,
    codeFiles: code?.files ?? [],
    recordReads: code?.live?.record ?? (() => () => {}),
    files,
    list,
    touched,
    inHand: createInHand(IN_HAND_CHARACTERS),
    pieces: createInHand(IN_HAND_CHARACTERS / 2),
    bodies: store.bodies,
    details: details.of,
    keepDetails: details.keep,
    pictures: createPictures(files, known.sizes),
    known,
    rankingBytes: store.ranking,
    keepRanking: store.keepRanking,
    memory,
    linkTo: linkToOf(site, memory),
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
  const { records } = built.pages
  // A new file has no mark yet; others get another one when the whole folder is new.
  const written = [...marks.keys()].filter((path) => records.get(path)?.mark === '')
  for (const [path, mark] of marks) {
    const record = records.get(path)
    if (record !== undefined) records.set(path, { ...record, mark })
  }
  const { memory } = context
  if (marks.size > written.length && memory?.pages) {
    memory.pages = { ...memory.pages, records: undefined }
  }
  keepLock(built, context, settings)
  saveBuild(built, context, settings, store)
  const stages = [...built.stages, { name: 'write', milliseconds: performance.now() - from }]
  const { entries, pages, assets } = countsOf(built)
  const { nextChangeAt } = built.published
  return {
    ok: countBySeverity(built.diagnostics).error === 0,
    unchanged: false,
    entries,
    pages,
    assets,
    changed: { written, removed: built.removed },
    folders: Object.fromEntries(context.folders),
    // Who says what was touched knows them from the build before.
    paths: context.touched === undefined ? [...records.keys()] : [],
    stages,
    diagnostics: built.diagnostics,
    ...(settings.verify !== undefined && { verified: built.pages.verified }),
    ...(settings.explain !== undefined && {
      explanation: explanationOf(built.pages, settings.explain),
    }),
    ...(nextChangeAt !== undefined && { nextChangeAt }),
  }
}
