import { readFileSync } from 'node:fs'
import type { Collection, SourceFile } from '@octavo/content'
import type { Diagnostic } from '@octavo/diagnostics'
import { digestOf } from '../digest.ts'
import type { FileUnder } from '../source/files-under.ts'
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
  const last = context.memory?.publication?.files
  for (const [collection, source] of Object.entries(context.site.collections)) {
    const parsedBy = source.fingerprint ?? context.code ?? ''
    const take = async (found: Found): Promise<void> => {
      const record = await readEntry(found, source, parsedBy, context)
      loaded.push({ collection, source, ...found, record })
    }
    if (isFolder(source.source)) {
      const { prefix, files } = listedIn(source.source, collection, context)
      for (const { path: below, location } of files) {
        // In a process that builds again it is the very same file as long as nothing of it changed.
        const before = last?.[loaded.length]
        const isThere = before?.location === location && before.source === source
        if (isThere && isUntouched(before, parsedBy, context)) {
          loaded.push(before)
          continue
        }
        const path = isThere ? before.file.path : `${prefix}${below}`
        if (!source.accepts(path)) continue
        const known = knownRecord(path, context.files.digest(location), parsedBy, context)
        if (known === undefined) await take({ file: fileAt(path, location), location })
        else if (isThere && before.record === known) loaded.push(before)
        else {
          const file = fileAt(path, location)
          loaded.push({ collection, source, file, location, record: known })
        }
        context.progress('Reading', loaded.length)
      }
    } else {
      for await (const file of source.source) {
        if (!source.accepts(file.path)) continue
        await take({ file })
        context.progress('Reading', loaded.length)
      }
    }
  }
  return loaded
}

/** Whether a file of the last build is known to be what it was, without asking for anything. */
function isUntouched(
  { location, record }: LoadedFile,
  parsedBy: string,
  { touched }: BuildContext,
): boolean {
  if (touched === undefined || touched.has(location as string)) return false
  return parsedBy !== '' && record.parsedBy === parsedBy
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
  { root, roots, folders, problems, list }: BuildContext,
): { readonly prefix: string; readonly files: readonly FileUnder[] } {
  const prefix = pathPrefix(source.location, root)
  const { files, refused, names } = list(source.location, isVisible)
  problems.push(...refused.map((link) => refusedLink(link, prefix)))
  roots.set(source.location, { kind: 'content', names })
  folders.set(prefix, source.location)
  if (files.length === 0) problems.push(emptyFolder(name, source, prefix))
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
