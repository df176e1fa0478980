import { createHash } from 'node:crypto'
import type { Diagnostic, Reported } from '@octavo/diagnostics'
import { encode, encoderKey, type Format } from './encode.ts'
import { type Facts, factsOf } from './facts.ts'
import { type ImageFile, imageFile } from './image-file.ts'
import { type ImageOptions, type ImageSettings, settingsFrom } from './options.ts'
import type { ImageAsset, ImageSource, PreparedImage } from './prepared-image.ts'

/** Makes pictures ready for pages. */
export interface Images {
  /**
   * A picture in all its sizes and formats, or as it is (SVG, GIF, anything that moves). Reads it, its pixels for the
   * placeholder too, once per content when there is a cache; encodes nothing. A file that is no picture, or that cannot be read, gives a diagnostic and
   * no value. Bytes are held until the result is given up; an `ImageFile` is read again for what is to be encoded.
   */
  readonly prepare: (
    picture: Uint8Array | ImageFile,
    file: {
      /** Where it comes from: the names of its files are made from its last part, and a diagnostic names it. */
      readonly path: string
    },
  ) => Promise<Reported<PreparedImage | undefined>>
  /**
   * Lets the cache forget what no picture needs that was prepared by this object, as far as it can: call it at the end of a
   * build that prepared all of them. Gives the number of files that went.
   */
  readonly prune: () => Promise<number>
}

/** Makes pictures by the options given; the same bytes and options give the same names, on any machine with this sharp. */
export function createImages(options: ImageOptions = {}): Images {
  const settings = settingsFrom(options)
  const needed = new Set<string>()
  return {
    async prepare(picture, { path }) {
      const file = imageFile(picture, sha256)
      const factsKey = `${sha256(`facts 3 ${file.name}`)}.json`
      needed.add(factsKey)
      let facts: Facts
      try {
        facts = await factsOf(file, factsKey, settings.cache)
      } catch (cause) {
        return { value: undefined, diagnostics: [unreadable(path, cause)] }
      }
      const source = { file, path, digest: facts.digest, needed }
      const value =
        facts.fallback === undefined
          ? untouched(source, facts, settings)
          : responsive(source, { ...facts, fallback: facts.fallback }, settings)
      return { value, diagnostics: [] }
    },
    prune: async () => (await settings.cache.keepOnly?.(needed)) ?? 0,
  }
}

interface Source {
  readonly file: ImageFile
  readonly path: string
  readonly digest: string
  /** The keys of everything that is needed from the cache. */
  readonly needed: Set<string>
}

function untouched(source: Source, facts: Facts, settings: ImageSettings): PreparedImage {
  const name = `${stemOf(source.path)}.${source.digest.slice(0, 10)}.${facts.extension}`
  const asset = { name, digest: source.digest, read: async () => source.file.read() }
  const { width, height } = facts
  return { src: settings.address(name), width, height, sources: [], assets: [asset] }
}

function responsive(
  source: Source,
  facts: Facts & { readonly fallback: Format },
  settings: ImageSettings,
): PreparedImage {
  const widths = widthsFor(facts.width, settings.widths)
  const own = widths.filter((width) => width <= settings.fallbackWidth)
  if (own.length === 0) own.push(Math.min(settings.fallbackWidth, facts.width))
  const fallbacks = own.map((width) => variant(source, width, facts.fallback, settings))
  const formats = settings.formats.filter((format) => format !== facts.fallback)
  const better = formats.map((format) =>
    widths.map((width) => variant(source, width, format, settings)),
  )
  const last = fallbacks.at(-1) as Variant
  return {
    src: settings.address(last.name),
    width: last.width,
    height: Math.max(1, Math.round((facts.height * last.width) / facts.width)),
    ...(fallbacks.length > 1 && { srcset: srcsetOf(fallbacks, settings), sizes: settings.sizes }),
    sources: better.map((files, i) => sourceOf(formats[i] as string, files, settings)),
    ...(facts.placeholder && { placeholder: facts.placeholder }),
    assets: [...better.flat(), ...fallbacks],
  }
}

/** The widths asked for that the picture can fill, and its own where it cannot fill the widest and a tenth is to be gained. */
function widthsFor(own: number, asked: readonly number[]): number[] {
  const filled = asked.filter((width) => width <= own)
  const isWorthIt = own < (asked.at(-1) as number) && own > (filled.at(-1) ?? 0) * 1.1
  return isWorthIt ? [...filled, own] : filled
}

interface Variant extends ImageAsset {
  readonly width: number
}

function variant(source: Source, width: number, format: Format, settings: ImageSettings): Variant {
  const { cache, quality } = settings
  const digest = sha256(`${source.digest} ${encoderKey(width, format, quality)}`)
  const key = `${digest}.${format}`
  source.needed.add(key)
  return {
    name: `${stemOf(source.path)}-${width}.${digest.slice(0, 10)}.${format}`,
    width,
    digest,
    async read() {
      const kept = await cache.read(key)
      if (kept !== undefined) return kept
      const picture = await source.file.read()
      const bytes = await encode(picture, width, format, quality)
      // Of a file that was written anew since it was prepared this is another picture: the next build knows it by its own name.
      if (sha256(picture) === source.digest) await cache.write(key, bytes)
      return bytes
    },
  }
}

function sourceOf(format: string, files: readonly Variant[], settings: ImageSettings): ImageSource {
  return { type: `image/${format}`, srcset: srcsetOf(files, settings), sizes: settings.sizes }
}

function srcsetOf(files: readonly Variant[], { address }: ImageSettings): string {
  return files.map(({ name, width }) => `${address(name)} ${width}w`).join(', ')
}

/** The name of a file without folder and extension; what needs care in addresses and in `srcset` becomes a hyphen. */
function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/(?<=.)\.[^.]*$/, '')
  return name.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-+|-+$/g, '') || 'picture'
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function unreadable(file: string, cause: unknown): Diagnostic {
  return {
    code: 'image/unreadable',
    severity: 'warning',
    message: 'The file cannot be read as a picture.',
    file,
    hint: 'Open it in a viewer: it may be damaged, empty, or of another kind than its name says.',
    cause,
  }
}
