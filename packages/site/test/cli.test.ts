import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../src/cli/main.ts'
import type { Terminal } from '../src/cli/terminal.ts'
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

async function octavo(...args: string[]) {
  const printed = { out: '', error: '' }
  const terminal: Terminal = {
    write: (text) => {
      printed.out += text
    },
    writeError: (text) => {
      printed.error += text
    },
    color: false,
    isInteractive: false,
    isCi: false,
    columns: 80,
  }
  return { code: await run(args, terminal), ...printed }
}

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

  it.each([
    ['serve', '--port', '0'],
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
    for (const command of ['build', 'serve']) {
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

describe('octavo build', () => {
  // Beside this package, so that what the configuration imports is found.
  const inPackage = (name: string) =>
    join(import.meta.dirname, '../node_modules/.octavo-test', name)

  it('builds, and then finds nothing to do', async () => {
    const root = inPackage(`build-${process.pid}`)
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
    const { rmSync } = await import('node:fs')
    rmSync(root, { recursive: true })
  })

  it('shows a problem with its place and ends with 1', async () => {
    const root = inPackage(`problem-${process.pid}`)
    writeFiles(root, { 'octavo.config.ts': config, 'posts/a.md': '---\ntitle: [\n---\n' })
    const { code, out } = await octavo('build', root)
    expect(code).toBe(1)
    expect(out).toMatch(/posts\/a\.md:2:\d+ error/)
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^Mend the (?:error|\d+ errors) above/)
    const { rmSync } = await import('node:fs')
    rmSync(root, { recursive: true })
    expect(existsSync(root)).toBe(false)
  })
})
