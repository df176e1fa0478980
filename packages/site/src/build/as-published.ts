import type { PublicationMemory } from './build-memory.ts'
import type { LoadedFile } from './entry-record.ts'
import type { PublicFile, PublishedFiles } from './published-files.ts'

/** The very file of the last publication, when nothing of it is another now: what was made of it stays. */
export function asBefore(now: PublicFile, { open, placeOf }: PublishedFiles): PublicFile {
  const before = publicAt(open, placeOf(now.file.path))
  const isSame =
    before?.record === now.record &&
    before.source === now.source &&
    before.url === now.url &&
    before.isListed === now.isListed &&
    before.entry.id === now.entry.id
  return isSame ? before : now
}

/**
 * The addresses of the last publication, when they are those of this one as well: the same files, public ones with the same ids at
 * the same addresses and with the same aliases, and the same held back. Then no link leads anywhere else, whatever front matter says.
 */
export function sameAddresses(
  { open, placeOf }: Pick<PublishedFiles, 'open' | 'placeOf'>,
  files: readonly LoadedFile[],
  last: PublicationMemory,
): object | undefined {
  const { published } = last
  const isSame =
    files.length === last.files.length &&
    open.length === published.open.length &&
    files.every((file, at) => {
      const { path } = file.file
      const before = last.files[at] as LoadedFile
      if (path !== before.file.path) return false
      const now = publicAt(open, placeOf(path))
      const then = publicAt(published.open, published.placeOf(path))
      // What is held back has the address that its front matter asks for.
      if (now === undefined || then === undefined)
        return now === then && file.record.entry === before.record.entry
      return (
        now === then ||
        (now.url === then.url &&
          now.entry.id === then.entry.id &&
          aliasesOf(now) === aliasesOf(then))
      )
    })
  return isSame ? published.addresses : undefined
}

function aliasesOf({ entry }: PublicFile): string {
  return JSON.stringify((entry.data as { readonly aliases?: unknown }).aliases) ?? ''
}

function publicAt(open: readonly PublicFile[], place: number | undefined): PublicFile | undefined {
  return place === undefined ? undefined : open[place]
}
