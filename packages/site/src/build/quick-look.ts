import { statSync } from 'node:fs'
import { join } from 'node:path'
import { countBySeverity } from '@octavo/diagnostics'
import { isPublic } from '../assets/public-files.ts'
import { type FileMark, markOf } from '../cache/file-mark.ts'
import type { KnownFile } from '../cache/file-table.ts'
import { peekStore } from '../cache/store.ts'
import { isSameEnvironment } from '../code/environment.ts'
import { isUntouched } from '../code/later-code.ts'
import { areSameLinks } from '../code/package-links.ts'
import { hasLeftovers } from '../sink/generations.ts'
import { filesUnder, namesOf } from '../source/files-under.ts'
import { isVisible } from '../source/folder.ts'
import type { BuildSettings } from './build-options.ts'
import { cacheVersion } from './cache-version.ts'
import { keyOf } from './key-of.ts'
import { mayPass } from './may-pass.ts'
import type { PageRecord } from './page-record.ts'
import type { BuildReport } from './report.ts'
import type { SavedState } from './saved-state.ts'

/** What a look found. */
export interface Looked {
  /** The report of a build that did nothing; undefined when a real one is needed. */
  readonly report: BuildReport | undefined
  /** The marks of files of the content that are as the last build left them: the real build need not ask again. */
  readonly marks: ReadonlyMap<string, FileMark>
}

/**
 * Whether a build would find anything to do, told from `stat` alone: one pass over what the last build read and wrote.
 * Neither the site's code nor any library is loaded.
 */
export function quickLook(settings: BuildSettings): Looked {
  const marks = new Map<string, FileMark>()
  return { report: reportOf(settings, marks), marks }
}

function reportOf(settings: BuildSettings, marks: Map<string, FileMark>): BuildReport | undefined {
  const from = performance.now()
  const { cache, out, trust, now, replace } = settings
  if (cache === undefined || typeof out !== 'string' || trust === 'hash') return undefined
  const folder = join(cache, 'cache')
  const store = peekStore(folder, cacheVersion())
  const state = store?.state() as SavedState | undefined
  if (store === undefined || state === undefined || state.key !== keyOf(settings)) return undefined
  if (state.diagnostics.some(mayPass)) return undefined
  if (state.code === undefined || !isSameEnvironment(state.code.environment)) return undefined
  if (state.nextChangeAt !== undefined && Date.parse(now) >= Date.parse(state.nextChangeAt))
    return undefined
  const files = store.table('files') as ReadonlyMap<string, KnownFile> | undefined
  if (files === undefined || !isSameInput(state, files, marks)) return undefined
  const pages = store.table('pages') as ReadonlyMap<string, PageRecord> | undefined
  if (pages === undefined || !isSameOutput(pages, out)) return undefined
  // A whole build takes them away, though it finds nothing else to do.
  if (replace === 'folder' && hasLeftovers(out)) return undefined
  return unchanged(state, [...pages.keys()], performance.now() - from)
}

function isSameInput(
  { code, later, roots, absent }: SavedState,
  files: ReadonlyMap<string, KnownFile>,
  marks: Map<string, FileMark>,
): boolean {
  if (!code?.files.every((file, i) => code.marks?.[i] === markOf(file))) return false
  if (!areSameLinks(code.links) || !isUntouched(later)) return false
  for (const [location, { mark }] of files) {
    // All of them, whatever became of one: the build that follows asks for each.
    if (markOf(location) === mark) marks.set(location, mark)
  }
  if (marks.size < files.size) return false
  for (const { location, kind, names } of roots) {
    const accepts = kind === 'public' ? isPublic : isVisible
    if (namesOf(filesUnder(location, accepts), location) !== names) return false
  }
  return absent.every((location) => statSync(location, { throwIfNoEntry: false }) === undefined)
}

function isSameOutput(pages: ReadonlyMap<string, PageRecord>, out: string): boolean {
  for (const [path, { mark }] of pages) {
    if (mark === '' || markOf(join(out, path)) !== mark) return false
  }
  return true
}

function unchanged(
  { counts, folders, diagnostics, nextChangeAt }: SavedState,
  paths: readonly string[],
  milliseconds: number,
): BuildReport {
  return {
    ok: countBySeverity(diagnostics).error === 0,
    unchanged: true,
    entries: counts.entries,
    pages: { ...counts.pages, rendered: 0, written: 0, removed: 0 },
    assets: { ...counts.assets, written: 0 },
    changed: { written: [], removed: [] },
    folders,
    paths,
    stages: [{ name: 'look', milliseconds }],
    diagnostics,
    ...(nextChangeAt !== undefined && { nextChangeAt }),
  }
}
