import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { SourceFile } from '@octavo/content'
import { filesUnder } from './files-under.ts'
import { folderPath } from './folder-path.ts'

/** A source that is a folder: its files, and where they lie. */
export interface FolderSource extends Iterable<SourceFile> {
  /** Absolute path of the folder. */
  readonly location: string
}

/**
 * The files of a folder and of the folders below it, in the order of their paths. Names that begin with a dot are left
 * out. Nothing is read before it is iterated.
 *
 * Paths begin with the folder's name (`posts/trust.md`); within a site they are relative to the site's root
 * (`content/posts/trust.md`) where the folder lies below it.
 *
 * @throws TypeError when given something else than a `file:` URL.
 */
export function folder(url: URL): FolderSource {
  if (!(url instanceof URL) || url.protocol !== 'file:') {
    throw new TypeError(
      `@octavo/site: folder() takes a file: URL such as new URL('content/posts/', import.meta.url), got ${String(url)}.`,
    )
  }
  const location = folderPath(url)
  return {
    location,
    *[Symbol.iterator]() {
      for (const file of filesUnder(location, isVisible)) {
        yield {
          path: `${basename(location)}/${file.path}`,
          read: () => readFileSync(file.location),
        }
      }
    },
  }
}

/** Whether a file or folder of this name belongs to the content. */
export function isVisible(name: string): boolean {
  return !name.startsWith('.')
}

/** Whether a source is a folder on this machine. */
export function isFolder(source: unknown): source is FolderSource {
  return typeof source === 'object' && source !== null && 'location' in source
}
