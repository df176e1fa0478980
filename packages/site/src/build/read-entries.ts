import { readFileSync } from 'node:fs'
import type { Collection, SourceFile } from '@octavo/content'
import type { Diagnostic } from '@octavo/diagnostics'
import { digestOf } from '../digest.ts'
import type { FileUnder } from '../source/files-under.ts'
import { type FolderSource, isFolder, isVisible } from '../source/folder.ts'
import { missingFolder } from '../source/missing-folder.ts'
import { pathPrefix } from '../source/path-prefix.ts'
import { refusedLink } from '../source/refused-link.ts'
import type { BuildContext } from './context.ts'
import { detached } from './detached.ts'
import type { EntryHead, FileRecord, LoadedFile } from './entry-record.ts'
import { placesBy } from './places.ts'
import type { ReadFiles, Stretch } from './read-files.ts'

/** A file of a source, and where it lies if it lies on a disk. */
interface Found {
  readonly file: SourceFile
  readonly location?: string
}

/** What reads the files of a collection. */
interface Reader {
  readonly collection: string
  readonly source: Collection<unknown>
  readonly parsedBy: string
  readonly context: BuildContext
}

/**
 * Reads the front matter of all collections, or takes it from the last build where the file did not change. No body is
 * parsed here.
 */
export async function readEntries(context: BuildContext): Promise<ReadFiles> {
  const loaded: LoadedFile[] = []
  const stretches = new Map<string, Stretch>()
  for (const [collection, source] of Object.entries(context.site.collections)) {
    const parsedBy = source.fingerprint ?? context.code ?? ''
    const reader = { collection, source, parsedBy, context }
    const from = loaded.length
    if (isFolder(source.source)) {
      const { prefix, files: listed } = listedIn(source.source, collection, context)
      const again = await readTouched(listed, reader)
      for (const file of again ?? (await readFolder(listed, prefix, from, reader)))
        loaded.push(file)
      const placeOf =
        (again && context.memory?.publication?.stretches.get(collection)?.placeOf) ??
        placesBy(loaded.slice(from), ({ location }) => location)
      const count = loaded.length - from
      stretches.set(collection, { listed, source, parsedBy, from, count, placeOf })
    } else {
      for await (const file of source.source) {
        if (source.accepts(file.path)) loaded.push(await take({ file }, reader))
      }
    }
    context.progress('Reading', loaded.length)
  }
  return { files: loaded, stretches }
}

/**
 * The files of a folder in which none came or went, when it is known which of them may have changed since the last build: no other is
 * looked at, not even for its path.
 */
async function readTouched(
  listed: readonly FileUnder[],
  reader: Reader,
): Promise<readonly LoadedFile[] | undefined> {
  const { collection, source, parsedBy, context } = reader
  const { memory, touched } = context
  const last = memory?.publication?.stretches.get(collection)
  const isStill = last?.listed === listed && last.source === source && last.parsedBy === parsedBy
  if (touched === undefined || parsedBy === '' || !isStill) return undefined
  const { from, count, placeOf } = last
  const files = memory?.publication?.files.slice(from, from + count) ?? []
  for (const path of touched) {
    const place = placeOf(path)
    const before = place === undefined ? undefined : files[place]
    if (place === undefined || before === undefined) continue
    files[place] = await readFile(before.file.path, path, before, reader)
  }
  return files
}

async function readFolder(
  listed: readonly FileUnder[],
  prefix: string,
  from: number,
  reader: Reader,
): Promise<readonly LoadedFile[]> {
  const { source, context } = reader
  const last = context.memory?.publication?.files
  const files: LoadedFile[] = []
  for (const { path: below, location } of listed) {
    const before = last?.[from + files.length]
    const isThere = before?.location === location && before.source === source
    const path = isThere ? before.file.path : `${prefix}${below}`
    if (!source.accepts(path)) continue
    files.push(await readFile(path, location, isThere ? before : undefined, reader))
    context.progress('Reading', from + files.length)
  }
  return files
}

