import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { shortStack } from '../src/cli/code-faults.ts'
import { runOctavo as octavo } from './run-octavo.ts'
import { post, temporaryFolder, writeFiles } from './small-site.ts'

const config = `
import { blogPost, collection } from '@octavo/content'
import { createMarkdown } from '@octavo/markdown'
import { defineSite, folder, full, page } from '@octavo/site'
import { createTheme } from '@octavo/theme'
const posts = collection({ source: folder(new URL('posts/', import.meta.url)), schema: blogPost(), ids: 'optional' })
const theme = createTheme()
export default defineSite({
  meta: { title: 'T', url: 'https://example.org', language: 'en', timeZone: 'UTC' },
  collections: { posts }, markdown: createMarkdown(), theme,
  *pages({ posts }) { for (const post of posts) yield page(post.url, theme.post, { post: full(post) }) },
})
`

/** A site in the package's own folder, so that its imports are found. */
function siteFolder(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder()
  writeFiles(root, files)
  return root
}

describe('octavo', () => {
  it('says what it can do', async () => {
    for (const args of [[], ['help'], ['--help'], ['-h']]) {
      const { code, out } = await octavo(...args)
      expect(code).toBe(0)
      expect(out).toMatch(/octavo build .*\n {2}octavo serve /)
    }
  })

  it('says its version', async () => {
    expect((await octavo('--version')).out).toMatch(/^octavo \d+\.\d+\.\d+, Node \d+/)
  })

  it('explains a command to whoever asks for help about it', async () => {
    const asked = await octavo('help', 'check')
    expect(asked).toEqual(await octavo('check', '--help'))
    expect(await octavo('help', 'chek')).toMatchObject({
      code: 2,
      error: expect.stringContaining('Did you mean octavo check?'),
    })
  })

  it('suggests the command that was meant', async () => {
    const { code, error } = await octavo('biuld')
    expect(code).toBe(2)
    expect(error).toContain('Did you mean octavo build?')
  })

  it('suggests the option that was meant', async () => {
    const { code, error } = await octavo('build', '--hsah')
    expect(code).toBe(2)
    expect(error).toContain('There is no option --hsah. Did you mean --hash?')
  })

  it.skipIf(!existsSync('/dev/full'))('says so when what it prints cannot be written', () => {
    const full = openSync('/dev/full', 'w')
    const args = [
      '--conditions=@octavo/source',
      join(import.meta.dirname, 'fixtures/octavo.ts'),
      '--help',
    ]
    const { status, stderr } = spawnSync(process.execPath, args, {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    })
    closeSync(full)
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: 'What is printed cannot be written (ENOSPC).\n',
    })
  })

  it.each([
    ['serve', '--port', '0'],
    ['serve', '--drafts', '--out', 'x'],
    ['serve', '--port', 'x'],
    ['serve', '--port', '70000'],
    ['build', '--now', 'soon'],
    ['build', 'a', 'b'],
    ['build', '--out'],
  ])('refuses %s %s %s', async (...args) => {
    const { code, error } = await octavo(...args)
    expect(code).toBe(2)
    expect(error).toContain(`octavo ${args[0]} --help`)
  })

  it('explains every option of every command', async () => {
    for (const command of ['build', 'serve', 'check', 'new', 'related']) {
      const { code, out } = await octavo(command, '--help')
      expect(code).toBe(0)
      expect(out).toContain('--config FILE')
    }
  })

  it('says what to do in a folder without a site', async () => {
    const { code, error } = await octavo('build', temporaryFolder())
    expect(code).toBe(2)
    expect(error).toContain('There is no octavo.config.ts')
  })

  it('says when the configuration exports no site', async () => {
    const root = siteFolder({ 'octavo.config.js': 'export default 5' })
    const { code, error } = await octavo('build', root)
    expect(code).toBe(2)
    expect(error).toContain('export default defineSite')
  })
})

// Beside this package, so that what the configuration imports is found.
const rooms = join(import.meta.dirname, '../node_modules/.octavo-test')
const inPackage = (name: string): string => join(rooms, `${name}-${process.pid}`)
afterAll(() => rmSync(rooms, { recursive: true, force: true }))

