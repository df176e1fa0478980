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

/** A picture that is read when it is needed. */
export interface PictureFile {
  /** Names the content: equal names, equal bytes. */
  readonly name: string
  readonly read: () => Uint8Array
}

/** Makes pictures ready for pages; `createImages` of `@octavo/images` is one. */
export interface PictureMaker {
  readonly prepare: (
    picture: PictureFile,
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
    if (seen.has(location)) continue
    seen.add(location)
    const made = await prepareOne({ location, path }, maker, files)
    if (made === undefined) continue
    diagnostics.push(...made.diagnostics)
    if (made.value !== undefined) prepared.set(location, made.value)
  }
  return { value: prepared, diagnostics }
}

async function prepareOne(
  wanted: WantedPicture,
  maker: PictureMaker,
  files: FileTable,
): Promise<ReturnType<PictureMaker['prepare']> | undefined> {
  const { location, path } = wanted
  const name = files.digest(location)
  if (name === undefined) return undefined
  let isPreparing = true
  let isAnother = false
  const read = (): Uint8Array => {
    const { bytes, digest } = files.read(location)
    isAnother ||= isPreparing && digest !== name
    // What is learnt of a picture is kept under its name: it must not be of what was written in this moment.
    if (isAnother) throw new Error(`${path} was written anew.`)
    return bytes
  }
  const made = await maker.prepare({ name, read }, { path })
  isPreparing = false
  return isAnother ? prepareOne(wanted, maker, files) : made
}