/** A file; the very object of the last build as long as nothing of it changed, in a process that builds again. */
async function readFile(
  path: string,
  location: string,
  last: LoadedFile | undefined,
  reader: Reader,
): Promise<LoadedFile> {
  const { collection, source, parsedBy, context } = reader
  const known = knownRecord(path, context.files.digest(location), parsedBy, context)
  const file = last?.file ?? fileAt(path, location)
  if (known === undefined) return take({ file, location }, reader)
  return last?.record === known ? last : { collection, source, file, location, record: known }
}

async function take(found: Found, reader: Reader): Promise<LoadedFile> {
  const { collection, source, parsedBy, context } = reader
  return { collection, source, ...found, record: await readEntry(found, source, parsedBy, context) }
}

function fileAt(path: string, location: string): SourceFile {
  return { path, read: () => readFileSync(location) }
}

/** The record of the last build, when the file is what it was and would be read as it was. */
function knownRecord(
  path: string,
  digest: string | undefined,
  parsedBy: string,
  { known }: BuildContext,
): FileRecord | undefined {
  const last = known.entries.get(path)
  const isSame = parsedBy !== '' && last?.digest === digest && last?.parsedBy === parsedBy
  return isSame ? last : undefined
}

async function readEntry(
  { file, location }: Found,
  collection: Collection<unknown>,
  parsedBy: string,
  context: BuildContext,
): Promise<FileRecord> {
  const { files, known, inHand } = context
  const last = known.entries.get(file.path)
  const content = location === undefined ? await file.read() : undefined
  if (content !== undefined) {
    const same = knownRecord(file.path, digestOf(content), parsedBy, context)
    if (same !== undefined) return same
  }
  // The digest of these very bytes is kept, not the one of a moment ago.
  const read =
    content === undefined
      ? files.read(location as string)
      : { bytes: content, digest: digestOf(content) }
  const isBelieved = parsedBy !== '' && last?.parsedBy === parsedBy && last.diagnostics.length === 0
  const before = isBelieved ? last.entry : undefined
  const { value, diagnostics } = await collection.parse(file.path, read.bytes, before)
  const kept = last !== undefined && last.digest === read.digest ? last.document : undefined
  const common = {
    digest: read.digest as string,
    parsedBy,
    diagnostics,
    ...(kept && { document: kept }),
  }
  if (value === undefined) return common
  const { body, ...entry } = value
  inHand.keep(file.path, body, body.length)
  // After an edit of the body alone the entry is the one it was: what depends on front matter can be kept.
  if (isSame(entry, last?.entry)) return { ...common, entry: last.entry }
  // What is not kept for the next build need not be plain JSON.
  return { ...common, entry: parsedBy === '' ? entry : detached(entry) }
}

function isSame(entry: EntryHead, last: EntryHead | undefined): last is EntryHead {
  return last !== undefined && JSON.stringify(entry) === JSON.stringify(last)
}

/** The files of a folder, and what leads their paths in messages and links. */
function listedIn(
  source: FolderSource,
  name: string,
  context: BuildContext,
): { readonly prefix: string; readonly files: readonly FileUnder[] } {
  const { root, roots, folders, problems, list } = context
  const prefix = pathPrefix(source.location, root)
  const { files, refused, names, isThere } = list(source.location, isVisible)
  problems.push(...refused.map((link) => refusedLink(link, prefix)))
  roots.set(source.location, { kind: 'content', names })
  folders.set(prefix, source.location)
  if (!isThere) {
    problems.push(missingFolder(`The folder of the collection "${name}"`, source.location, context))
  } else if (files.length === 0) problems.push(emptyFolder(name, source, prefix))
  return { prefix, files }
}

function emptyFolder(name: string, { location }: FolderSource, prefix: string): Diagnostic {
  return {
    code: 'site/empty-folder',
    severity: 'warning',
    message: `The collection "${name}" is empty: there is no file in ${prefix || location}.`,
    hint: 'Write a first Markdown file there, or correct the folder in the site’s configuration.',
  }
}
