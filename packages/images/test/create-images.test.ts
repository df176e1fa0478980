import { mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createImages, folderCache, type ImageCache, type PreparedImage } from '@octavo/images'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gradient, jpeg, svg } from './samples.ts'

const path = 'posts/Two rooms.jpg'

async function prepare(bytes: Uint8Array, images = createImages()): Promise<PreparedImage> {
  const { value, diagnostics } = await images.prepare(bytes, { path })
  expect(diagnostics).toEqual([])
  if (value === undefined) throw new Error('no picture')
  return value
}

const widthsIn = (srcset = '') => [...srcset.matchAll(/ (\d+)w/g)].map(([, width]) => Number(width))

describe('a photograph', () => {
  it('comes in every width it can fill, best format first', async () => {
    const image = await prepare(await jpeg(1700, 850))
    expect(image.sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp'])
    for (const { srcset, sizes } of image.sources) {
      expect(widthsIn(srcset)).toEqual([480, 800, 1200, 1600])
      expect(sizes).toBe('100vw')
    }
    expect(widthsIn(image.srcset)).toEqual([480, 800, 1200])
    expect([image.width, image.height]).toEqual([1200, 600])
    expect(image.src).toMatch(/^Two-rooms-1200\.[\da-f]{10}\.jpg$/)
  })

  it('is never made larger than it is', async () => {
    const image = await prepare(await jpeg(600, 300))
    expect(widthsIn(image.sources[0]?.srcset)).toEqual([480, 600])
    const small = await prepare(await jpeg(100, 50))
    expect(small.srcset).toBeUndefined()
    expect([small.width, small.height]).toEqual([100, 50])
    expect(widthsIn(small.sources[0]?.srcset)).toEqual([100])
  })

  it('consists of files that are what their names and addresses say', async () => {
    const images = createImages({ widths: [60, 120] })
    const image = await prepare(await jpeg(200, 100), images)
    for (const { name, read } of image.assets) {
      const [, width, extension] = /-(\d+)\.[\da-f]{10}\.(\w+)$/.exec(name) ?? []
      const metadata = await sharp(await read()).metadata()
      const format = { avif: 'heif', webp: 'webp', jpg: 'jpeg' }[extension ?? '']
      expect([metadata.format, metadata.width]).toEqual([format, Number(width)])
      expect(metadata.height).toBe(Number(width) / 2)
    }
    const named = [image.src, image.srcset, ...image.sources.map(({ srcset }) => srcset)].join()
    expect(image.assets).toHaveLength(6)
    for (const { name } of image.assets) expect(named).toContain(name)
  })

  it('stands upright, and says nothing of where it was taken', async () => {
    const turned = await gradient(300, 200)
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .jpeg()
      .toBuffer()
    expect((await sharp(turned).metadata()).exif).toBeDefined()
    const image = await prepare(turned)
    expect([image.width, image.height]).toEqual([200, 300])
    for (const { read } of image.assets) {
      const metadata = await sharp(await read()).metadata()
      expect([metadata.width, metadata.height, metadata.exif]).toEqual([200, 300, undefined])
    }
  })

  it('has a placeholder: its average colour and a few pixels', async () => {
    const { placeholder } = await prepare(await jpeg(400, 200))
    expect(placeholder?.color).toMatch(/^#7[\da-f]7[\da-f](7|8)[\da-f]$/)
    expect(placeholder?.url).toMatch(/^data:image\/webp;base64,/)
    expect(placeholder?.url.length).toBeLessThan(400)
    const tiny = Buffer.from(placeholder?.url.split(',')[1] ?? '', 'base64')
    expect((await sharp(tiny).metadata()).width).toBe(16)
  })
})

describe('other pictures', () => {
  it('keep their transparency, and have no placeholder to shine through', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0.2 }
    const bytes = await sharp({ create: { width: 90, height: 60, channels: 4, background: clear } })
      .png()
      .toBuffer()
    const image = await prepare(bytes)
    expect(image.src).toMatch(/\.png$/)
    expect(image.placeholder).toBeUndefined()
    for (const { read } of image.assets) {
      expect((await sharp(await read()).metadata()).hasAlpha).toBe(true)
    }
  })

  it.each([
    ['SVG', async () => svg, 'svg', [40, 30]],
    ['GIF', () => gradient(20, 10).gif().toBuffer(), 'gif', [20, 10]],
    [
      'a WebP that moves',
      async () => {
        const frames = await Promise.all(
          [1, 2].map((n) =>
            gradient(20 * n, 10)
              .resize(20)
              .png()
              .toBuffer(),
          ),
        )
        return sharp(frames, { join: { animated: true } })
          .webp()
          .toBuffer()
      },
      'webp',
      [20, 10],
    ],
  ] as const)('are left as they are: %s', async (_, make, extension, size) => {
    const bytes = await make()
    const image = await prepare(bytes)
    expect(image.src).toMatch(new RegExp(`^Two-rooms\\.[\\da-f]{10}\\.${extension}$`))
    expect([image.width, image.height]).toEqual(size)
    expect(image.sources).toEqual([])
    expect(image.assets).toHaveLength(1)
    expect(await image.assets[0]?.read()).toEqual(bytes)
  })

  it('of one pixel, and of one row, are pictures too', async () => {
    const dot = await prepare(await jpeg(1, 1))
    expect([dot.width, dot.height, widthsIn(dot.sources[0]?.srcset)]).toEqual([1, 1, [1]])
    const row = await prepare(await jpeg(2000, 1))
    expect([row.width, row.height]).toEqual([1200, 1])
    for (const { read } of row.assets) expect((await read()).length).toBeGreaterThan(0)
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('no picture')],
    ['half a picture’s header', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
  ])('that are none give a diagnostic: %s', async (_, bytes) => {
    const { value, diagnostics } = await createImages().prepare(bytes, { path })
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'image/unreadable', file: path }])
  })
})

