import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSite, run, titleOfFolder, writeNewFiles } from '../src/index.ts'

let room = ''
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'create-octavo-'))
})
afterEach(() => rmSync(room, { recursive: true, force: true }))

it('exports exactly these names', async () => {
  expect(Object.keys(await import('../src/index.ts')).sort()).toEqual([
    'configText',
    'createSite',
    'ignoredText',
    'manifestText',
    'packages',
    'run',
    'siteFiles',
    'titleOfFolder',
    'writeNewFiles',
  ])
})

describe('createSite', () => {
  it('writes a site whose configuration carries the answers', () => {
    const folder = join(room, 'my blog')
    const files = createSite({
      folder,
      title: 'Rooms & "Doors"',
      url: 'https://rooms.example',
      date: '2026-01-05',
    })
    const written = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) =>
      item.isFile(),
    )
    expect(written).toHaveLength(files.length)
    const config = readFileSync(join(folder, 'octavo.config.ts'), 'utf8')
    expect(config).toContain(`title: 'Rooms & "Doors"'`)
    expect(config).toContain("url: 'https://rooms.example'")
    expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).name).toBe('rooms-doors')
    expect(readFileSync(join(folder, 'content/posts/first-post.md'), 'utf8')).toMatch(
      /^---\nid: [0-9a-f-]{36}\n/,
    )
  })

  it('reads and explains texts in the language of the site', () => {
    const configIn = (language: string): string => {
      const folder = join(room, language)
      createSite({ folder, title: 'Kleine Räume', language, date: '2026-01-05' })
      return readFileSync(join(folder, 'octavo.config.ts'), 'utf8')
    }
    const german = configIn('de-AT')
    expect(german).toContain("import { loadLanguage } from '@octavo/related/languages'")
    expect(german).toContain("const { language, phrases } = await loadLanguage('de-AT')")
    expect(german).toContain('words(text, { language }), wordPairs(text, { language })')
    expect(german).toContain('    phrases,\n')
    expect(configIn('fi')).toContain("loadLanguage('fi')")
    expect(configIn('en-GB')).not.toContain('language }')
    expect(readFileSync(join(room, 'fi/package.json'), 'utf8')).toContain('"name": "kleine-raume"')
  })

  it('refuses a folder with something in it, and touches nothing', () => {
    writeFileSync(join(room, 'thesis.txt'), 'three years')
    expect(() => createSite({ folder: room, date: '2026-01-05' })).toThrow('is not empty')
    expect(readdirSync(room)).toEqual(['thesis.txt'])
  })

  it('refuses an address that is none', () => {
    expect(() => createSite({ folder: join(room, 'x'), url: 'rooms', date: '2026-01-05' })).toThrow(
      '"rooms"',
    )
  })
})

describe('writeNewFiles', () => {
  it('writes over nothing, and says what it wrote', () => {
    writeFileSync(join(room, 'a'), 'mine')
    expect(writeNewFiles(room, { a: 'theirs', 'b/c': 'new' })).toEqual(['b/c'])
    expect(readFileSync(join(room, 'a'), 'utf8')).toBe('mine')
  })

  it('leaves nothing when one cannot be written', () => {
    writeFileSync(join(room, 'mine'), '')
    expect(() => writeNewFiles(room, { a: '', 'b/c/d': '', 'mine/e': '' })).toThrow(
      /EEXIST|ENOTDIR/,
    )
    expect(readdirSync(room)).toEqual(['mine'])
  })
})

it('reads a title from the name of a folder', () => {
  const names = ['/a/small-rooms', 'My_Blog', '/a/rooms.example', '/']
  expect(names.map(titleOfFolder)).toEqual(['Small rooms', 'My Blog', 'Rooms.example', 'My blog'])
})

describe('the command', () => {
  const now = new Date('2026-01-05T23:30:00Z')

  it('dates the first post by the zone', () => {
    expect(run([join(room, 'a'), '--time-zone', 'Pacific/Auckland'], now)).toBe(0)
    expect(readFileSync(join(room, 'a/content/posts/first-post.md'), 'utf8')).toContain(
      'date: 2026-01-06',
    )
  })

  it.each([
    [['--titel', 'a'], 'There is no option --titel.\n\nnpm create'],
    [['a', 'b'], 'Name one folder for the new site, got '],
    [['a', '--language', 'en-GBX'], 'The language must be like en-GB, got "en-GBX".'],
    [['a', '--url', 'rooms.example'], 'The address must be like https://example.org, got "rooms'],
    [['a', '--url', 'mailto:me@rooms.example'], 'The address must be like https://example.org'],
    [['file/a'], 'A file stands where a folder is needed: '],
    [['file'], 'A file stands where a folder is needed: '],
  ])('says of %j what is wrong, and leaves nothing', (args, message) => {
    writeFileSync(join(room, 'file'), '')
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const paths = args.map((arg) => (/^(?:a|file)/.test(arg) ? join(room, arg) : arg))
    expect(run(paths, now)).toBe(2)
    expect(said.mock.calls.join('')).toContain(message)
    said.mockRestore()
    expect(readdirSync(room)).toEqual(['file'])
  })

  it.each([[[]], [['a', 'b']], [['--nonsense', 'a']], [['a', '--time-zone', 'Nowhere/Land']]])(
    'ends with 2 for %j',
    (args) => {
      expect(
        run(
          args.map((arg) => (arg === 'a' ? join(room, 'a') : arg)),
          now,
        ),
      ).toBe(2)
    },
  )
})
