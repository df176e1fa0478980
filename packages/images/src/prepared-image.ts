/** A file of a picture. Nothing is encoded before `read` is called. */
export interface ImageAsset {
  /** `room-800.3f9a1c20be.avif` */
  readonly name: string
  /** Names the content: equal digests, equal pictures. */
  readonly digest: string
  readonly read: () => Promise<Uint8Array>
}

/** The files of one format, as `<source>` wants them. */
export interface ImageSource {
  /** Media type: `image/avif`. */
  readonly type: string
  readonly srcset: string
  readonly sizes: string
}

/** What stands in for a picture until it is there. */
export interface Placeholder {
  /** Its average colour: `#8a7f70`. */
  readonly color: string
  /** Sixteen pixels of it as a `data:` address, some 150 bytes. */
  readonly url: string
}

/** A picture ready for a page. All but `assets` is plain JSON, and what `<img>` and `<source>` want. */
export interface PreparedImage {
  /** Address of the file for every browser. */
  readonly src: string
  /** Pixels of that file, turned as it is to be seen. */
  readonly width: number
  readonly height: number
  /** Widths in the picture's own format; left out when there is one. */
  readonly srcset?: string
  readonly sizes?: string
  /** Better formats, best first; none for what is left as it is (SVG, GIF, anything that moves). */
  readonly sources: readonly ImageSource[]
  /** Left out for pictures that one can see through. */
  readonly placeholder?: Placeholder
  readonly assets: readonly ImageAsset[]
}