describe('octavo build', () => {
  it('builds, and then finds nothing to do', async () => {
    const root = inPackage('build')
    writeFiles(root, {
      'octavo.config.ts': config,
      'posts/a.md': post({ title: 'A', date: '2026-01-01' }),
    })
    const first = await octavo('build', root)
    expect(first.error).toBe('')
    expect(first.code).toBe(0)
    expect(first.out).toContain('1 published')
    expect(first.out.trimEnd().split('\n').at(-1)).toBe('Look at it: octavo serve')
    expect(readFileSync(join(root, '_site/a/index.html'), 'utf8')).toContain('A first sentence.')
    expect((await octavo('build', root, '--stat')).out).toContain('1, none of them changed')
  })

  it('shows a problem with its place and ends with 1', async () => {
    const root = inPackage('problem')
    writeFiles(root, { 'octavo.config.ts': config, 'posts/a.md': '---\ntitle: [\n---\n' })
    const { code, out } = await octavo('build', root)
    expect(code).toBe(1)
    expect(out).toMatch(/posts\/a\.md:2:\d+ error/)
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^Mend the (?:error|\d+ errors) above/)
  })
})

describe('octavo new', () => {
  it('begins a draft with an id, a title and the day in the zone of the site, and never writes over a file', async () => {
    const root = inPackage('new')
    writeFiles(root, { 'octavo.config.ts': config })
    const args = ['new', 'Rooms & "Doors"', '--folder', root, '--now', '2026-01-05T09:00:00Z']
    const { code, out } = await octavo(...args)
    expect(code).toBe(0)
    expect(out.trimEnd().split('\n').at(-1)).toBe('Write it, and look: octavo serve --drafts')
    const text = readFileSync(join(root, 'posts/rooms-and-doors.md'), 'utf8')
    expect(text).toMatch(
      /^---\nid: [0-9a-f-]{36}\ntitle: "Rooms & \\"Doors\\""\ndate: 2026-01-05\ntags: \[\]\ndraft: true\n---\n/,
    )
    const again = await octavo(...args)
    expect(again.code).toBe(2)
    expect(again.error).toContain('is there already')
    expect((await octavo('new', 'x', '--in', 'nowhere', '--folder', root)).error).toContain(
      'There is: posts.',
    )
    expect((await octavo('new', '--folder', root)).code).toBe(2)
  })
})

describe('octavo check', () => {
  it('ends with 1 when there is something to mend, mends what it can, and then with 0', async () => {
    const root = inPackage('check')
    writeFiles(root, {
      'octavo.config.ts': config,
      'posts/a.md': '---\ntitle: A\ndate: 2026-1-5\n---\nText\n',
    })
    const first = await octavo('check', root)
    expect(first.code).toBe(1)
    expect(first.out).toContain('octavo check --fix')
    expect(JSON.parse((await octavo('check', root, '--json')).out)[0]).toMatchObject({
      file: 'posts/a.md',
    })
    const fixed = await octavo('check', root, '--fix')
    expect(fixed.code).toBe(0)
    expect(readFileSync(join(root, 'posts/a.md'), 'utf8')).toContain('date: 2026-01-05')
    expect((await octavo('check', root)).out).toBe('1 posts checked. Nothing to mend.\n')
  })
})

describe('faults in the code of a site', () => {
  it.each([
    [
      "import 'nowhere-to-be-found'",
      /^The package nowhere-to-be-found is not installed\.\n {2}.*octavo\.config\.mjs\n\nInstall/,
    ],
    ["import './gone.ts'", /^There is no file .*gone\.ts\.\n {2}.*octavo\.config\.mjs\n$/],
    [
      `import { defineSite } from '${new URL('../src/define-site.ts', import.meta.url)}'\nexport default defineSite({ meta: { title: 'T', url: 'nowhere' } })`,
      /^@octavo\/site: meta\.url must be .*\n {2}.*octavo\.config\.mjs:\d+:\d+\n$/,
    ],
  ])('are named with their place and without a stack', async (text, wanted) => {
    const root = siteFolder({ 'octavo.config.mjs': text })
    const { code, error } = await octavo('build', root)
    expect(error).toMatch(wanted)
    expect(code).toBe(1)
  })
})