describe('names', () => {
  const all = ({ assets }: PreparedImage) => assets.map(({ name }) => name)

  it('hang on content and options, and on nothing else', async () => {
    const bytes = await jpeg(500, 400)
    const names = all(await prepare(bytes))
    expect(all(await prepare(bytes, createImages()))).toEqual(names)
    expect(all(await prepare(await jpeg(500, 399)))).not.toEqual(names)
    const cheaper = all(await prepare(bytes, createImages({ quality: { avif: 30 } })))
    expect(
      cheaper.filter((name) => !names.includes(name)).every((name) => name.endsWith('avif')),
    ).toBe(true)
    expect(cheaper).not.toEqual(names)
  })

  it('hold nothing that means something in an address or in srcset', async () => {
    const bytes = await jpeg(10, 10)
    for (const path of ['a b, c 1x.jpg', '../../ü%20"<.jpeg', '.jpg', '日本.png', 'x/.hidden']) {
      const { value } = await createImages().prepare(bytes, { path })
      expect(value?.src).toMatch(/^[\p{L}\p{N}_-]+-10\.[\da-f]{10}\.jpg$/u)
    }
  })

  it('become addresses by the function given', async () => {
    const images = createImages({ address: (name) => `/blog/assets/${name}` })
    const image = await prepare(await jpeg(800, 400), images)
    expect(image.srcset).toMatch(/^\/blog\/assets\/Two\S+ 480w, \/blog\/assets\/Two\S+ 800w$/)
    expect(image.src).toMatch(/^\/blog\/assets\/Two/)
    expect(image.sources[0]?.srcset).toMatch(/^\/blog\/assets\/Two-rooms-480/)
  })
})

describe('the cache', () => {
  /** Counts what is asked for and kept. */
  function watched(): ImageCache & { readonly kept: Map<string, Uint8Array>; reads: number } {
    const kept = new Map<string, Uint8Array>()
    const cache = {
      kept,
      reads: 0,
      read: async (key: string) => {
        cache.reads++
        return kept.get(key)
      },
      write: async (key: string, bytes: Uint8Array) => {
        if (kept.has(key)) throw new Error(`${key} was made twice`)
        kept.set(key, bytes)
      },
    }
    return cache
  }

  it('lets nothing be made twice, by another instance either', async () => {
    const cache = watched()
    const bytes = await jpeg(500, 400)
    const first = await prepare(bytes, createImages({ cache }))
    const written = await Promise.all(first.assets.map(({ read }) => read()))
    const second = await prepare(bytes, createImages({ cache }))
    const again = await Promise.all(second.assets.map(({ read }) => read()))
    expect(again).toEqual(written)
    expect(second).toEqual({ ...first, assets: second.assets })
    expect(cache.kept.size).toBe(first.assets.length + 1)
  })

  it('spares a picture that is known by name from being read, but for what it has to encode', async () => {
    const cache = watched()
    const bytes = await jpeg(500, 400)
    let reads = 0
    const read = () => {
      reads++
      return bytes
    }
    const file = { name: 'digest', read }
    const images = createImages({ cache, formats: ['webp'] })
    const { value: first } = await images.prepare(file, { path })
    await images.prepare(file, { path })
    expect(reads).toBe(1)
    for (const { read } of first?.assets ?? []) await read()
    expect(reads).toBe(1 + (first?.assets.length ?? 0))
    for (const { read } of first?.assets ?? []) await read()
    expect(reads).toBe(1 + (first?.assets.length ?? 0))
    expect({ ...first, assets: [] }).toEqual({
      ...(await prepare(bytes, createImages({ formats: ['webp'] }))),
      assets: [],
    })
  })

  it('keeps nothing of a picture that has become another one', async () => {
    const cache = watched()
    let bytes = await jpeg(500, 400)
    const images = createImages({ cache, formats: ['webp'] })
    const { value } = await images.prepare({ name: 'old', read: () => bytes }, { path })
    bytes = await jpeg(300, 200)
    for (const { read } of value?.assets ?? []) await read()
    expect(cache.kept.size).toBe(1)
  })

  it('says so when a picture cannot be read', async () => {
    const read = () => {
      throw new Error('gone')
    }
    const { value, diagnostics } = await createImages().prepare({ name: 'x', read }, { path })
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'image/unreadable', cause: { message: 'gone' } }])
  })

  it('is not asked to encode before a file is read', async () => {
    const cache = watched()
    await prepare(await jpeg(500, 400), createImages({ cache }))
    expect([...cache.kept.keys()].filter((key) => !key.endsWith('.json'))).toEqual([])
  })

  const folders: string[] = []
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

  it('in a folder keeps whole files only, also when many come at once', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'octavo-images-'))
    folders.push(parent)
    const cache = folderCache(join(parent, 'not', 'there yet'))
    expect(await cache.read('x')).toBeUndefined()
    const bytes = new Uint8Array(100_000).fill(7)
    await Promise.all(Array.from({ length: 20 }, () => cache.write('x', bytes)))
    expect(new Uint8Array((await cache.read('x')) ?? [])).toEqual(bytes)
    expect(await readdir(join(parent, 'not', 'there yet'))).toEqual(['x'])
    const byUrl = folderCache(pathToFileURL(join(parent, 'not', 'there yet')))
    expect(await byUrl.read('x')).toHaveLength(100_000)
  })
})

