import {
  bundledFonts,
  type CardCache,
  createSocialImages,
  type PostCard,
  postCard,
  type SocialImage,
  type Template,
} from '@octavo/og-images'
import { html } from '@octavo/renderer'
import sharp from 'sharp'
import { describe, expect, expectTypeOf, it } from 'vitest'

const path = 'posts/trust.md'
const card: PostCard = {
  title: 'Trust is not a control',
  siteName: 'Small Rooms',
  byline: 'Mara Lind',
}
const cards = createSocialImages({ template: postCard })

const pixels = async ({ asset }: SocialImage) => {
  const { data, info } = await sharp(await asset.read())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, ...info }
}

/** Rows from `top` to `bottom` in which something differs from the paper, right of the spine. */
async function inkedRows(image: SocialImage, [top, bottom]: readonly [number, number]) {
  const { data, width, channels } = await pixels(image)
  const at = (x: number, y: number) =>
    data.subarray((y * width + x) * channels, (y * width + x) * channels + 3)
  const paper = at(60, 20)
  return Array.from({ length: bottom - top }, (_, i) => top + i).filter((y) => {
    for (let x = 60; x < width; x++) if (Buffer.compare(at(x, y), paper) !== 0) return true
    return false
  })
}

describe('a card', () => {
  it('is known before it is drawn', () => {
    const { value, diagnostics } = cards.prepare(card, { path })
    expect(diagnostics).toEqual([])
    expect(value).toMatchObject({ width: 1200, height: 630, type: 'image/png' })
    expect(value.url).toMatch(/^trust\.[\da-f]{10}\.png$/)
    expect(value.asset.name).toBe(value.url)
  })

  it.each(['png', 'jpeg', 'webp'] as const)('is a picture of its size, as %s', async (format) => {
    const some = createSocialImages({ template: postCard, format, width: 600, height: 315 })
    const { value } = some.prepare(card, { path })
    const metadata = await sharp(await value.asset.read()).metadata()
    expect([metadata.format, metadata.width, metadata.height]).toEqual([format, 600, 315])
    expect(value.type).toBe(`image/${format}`)
  })

  it('shows the title, and other titles otherwise', async () => {
    const one = cards.prepare(card, { path }).value
    const other = cards.prepare({ ...card, title: 'Control' }, { path }).value
    const none = cards.prepare({ ...card, title: '' }, { path }).value
    expect((await inkedRows(one, [110, 480])).length).toBeGreaterThan(40)
    expect(await inkedRows(none, [110, 480])).toEqual([])
    expect((await pixels(one)).data.equals((await pixels(other)).data)).toBe(false)
  })

  it('is the same bytes every time', async () => {
    const again = createSocialImages({ template: postCard }).prepare(card, { path }).value
    const first = cards.prepare(card, { path }).value
    expect(again.asset.name).toBe(first.asset.name)
    expect(await again.asset.read()).toEqual(await first.asset.read())
  })

  it.each([
    ['of three hundred characters', 'How we learned to stop '.repeat(13)],
    ['of one long word', 'Donaudampfschifffahrts'.repeat(8)],
    [
      'in capitals',
      'WE MOVED EVERYTHING, AND WHAT BROKE ON THE WAY THERE AND BACK AGAIN'.repeat(2),
    ],
    ['with markup in it', '<b>Trust</b> & </div><style>*{display:none}</style>'],
  ])('has room for a title %s', async (_, title) => {
    const { value } = cards.prepare({ ...card, title }, { path })
    // A blank strip stands between the title and the line below it.
    const strip = await inkedRows(value, [490, 508])
    expect(strip).toEqual([])
    expect((await inkedRows(value, [104, 480])).length).toBeGreaterThan(20)
  })
})

