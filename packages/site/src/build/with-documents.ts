import type { BuildContext } from './context.ts'
import type { LoadedFile } from './entry-record.ts'
import type { DocumentedFile } from './made-post.ts'
import { changedPlaces } from './places.ts'
import { withBodies } from './publish-entries.ts'
import type { PublishedFiles } from './published-files.ts'

/** The files with the documents that were just made of them. */
export function withDocuments(
  files: readonly LoadedFile[],
  anew: readonly DocumentedFile[],
  { placeOfFile }: PublishedFiles,
): readonly LoadedFile[] {
  // The same record tells the store that nothing is to be written.
  if (anew.length === 0) return files
  const now = files.slice()
  for (const { file, document } of anew) {
    const place = placeOfFile(file.path)
    const loaded = place === undefined ? undefined : files[place]
    if (place === undefined || loaded === undefined) continue
    now[place] = { ...loaded, record: { ...loaded.record, document } }
  }
  return now
}

/** The next build starts from files that have their documents. */
export function rememberDocuments(files: readonly LoadedFile[], { memory }: BuildContext): void {
  const last = memory?.publication
  if (memory === undefined || last === undefined || last.files === files) return
  const places = changedPlaces(last.files, files) ?? []
  memory.publication = { ...last, files, published: withBodies(last, files, places) }
}