describe('a cache in a folder, when it is pruned', () => {
  const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000)
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'octavo-images-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  async function keptAfter(keepDays: number, age: number): Promise<readonly string[]> {
    const images = () => createImages({ cache: folderCache(folder, { keepDays }), widths: [20] })
    const old = await prepare(await jpeg(40, 20), images())
    const now = images()
    const used = await prepare(await jpeg(50, 20), now)
    for (const { read } of [...old.assets, ...used.assets]) await read()
    const names = (await readdir(folder)).sort()
    for (const name of names) await utimes(join(folder, name), daysAgo(age), daysAgo(age))
    const removed = await now.prune()
    const left = (await readdir(folder)).sort()
    expect(names).toHaveLength(8)
    expect(left).toHaveLength(8 - removed)
    return left
  }

  it('forgets what no picture of this build needs', async () => {
    const left = await keptAfter(30, 31)
    expect(left).toHaveLength(4)
    const again = createImages({ cache: folderCache(folder), widths: [20] })
    const { assets } = await prepare(await jpeg(50, 20), again)
    const digests = assets.map(({ digest }) => digest)
    expect(left.filter((name) => digests.includes(name.replace(/\..*/, '')))).toHaveLength(3)
  })

  it('keeps what was needed not long ago', async () => {
    expect(await keptAfter(30, 29)).toHaveLength(8)
    await rm(folder, { recursive: true })
    expect(await keptAfter(0, 0)).toHaveLength(4)
  })

  it('remembers what it still needs, however old it is', async () => {
    const left = await keptAfter(30, 200)
    for (const name of left) {
      expect((await stat(join(folder, name))).mtimeMs).toBeGreaterThan(daysAgo(1).getTime())
    }
  })

  it('does nothing where there is no folder, and nothing without such a cache', async () => {
    expect(await createImages({ cache: folderCache(join(folder, 'none')) }).prune()).toBe(0)
    expect(await createImages().prune()).toBe(0)
    expect(() => folderCache(folder, { keepDays: -1 })).toThrow(/keepDays .* got -1/)
  })
})

it('refuses options that make no picture', () => {
  expect(() => createImages({ widths: [] })).toThrow('widths must not be empty')
  expect(() => createImages({ widths: [0.5] })).toThrow('got 0.5')
  expect(() => createImages({ quality: { webp: 101 } })).toThrow('from 1 to 100')
  expect(() => createImages({ formats: ['jxl' as 'avif'] })).toThrow('got "jxl"')
})

it('offers no width beyond the picture’s, and none twice, whatever the sizes', async () => {
  const property = fc.asyncProperty(
    fc.integer({ min: 1, max: 300 }),
    fc.integer({ min: 1, max: 300 }),
    fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 }),
    fc.integer({ min: 1, max: 400 }),
    async (width, height, widths, fallbackWidth) => {
      const images = createImages({ widths, fallbackWidth })
      const image = await prepare(await jpeg(width, height), images)
      for (const srcset of [image.srcset, ...image.sources.map((source) => source.srcset)]) {
        const offered = widthsIn(srcset)
        expect(offered.every((one, i) => one <= width && one > (offered[i - 1] ?? 0))).toBe(true)
      }
      expect(image.width).toBeLessThanOrEqual(Math.min(width, fallbackWidth))
      expect(new Set(image.assets.map(({ name }) => name)).size).toBe(image.assets.length)
    },
  )
  await fc.assert(property, { numRuns: 60 })
})
