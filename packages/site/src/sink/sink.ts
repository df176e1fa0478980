/** Something that is written as it is, apart from pages: a style, a font, a picture, a file of `public/`. */
export interface Asset {
  /** Where it goes, relative to the site's folder, with `/` separators. */
  readonly path: string
  /** Names the content; equal digest means equal bytes. */
  readonly digest: string
  /** Called only when the file has to be written; it may take its time (a picture is encoded then). */
  readonly read: () => Uint8Array | Promise<Uint8Array>
}

/**
 * Where a built site goes. Paths are relative, with `/` separators. Nothing counts before `commit`; a sink that was
 * never committed leaves what was there before.
 */
export interface Sink {
  /** `true` when pages of a preview (drafts included) may go there. A folder that is deployed may not hold them. */
  readonly acceptsPreview: boolean
  /** `true` when it only counts what is written: then files that are no pages come as empty texts, and none is read or encoded. Default `false`. */
  readonly keepsNothing?: boolean
  /** Whether what the last build wrote at this path, of this many bytes, still stands there untouched. */
  readonly holds: (path: string, mark: string) => boolean
  /** All files that earlier builds may have left there, for a build that knows nothing of them. */
  readonly paths: () => readonly string[]
  /** What stands at a path, for showing a difference. A sink may leave it out. */
  readonly read?: (path: string) => string | undefined
  readonly write: (path: string, content: string | Uint8Array) => void
  readonly remove: (path: string) => void
  /** Makes it all visible. Returns a mark that `holds` recognises in a later build, for each path written and for any other whose mark is a new one. */
  readonly commit: () => ReadonlyMap<string, string>
  /** Forgets everything since the last commit. */
  readonly discard: () => void
}
