import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { build } from '../src/index.ts'
import { filesIn } from './build-elsewhere.ts'
import { smallSite } from './small-blog.ts'
import { codeNamed, now, post, temporaryFolder, writeFiles } from './small-site.ts'

const long = process.env.OCTAVO_LONG !== undefined

const root = temporaryFolder()
const out = join(root, '_site')
const cache = join(root, '.octavo/cache')
const files = {
  'content/one.md': post(
    { title: 'One', date: '2026-01-01', tags: ['Trust'] },
    'Bread and trust.\n\nSee [two](./two.md).',
  ),
  'content/two.md': post({ title: 'Two', date: '2026-01-02', tags: ['Trust', 'Bread'] }, 'Bread.'),
  'content/three.md': post({ title: 'Three', date: '2026-01-03' }, 'Trust, bread and rooms.'),
}
const edited = {
  'content/two.md': post({ title: 'Second', date: '2026-01-02', tags: ['Rooms'] }, 'Rooms.'),
}

const built = (options = {}) =>
  build(smallSite(root), { root, now, code: codeNamed('the code'), ...options })

let clean: ReadonlyMap<string, string>
beforeAll(async () => {
  await buildWithChanges()
  writeFiles(root, { ...files, ...edited })
  await built({ out: join(root, 'clean'), cache: join(root, 'clean-cache') })
  clean = filesIn(join(root, 'clean'))
})

/** The bytes with one bit changed here and there. */
function flipped(bytes: Buffer, every: number): Buffer {
  return Buffer.from(
    bytes.map((byte, i) => (i % every === 11 % every ? byte ^ (1 << (i % 8)) : byte)),
  )
}

type Damage = (location: string) => void
const damages: Readonly<Record<string, Damage>> = {
  'is gone': (location) => rmSync(location),
  'is empty': (location) => writeFileSync(location, ''),
  'is cut': (location) => {
    const bytes = readFileSync(location)
    writeFileSync(location, bytes.subarray(0, bytes.length / 2))
  },
  'has changed bits': (location) => writeFileSync(location, flipped(readFileSync(location), 97)),
  'has one changed bit': (location) => {
    const bytes = readFileSync(location)
    writeFileSync(location, flipped(bytes, bytes.length))
  },
  'holds something else': (location) => writeFileSync(location, '{"version":{},"files":[]}'),
  ...(long && {
    'is long nonsense': (location) => writeFileSync(location, Buffer.alloc(1 << 20, 7)),
  }),
}

/** All ways of damage, or one for each file in turn. */
function damagesOf(at: number): readonly (readonly [string, Damage])[] {
  const all = Object.entries(damages)
  return long ? all : all.slice(at % all.length).slice(0, 1)
}

/** A cache with every kind of file in it, those that only tell changes included. */
async function buildWithChanges(): Promise<readonly string[]> {
  rmSync(join(root, '.octavo'), { recursive: true, force: true })
  // Enough that one edit is little.
  const others = Array.from({ length: 8 }, (_, i) => [
    `content/p${i}.md`,
    post({ title: `P${i}`, date: '2026-01-01' }, 'Bread, rooms and clocks.'),
  ])
  writeFiles(root, { ...files, ...Object.fromEntries(others) })
  await built()
  writeFiles(root, { 'content/one.md': post({ title: 'Uno' }, 'Otherwise.') })
  await built()
  return readdirSync(cache).sort()
}

describe('a build whose cache is damaged', () => {
  it('makes the site of a clean build, whichever file is damaged', async () => {
    const names = await buildWithChanges()
    const kinds = new Set(names.map((name) => name.split(/[-.]/)[0]))
    expect([...kinds].sort()).toEqual([
      ...[
        'bodies',
        'entries',
        'files',
        'index',
        'pages',
        'ranking',
        'relations',
        'search',
        'state',
      ],
    ])
    for (let at = 0; at < names.length; at++) {
      for (const [way, damage] of damagesOf(at)) {
        const name = (await buildWithChanges())[at]
        // What was written within a tick of the clock is read again, and its table written whole: then there is a file less.
        if (name === undefined) continue
        damage(join(cache, name))
        writeFiles(root, { ...files, ...edited })
        expect(await built(), `${name} ${way}`).toMatchObject({ ok: true })
        expect(filesIn(out), `${name} ${way}`).toEqual(clean)
        // And what it has saved can be believed.
        expect(await built(), `${name} ${way}`).toMatchObject({ pages: { rendered: 0 } })
      }
    }
  }, 600_000)

  it('makes the site of a clean build when the cache is that of an earlier state', async () => {
    rmSync(join(root, '.octavo'), { recursive: true, force: true })
    writeFiles(root, files)
    await built()
    cpSync(cache, join(root, 'earlier'), { recursive: true })
    writeFiles(root, { 'content/one.md': post({ title: 'Uno' }, 'Otherwise.') })
    await built()
    rmSync(cache, { recursive: true })
    cpSync(join(root, 'earlier'), cache, { recursive: true })
    writeFiles(root, { ...files, ...edited })
    await built()
    expect(filesIn(out)).toEqual(clean)
  })

  it('makes the site of a clean build from the cache of another version', async () => {
    writeFiles(root, files)
    await built()
    const index = join(cache, 'index.json')
    const { version, ...rest } = JSON.parse(readFileSync(index, 'utf8'))
    writeFileSync(index, JSON.stringify({ ...rest, version: `${version} or so` }))
    writeFiles(root, edited)
    expect(await built()).toMatchObject({ unchanged: false })
    expect(filesIn(out)).toEqual(clean)
  })
})
