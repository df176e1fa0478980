/** Keeps finished files by a key that names their content. `folderCache` is one; a `Map` behind two functions is another. */
export interface ImageCache {
  readonly read: (key: string) => Promise<Uint8Array | undefined>
  readonly write: (key: string, bytes: Uint8Array) => Promise<void>
  /** Forgets what is not among these keys, as far as nobody has needed it for a while. Gives the number of files that went. */
  readonly keepOnly?: (keys: ReadonlySet<string>) => Promise<number>
}
