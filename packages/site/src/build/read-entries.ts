import { readFileSync } from 'node:fs'
import type { Collection, SourceFile } from '@octavo/content'
import type { Diagnostic } from '@octavo/diagnostics'
import { digestOf } from '../digest.ts'
import { type FolderSource, isFolder, isVisible } from '../source/folder.ts'
import { pathPrefix } from '../source/path-prefix.ts'
import { refusedLink } from '../source/refused-link.ts'
import type { BuildContext } from './context.ts'
import { detached } from './detached.ts'
import type { EntryHead, FileRecord, LoadedFile } from './entry-record.ts'

/** A file of a source, and where it lies if it lies on a disk. */
interface Found {
  readonly file: SourceFile
  readonly location?: string
}

/**
 * Reads the front matter of all collections, or takes it from the last build where the file did not change. No body is
 * parsed here.
 */
export async function readEntries(context: BuildContext): Promise<LoadedFile[]> {
  const loaded: LoadedFile[] = []
  for (const [name, collection] of Object.entries(context.site.collections)) {
    const parsedBy = collection.fingerprint ?? context.code ?? ''
    for await (const found of filesOf(collection, name, context)) {
      if (!collection.accepts(found.file.path)) continue
      const record = await readEntry(found, collection, parsedBy, context)
      loaded.push({ collection: name, source: collection, ...found, record })
      context.progress('Reading', loaded.length)
    }
  }
  return loaded
}

async function readEntry(
  { file, location }: Found,
  collection: Collection<unknown>,
  parsedBy: string,
  { files, known, inHand }: BuildContext,
): Promise<FileRecord> {
  const last = known.entries.get(file.path)
  const content = location === undefined ? await file.read() : undefined
  const digest = content === undefined ? files.digest(location as string) : digestOf(content)
  if (
    last !== undefined &&
    parsedBy !== '' &&
    last.digest === digest &&
    last.parsedBy === parsedBy
  ) {
    return last
  }
  // The digest of these very bytes is kept, not the one of a moment ago.
  const read = content === undefined ? files.read(location as string) : { bytes: content, digest }
  const { value, diagnostics } = await collection.parse(file.path, read.bytes)
  const kept = last !== undefined && last.digest === read.digest ? last.document : undefined
  const common = {
    digest: read.digest as string,
    parsedBy,
    diagnostics,
    ...(kept && { document: kept }),
  }
  if (value === undefined) return common
  const { body, ...entry } = value
  inHand.keep(file.path, body)
  // After an edit of the body alone the entry is the one it was: what depends on front matter can be kept.
  if (isSame(entry, last?.entry)) return { ...common, entry: last.entry }
  // What is not kept for the next build need not be plain JSON.
  return { ...common, entry: parsedBy === '' ? entry : detached(entry) }
}

function isSame(entry: EntryHead, last: EntryHead | undefined): last is EntryHead {
  return last !== undefined && JSON.stringify(entry) === JSON.stringify(last)
}

async function* filesOf(
  collection: Collection<unknown>,
  name: string,
  { root, roots, folders, problems, list }: BuildContext,
): AsyncGenerator<Found> {
  const { source } = collection
  if (!isFolder(source)) {
    for await (const file of source) yield { file }
    return
  }
  const prefix = pathPrefix(source.location, root)
  const { files: found, refused, names } = list(source.location, isVisible)
  problems.push(...refused.map((link) => refusedLink(link, prefix)))
  roots.set(source.location, { kind: 'content', names })
  folders.set(prefix, source.location)
  for (const { path, location } of found) {
    yield { file: { path: `${prefix}${path}`, read: () => readFileSync(location) }, location }
  }
  if (found.length === 0) problems.push(emptyFolder(name, source, prefix))
}

function emptyFolder(name: string, { location }: FolderSource, prefix: string): Diagnostic {
  return {
    code: 'site/empty-folder',
    severity: 'warning',
    message: `The collection "${name}" is empty: there is no file in ${prefix || location}.`,
    hint: 'Write a first Markdown file there, or correct the folder in the site’s configuration.',
  }
}
