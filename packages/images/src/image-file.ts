/** A picture that is read when it is needed: with a cache that knows it, and its files, never. */
export interface ImageFile {
  /** Names the content, as a digest does: equal names, equal bytes. */
  readonly name: string
  readonly read: () => Uint8Array | Promise<Uint8Array>
}

/** @internal */
export function imageFile(
  picture: Uint8Array | ImageFile,
  digestOf: (bytes: Uint8Array) => string,
): ImageFile {
  return picture instanceof Uint8Array ? { name: digestOf(picture), read: () => picture } : picture
}
