import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Reported } from '@octavo/diagnostics'
import { coverageOf } from './coverage.ts'
import { bundledFonts, type CardFont } from './fonts.ts'
import { type Page, pageOf } from './page.ts'
import { createPainter } from './paint.ts'
import type { Template } from './template.ts'

/** Keeps finished pictures by a key that names their content. `folderCache` of `@octavo/images` is one. */
export interface CardCache {
  readonly read: (key: string) => Promise<Uint8Array | undefined>
  readonly write: (key: string, bytes: Uint8Array) => Promise<void>
}

/** How cards are made. */
export interface SocialImageOptions<Props> {
  /** `postCard`, or one of your own. */
  readonly template: Template<Props>
  /** Tried in this order. Default: `bundledFonts()`. */
  readonly fonts?: readonly CardFont[]
  /** Pixels. Default: 1200 × 630, which all services show whole. */
  readonly width?: number
  readonly height?: number
  /** Default: `png`; some services take nothing else but JPEG. */
  readonly format?: 'png' | 'jpeg' | 'webp'
  /** Default: nowhere, every build draws again. */
  readonly cache?: CardCache
  /** The address of a file, from its name. Default: the name. */
  readonly address?: (name: string) => string
}

/** A card, known before it is drawn. All but `asset` is plain JSON, and what `head({ image })` of the renderer takes. */
export interface SocialImage {
  readonly url: string
  readonly width: number
  readonly height: number
  /** Media type. */
  readonly type: string
  readonly asset: {
    /** `trust.3f9a1c20be.png` */
    readonly name: string
    /** Names the content: equal digests, equal pictures. */
    readonly digest: string
    /** Draws, or takes from the cache. */
    readonly read: () => Promise<Uint8Array>
  }
}

/** Makes cards. */
export interface SocialImages<Props> {
  /**
   * A card for these props. Draws nothing yet. Characters that no font is for are reported (`og-image/no-glyph`); emoji among
   * them are left out of the card.
   */
  readonly prepare: (
    props: Props,
    file: {
      /** The page or source file that it is for: its name is made from the last part, and a diagnostic names it. */
      readonly path: string
    },
  ) => Reported<SocialImage>
}

const fromHere = createRequire(import.meta.url)

/** Another version of the painter may paint otherwise. Its package.json can be had by its place alone. */
function painterVersion(): string {
  return fromHere(join(dirname(fromHere.resolve('@takumi-rs/core')), '../package.json')).version
}

/** Makes cards by the options given. What a template draws, the fonts and the painter's version make a card's name and key. */
export function createSocialImages<Props>(options: SocialImageOptions<Props>): SocialImages<Props> {
  const { template, fonts = bundledFonts(), width = 1200, height = 630, format = 'png' } = options
  const { cache, address = (name: string) => name } = options
  if (typeof template !== 'function') {
    throw new TypeError(`@octavo/og-images: template must be a function, got ${typeof template}.`)
  }
  const covers = coverageOf(fonts)
  const paint = createPainter({ fonts, width, height, format })
  const common = sha256(
    JSON.stringify([1, painterVersion(), width, height, format, fonts.map(fontKey)]),
  )

  async function read(key: string, page: Page): Promise<Uint8Array> {
    const kept = await cache?.read(key)
    if (kept !== undefined) return kept
    const bytes = await paint(page)
    await cache?.write(key, bytes)
    return bytes
  }

  return {
    prepare(props, { path }) {
      const { page, diagnostics } = pageOf((fit) => template(props, fit), covers, path)
      const digest = sha256(common + JSON.stringify(page))
      const extension = format === 'jpeg' ? 'jpg' : format
      const name = `${stemOf(path)}.${digest.slice(0, 10)}.${extension}`
      const asset = { name, digest, read: () => read(`${digest}.${extension}`, page) }
      const value = { url: address(name), width, height, type: `image/${format}`, asset }
      return { value, diagnostics }
    },
  }
}

function fontKey({ family, data, weight, style, ranges }: CardFont): unknown {
  return [family, sha256(data), weight, style, ranges]
}

/** The last part of a path that says something, without its extension; for `/trust/` and `posts/trust.md` it is `trust`. */
function stemOf(path: string): string {
  const last = path.split('/').findLast((part) => part !== '') ?? ''
  return (
    last
      .replace(/(?<=.)\.[^.]*$/, '')
      .replace(/[^\p{L}\p{N}_-]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'card'
  )
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
