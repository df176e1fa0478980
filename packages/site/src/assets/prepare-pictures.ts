import type { Diagnostic, Reported } from '@octavo/diagnostics'
import type { FileTable } from '../cache/file-table.ts'

/** A picture in the sizes and formats that a page offers: what `createImages` of `@octavo/images` prepares. */
export interface PreparedPicture {
  readonly src: string
  readonly width: number
  readonly height: number
  readonly srcset?: string
  readonly sizes?: string
  /** Better formats, best first. */
  readonly sources: readonly {
    readonly type: string
    readonly srcset: string
    readonly sizes?: string
  }[]
  readonly assets: readonly {
    readonly name: string
    readonly digest: string
    readonly read: () => Promise<Uint8Array>
  }[]
}

/** Makes pictures ready for pages; `createImages` of `@octavo/images` is one. */
export interface PictureMaker {
  readonly prepare: (
    bytes: Uint8Array,
    file: { readonly path: string },
  ) => Promise<Reported<PreparedPicture | undefined>>
  /** Called once a build, when every picture is prepared: what was kept for others may go. */
  readonly prune?: () => Promise<unknown>
}

/** Makes the maker, once it is known where the files will stand: `(address) => createImages({ address })`. */
export type PictureMakerFor = (address: (name: string) => string) => PictureMaker

/** A picture that something shows: where it lies, and what it is called in a diagnostic. */
export interface WantedPicture {
  readonly location: string
  readonly path: string
}

/** Prepares pictures, each once however often it is shown. Nothing is encoded yet. */
export async function preparePictures(
  wanted: readonly WantedPicture[],
  maker: PictureMaker,
  files: FileTable,
): Promise<Reported<ReadonlyMap<string, PreparedPicture>>> {
  const prepared = new Map<string, PreparedPicture>()
  const diagnostics: Diagnostic[] = []
  const seen = new Set<string>()
  for (const { location, path } of wanted) {
    if (seen.has(location) || files.digest(location) === undefined) continue
    seen.add(location)
    const made = await maker.prepare(files.read(location).bytes, { path })
    diagnostics.push(...made.diagnostics)
    if (made.value !== undefined) prepared.set(location, made.value)
  }
  return { value: prepared, diagnostics }
}