it('shows of an error that the code of a site throws only what leads there', async () => {
  const text = "const mine = () => { throw new Error('mine') }\nmine()"
  const { error } = await octavo('build', siteFolder({ 'octavo.config.mjs': text }))
  expect(error).toMatch(/Error: mine\n {4}at mine .*mjs:1:28/)
  expect(error).not.toMatch(/node:internal|load-site/)
})

it('shows of an error in the grammar the line, as Node does, and no frame', () => {
  const place = 'file:///blog/octavo.config.ts:1\nexport default {\n\n'
  const error = new SyntaxError('unexpected end')
  error.stack = `${place}SyntaxError: unexpected end\n    at parse (node:internal/modules/typescript:72:36)`
  expect(shortStack(error)).toBe(`${place}SyntaxError: unexpected end`)
})

it('says that an evaluation is of all posts', async () => {
  const { code, error } = await octavo('related', 'first-post', '--evaluate')
  expect(error).toContain('measures the ranking over all posts')
  expect(code).toBe(2)
})

function has(shell: string): boolean {
  return spawnSync(shell, ['--version']).status === 0
}

describe('octavo completion', () => {
  it.each(['bash', 'zsh', 'fish'])('knows every command in %s', async (shell) => {
    const { code, out } = await octavo('completion', shell)
    expect(code).toBe(0)
    for (const name of ['build', 'serve', 'check', 'init', 'new', 'related'])
      expect(out).toContain(name)
  })

  it('offers commands, options, and the words that an argument can be', async () => {
    const { out } = await octavo('completion', 'bash')
    const complete = (...words: string[]): string[] => {
      const typed = words.map((word) => `'${word}'`).join(' ')
      const script = `${out}\nCOMP_WORDS=(octavo ${typed}); COMP_CWORD=${words.length}; _octavo; echo "\${COMPREPLY[@]}"`
      return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim().split(' ')
    }
    expect(complete('in')).toEqual(['init'])
    expect(complete('build', '--ver')).toEqual(['--verify'])
    expect(complete('completion', '')).toEqual(['bash', 'zsh', 'fish'])
  })

  it.skipIf(!has('fish'))('offers the same in fish, with what each is for', async () => {
    const root = temporaryFolder()
    writeFiles(root, { 'octavo.fish': (await octavo('completion', 'fish')).out })
    const complete = (line: string): string[] => {
      const script = `source octavo.fish; complete -C "${line}"`
      const options = { cwd: root, encoding: 'utf8' } as const
      return execFileSync('fish', ['--no-config', '-c', script], options).trim().split('\n')
    }
    expect(complete('octavo se')).toEqual([expect.stringMatching(/^serve\tbuild, show it/)])
    expect(complete('octavo build --ver')).toEqual([expect.stringMatching(/^--verify\t/)])
    expect(complete('octavo completion ').sort()).toEqual(['bash', 'fish', 'zsh'])
  })

  it.skipIf(!has('zsh'))(
    'completes in a zsh that was not set up for it',
    async () => {
      const root = temporaryFolder()
      writeFiles(root, { 'octavo.zsh': (await octavo('completion', 'zsh')).out })
      // Types into a real terminal, and reads until the line is complete: what is not offered is waited for in vain.
      const type = (typed: string, wanted: string): string => {
        const script = `zmodload zsh/zpty; zpty z zsh -f -i; zpty -w z "source octavo.zsh; print LOA''DED"
zpty -r z text '*LOADED*'; zpty -w -n z '${typed}'$'\\t'; zpty -r z text '*${wanted}*'; zpty -d z; print -r -- $text`
        const options = { cwd: root, env: { ...process.env, HOME: root, ZDOTDIR: root } }
        return execFileSync('zsh', ['-f', '-c', script], { ...options, timeout: 20_000 }).toString()
      }
      expect(type('octavo se', 'octavo serve')).not.toContain('not found')
      expect(type('octavo build --ver', 'build --verify')).not.toContain('not found')
    },
    60_000,
  )

  it('asks for the shell', async () => {
    expect((await octavo('completion')).code).toBe(2)
    expect((await octavo('completion', 'cmd')).code).toBe(2)
  })
})
