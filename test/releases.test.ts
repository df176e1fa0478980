import { execFile } from 'node:child_process'
import {
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const run = promisify(execFile)
// No registry answers at this address: whatever asks for one fails.
const offline = {
  ...process.env,
  npm_config_registry: 'http://127.0.0.1:9/',
  HTTPS_PROXY: 'http://127.0.0.1:9/',
}

let copy: string
beforeAll(async () => {
  copy = join(mkdtempSync(join(tmpdir(), 'octavo-release-')), 'octavo')
  await run('git', ['clone', '-q', '--no-hardlinks', '.', copy])
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
}, 60_000)
afterAll(() => rmSync(resolve(copy, '..'), { recursive: true, force: true }))

const changeset = (...args: readonly string[]) =>
  run(resolve('node_modules/.bin/changeset'), args, { cwd: copy, env: offline })

const publicPackages = (): readonly string[] =>
  globSync('packages/*/package.json', { cwd: copy })
    .map((file) => JSON.parse(readFileSync(join(copy, file), 'utf8')))
    .filter((manifest) => !manifest.private)
    .map((manifest) => manifest.name)

describe('a release', () => {
  it('turns a changeset into versions and changelogs, offline', async () => {
    const lines = publicPackages().map((name) => `'${name}': minor`)
    writeFileSync(
      join(copy, '.changeset', 'a-test.md'),
      `---\n${lines.join('\n')}\n---\n\nA sentence for the changelog.\n`,
    )
    await changeset('version')
    const manifest = (name: string) =>
      JSON.parse(readFileSync(join(copy, 'packages', name, 'package.json'), 'utf8'))
    expect(manifest('diagnostics').version).not.toBe('0.0.0')
    expect(manifest('content').dependencies['@octavo/diagnostics']).toBe('workspace:^')
    const changelog = readFileSync(join(copy, 'packages/diagnostics/CHANGELOG.md'), 'utf8')
    expect(changelog).toContain('A sentence for the changelog.')
    const left = globSync('.changeset/*.md', { cwd: copy })
    expect(left).toEqual(['.changeset/README.md'])
  }, 60_000)

  it('says which package changed without a changeset', async () => {
    const check = () => run('node', [resolve('scripts/changesets.ts')], { cwd: copy })
    await run('git', ['add', '-A', 'packages', '.changeset'], { cwd: copy })
    const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org']
    await run('git', [...author, 'commit', '-qm', 'release'], { cwd: copy })
    await check()
    const source = join(copy, 'packages/related/src/index.ts')
    expect(existsSync(source)).toBe(true)
    writeFileSync(source, `${readFileSync(source, 'utf8')}\n// changed\n`)
    await expect(check()).rejects.toMatchObject({
      stderr: expect.stringContaining('named by no changeset: @octavo/related.'),
    })
  }, 60_000)
})