describe('names', () => {
  const nameOf = (props: PostCard, some = cards) => some.prepare(props, { path }).value.asset.name

  it('hang on what is drawn, on size and fonts', () => {
    expect(nameOf({ ...card })).toBe(nameOf(card))
    expect(nameOf({ ...card, byline: 'Ken Ito' })).not.toBe(nameOf(card))
    const smaller = createSocialImages({ template: postCard, width: 600, height: 315 })
    expect(nameOf(card, smaller)).not.toBe(nameOf(card))
    const fewer = createSocialImages({ template: postCard, fonts: bundledFonts().slice(0, 2) })
    expect(nameOf(card, fewer)).not.toBe(nameOf(card))
  })

  it('hang on the template’s result and not on its code', () => {
    const same = createSocialImages<PostCard>({ template: (props, fit) => postCard(props, fit) })
    expect(nameOf(card, same)).toBe(nameOf(card))
    const other = createSocialImages<PostCard>({
      template: (props, fit) => ({ ...postCard(props, fit), css: '' }),
    })
    expect(nameOf(card, other)).not.toBe(nameOf(card))
  })

  it('are made from the last part of a path', () => {
    const stem = (path: string) => cards.prepare(card, { path }).value.url.split('.')[0]
    expect(['/trust/', 'posts/trust.md', 'trust', '/', 'a b/ü?.x'].map(stem)).toEqual([
      'trust',
      'trust',
      'trust',
      'card',
      'ü',
    ])
  })

  it('become addresses by the function given', () => {
    const address = (name: string) => `https://example.org/assets/${name}`
    const some = createSocialImages({ template: postCard, address })
    expect(some.prepare(card, { path }).value.url).toMatch(
      /^https:\/\/example\.org\/assets\/trust\./,
    )
  })
})

describe('characters that no font has', () => {
  it('are reported, each once', () => {
    const { diagnostics } = cards.prepare({ ...card, title: '日本語, 日本' }, { path })
    expect(diagnostics).toMatchObject([{ code: 'og-image/no-glyph', file: path }])
    expect(diagnostics[0]?.message).toContain('"日本語"')
  })

  it('are not reported for what the bundled fonts are for', () => {
    const title = 'Größe, naïve “quotes” — Ελληνικά, Русский, tiếng Việt, Łódź, €5 …'
    expect(cards.prepare({ ...card, title }, { path }).diagnostics).toEqual([])
  })

  it('are left out when they are emoji', () => {
    const plain = cards.prepare({ ...card, title: 'On praise ' }, { path })
    const decorated = cards.prepare({ ...card, title: 'On praise 👩‍👩‍👧‍👦🇪🇺👍🏽❤️' }, { path })
    expect(decorated.diagnostics).toEqual([])
    expect(decorated.value.asset.digest).toBe(plain.value.asset.digest)
  })

  it('are not looked for in a font without ranges', () => {
    const [font] = bundledFonts()
    const fonts = font === undefined ? [] : [{ family: 'Any', data: font.data }]
    const some = createSocialImages({ template: postCard, fonts })
    expect(some.prepare({ ...card, title: '日本語' }, { path }).diagnostics).toEqual([])
  })
})

it('takes a template of one’s own, typed by its props', async () => {
  interface Quote {
    readonly words: string
  }
  const template: Template<Quote> = ({ words }, fit) => ({
    markup: html`<div class="quote">${words}</div>`,
    css: `.quote { width: 100%; height: 100%; background-color: #003366; color: white; font-family: "Alegreya"; font-size: ${120 * fit}px }`,
  })
  const quotes = createSocialImages({ template })
  expectTypeOf(quotes.prepare).parameter(0).toEqualTypeOf<Quote>()
  const { value } = quotes.prepare({ words: 'Less' }, { path })
  const { data, width, height, channels } = await pixels(value)
  expect([...data.subarray(((height - 1) * width + width - 1) * channels)]).toEqual([0, 0x33, 0x66])
  // @ts-expect-error a template of one kind takes no props of another
  expect(() => quotes.prepare({ title: 'Trust' }, { path })).not.toThrow()
})

it('draws nothing that the cache has', async () => {
  const kept = new Map<string, Uint8Array>()
  const writes: string[] = []
  const cache: CardCache = {
    read: async (key) => kept.get(key),
    write: async (key, bytes) => {
      writes.push(key)
      kept.set(key, bytes)
    },
  }
  const drawn = await createSocialImages({ template: postCard, cache })
    .prepare(card, { path })
    .value.asset.read()
  const { value } = createSocialImages({ template: postCard, cache }).prepare(card, { path })
  expect(await value.asset.read()).toBe(drawn)
  expect(writes).toEqual([`${value.asset.digest}.png`])
})

it('refuses a template that is none', () => {
  const template = 'card' as unknown as Template<PostCard>
  expect(() => createSocialImages({ template })).toThrow('must be a function, got string')
})
