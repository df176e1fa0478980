import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildElsewhere, filesIn } from './build-elsewhere.ts'
import { post, temporaryFolder, writeFiles } from './small-site.ts'

const long = process.env.OCTAVO_LONG !== undefined

// Dates without an offset, titles and tags that locales order and fold in their own ways.
const files = {
  'content/Zebra.md': post({ title: 'Zebra', date: '2026-01-01', tags: ['zebra', 'Äpfel'] }),
  'content/apple.md': post({ title: 'apple', date: '2026-01-01T23:30:00', tags: ['ärger'] }),
  'content/istanbul.md': post({ title: 'İstanbul IZMIR ısı', date: '2026-01-01', tags: ['İZMİR'] }),
  'content/izmir.md': post({ title: 'izmir', date: '2026-01-01T00:10:00', tags: ['izmir', 'I'] }),
  'content/strasse.md': post({
    title: 'Straße',
    date: '2026-01-02',
    tags: ['STRASSE'],
    lang: 'de',
  }),
  'content/10.md': post({ title: '10', date: '2026-01-02', tags: ['10', '9'] }, 'Zebra. Apple.'),
  'content/9.md': post(
    { title: '9', date: '2026-01-02', tags: ['9', 'Ž'] },
    '[a](apple.md) Zebra.',
  ),
  'content/sub/a.md': post({ title: 'ch', date: '2026-03-01T12:30:00', tags: ['cz', 'ch'] }),
  'content/sub/b.md': post({ title: 'cz', date: '2026-03-01T11:30:00', tags: ['zebra'] }),
  'public/z.txt': 'z',
  'public/A.txt': 'a',
}
const zones = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati']
const locales = ['C', 'tr_TR.UTF-8', 'cs_CZ.UTF-8']
const all = zones.flatMap((zone) => locales.map((locale) => [zone, locale] as const))
// Each zone and each locale once is enough to see one that is read at all.
const tried = long ? all : zones.map((zone, i) => [zone, locales[i % 3] ?? 'C'] as const)

it('a site has the same bytes in every time zone and locale, whatever the order of the files on the disk', async () => {
  const root = temporaryFolder()
  writeFiles(root, files)
  const build = async (out: string, env: Readonly<Record<string, string>>) => {
    // Each with a cache of its own, and from the same place: paths stand in no page, but nothing should depend on that.
    const own = temporaryFolder()
    writeFiles(own, files)
    // A shell may grumble about a locale that is not installed; Node has its own.
    expect(await buildElsewhere([own, join(root, out)], { env })).toMatchObject({ code: 0 })
    return filesIn(join(root, out))
  }
  const wanted = await build('plain', { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' })
  expect(wanted.size).toBeGreaterThan(20)
  expect(await build('disorder', { DISORDER: '1' })).toEqual(wanted)
  for (const [zone, locale] of tried) {
    const env = { TZ: zone, LC_ALL: locale, LANG: locale, LANGUAGE: locale.slice(0, 2) }
    expect(await build(`${zone}-${locale}`.replace('/', '-'), env)).toEqual(wanted)
  }
}, 120_000)
