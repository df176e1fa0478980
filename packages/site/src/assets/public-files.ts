import type { Diagnostic } from '@octavo/diagnostics'
import type { FileTable } from '../cache/file-table.ts'
import type { Asset } from '../sink/sink.ts'
import type { FileUnder, RefusedLink } from '../source/files-under.ts'
import { folderPath } from '../source/folder-path.ts'
import { missingFolder, type NamingCode } from '../source/missing-folder.ts'
import { pathPrefix } from '../source/path-prefix.ts'
import { refusedLink } from '../source/refused-link.ts'

/** A folder whose files are copied as they are, and the address within the site that they appear under. */
export interface PublicFolder {
  readonly location: string
  /** `/`, or `/assets/` with a slash at both ends. */
  readonly under: string
}

/** A copied file, and where it came from. */
export interface PublicFile extends Asset {
  readonly location: string
}

/** The public folders of a site's options. */
export function publicFolders(
  option: URL | Readonly<Record<string, URL>> | undefined,
): PublicFolder[] {
  if (option === undefined) return []
  const folders = option instanceof URL ? { '/': option } : option
  return Object.entries(folders).map(([under, url]) => ({
    location: folderPath(url),
    under: `/${under}/`.replace(/\/+/g, '/'),
  }))
}

const LITTER = new Set(['.git', '.svn', '.hg', '.DS_Store', 'Thumbs.db', 'desktop.ini', '.gitkeep'])

/** Whether a file of this name is copied. `.well-known` and `.nojekyll` are, what version control and systems leave is not. */
export function isPublic(name: string): boolean {
  return !LITTER.has(name)
}

/** The parts of a build's context that public files need. */
interface PublicFilesContext extends NamingCode {
  readonly files: FileTable
  readonly roots: Map<string, { readonly kind: 'content' | 'public'; readonly names: string }>
  readonly problems: Diagnostic[]
  readonly list: (
    location: string,
    accepts: (name: string) => boolean,
  ) => {
    readonly files: readonly FileUnder[]
    readonly refused: readonly RefusedLink[]
    readonly names: string
    readonly isThere: boolean
  }
}

/** All files of the public folders. Of two at one address the later folder's is taken. */
export function publicFiles(
  folders: readonly PublicFolder[],
  context: PublicFilesContext,
): PublicFile[] {
  const { files, roots, root, problems, list } = context
  const byPath = new Map<string, PublicFile>()
  for (const { location, under } of folders) {
    const prefix = pathPrefix(location, root)
    const { files: found, refused, names, isThere } = list(location, isPublic)
    if (!isThere) problems.push(missingFolder('A public folder', location, context))
    problems.push(...refused.map((link) => refusedLink(link, prefix)))
    roots.set(location, { kind: 'public', names })
    for (const file of found) {
      const path = under.slice(1) + file.path
      const digest = files.digest(file.location)
      if (digest === undefined) continue
      byPath.set(path, {
        path,
        digest,
        location: file.location,
        read: () => files.read(file.location).bytes,
      })
    }
  }
  return [...byPath.values()]
}
