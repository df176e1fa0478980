import { mkdirSync, readdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lockCache } from '../src/cache/build-lock.ts'
import { lockOutput } from '../src/sink/lock-output.ts'
import { buildElsewhere, filesIn } from './build-elsewhere.ts'
import { post, temporaryFolder, workspace, writeFiles } from './small-site.ts'

const long = process.env.OCTAVO_LONG !== undefined
function writeGeneration(root: string, generation: number): void {
  const files = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [
      `content/p${i}.md`,
      post(
        { title: `Generation${generation} ${i}`, date: '2026-01-01' },
        `Generation${generation} body.\n\n`.repeat(20),
      ),
    ]),
  )
  writeFiles(root, files)
}

describe('a build that is killed', () => {
  it(
    'leaves every file whole, and the next build makes the site that a clean one makes',
    async () => {
      const root = temporaryFolder()
      const out = join(root, '_site')
      writeGeneration(root, 0)
      const started = performance.now()
      await buildElsewhere([root])
      const whole = performance.now() - started
      const kills = long ? 100 : 3
      for (let kill = 1; kill <= kills; kill++) {
        writeGeneration(root, kill)
        // Spread over the whole build, and a little beyond.
        await buildElsewhere([root], { killAfter: (whole * kill * 1.1) / kills })
        for (const [path, text] of filesIn(out)) {
          if (!path.endsWith('.html')) continue
          expect(text.trimEnd().endsWith('</html>'), `${path} after kill ${kill}`).toBe(true)
          expect(
            new Set(text.match(/Generation\d+/g)).size,
            `${path} after kill ${kill}`,
          ).toBeLessThanOrEqual(1)
        }
      }
      expect(await buildElsewhere([root])).toEqual({ code: 0, error: '' })
      const clean = temporaryFolder()
      writeGeneration(clean, kills)
      await buildElsewhere([clean])
      expect(filesIn(out)).toEqual(filesIn(join(clean, '_site')))
    },
    long ? 3_600_000 : 60_000,
  )
})

describe('a build that swaps the folder, killed at any moment', () => {
  it(
    'leaves exactly the old or the new site, also to whoever looks while it runs',
    async () => {
      const root = temporaryFolder()
      const out = join(root, '_site')
      const build = (kill = {}) => buildElsewhere([root, out, 'folder'], kill)
      writeGeneration(root, 0)
      const started = performance.now()
      await build()
      const whole = performance.now() - started
      const kills = long ? 100 : 3
      for (let kill = 1; kill <= kills; kill++) {
        const before = generationOf(out)
        writeGeneration(root, kill)
        const ended = build({ killAfter: (whole * kill * 1.1) / kills })
        const possible = new Set([before, `Generation${kill}`])
        for (let isRunning = true; isRunning; ) {
          isRunning = await Promise.race([ended.then(() => false), pause(5)])
          const found = generationOf(out)
          expect(possible, `after kill ${kill}`).toContain(found)
        }
      }
      expect(await build()).toEqual({ code: 0, error: '' })
      expect(generationOf(out)).toBe(`Generation${kills}`)
      const clean = temporaryFolder()
      writeGeneration(clean, kills)
      await buildElsewhere([clean])
      expect(filesIn(realpathSync(out))).toEqual(filesIn(join(clean, '_site')))
      expect(readdirSync(join(root, '.octavo-generations')).length).toBeLessThanOrEqual(2)
    },
    long ? 3_600_000 : 60_000,
  )
})

function pause(milliseconds: number): Promise<true> {
  return new Promise((resolve) => setTimeout(() => resolve(true), milliseconds))
}

/** The one generation that all pages of a site are of; several when it is torn. */
function generationOf(out: string): string {
  const pages = [...filesIn(realpathSync(out))].filter(([path]) => path.endsWith('/index.html'))
  const found = new Set(pages.flatMap(([, text]) => text.match(/Generation\d+/g) ?? []))
  return pages.length === 30 + 15 ? [...found].join(' and ') : `only ${pages.length} pages`
}

describe('a system that refuses', () => {
  it('gets a clear error when files may not grow, and leaves the old site', async () => {
    const root = temporaryFolder()
    writeGeneration(root, 0)
    await buildElsewhere([root])
    const before = filesIn(join(root, '_site'))
    writeGeneration(root, 1)
    const { code, error } = await buildElsewhere([root], { limits: 'ulimit -f 2' })
    expect({ code, error }).toEqual({ code: 3, error: expect.stringContaining('ulimit -f') })
    expect(filesIn(join(root, '_site'))).toEqual(before)
  }, 60_000)

  it('gets a clear error when a file stands where the site should go', async () => {
    const root = temporaryFolder()
    writeGeneration(root, 0)
    writeFileSync(join(root, 'file'), '')
    const { code, error } = await buildElsewhere([root, join(root, 'file/site')])
    expect({ code, error }).toEqual({
      code: 3,
      error: expect.stringContaining('A file stands where a folder is needed'),
    })
  }, 60_000)

  it('needs few file handles', async () => {
    const root = temporaryFolder()
    writeGeneration(root, 0)
    expect(await buildElsewhere([root], { limits: 'ulimit -n 40' })).toEqual({ code: 0, error: '' })
  }, 60_000)
})

describe('two builds at once', () => {
  it('are refused with the process that is at work', async () => {
    const { root, build } = workspace({ 'content/a.md': post({ title: 'A' }) })
    const [cache, out] = [join(root, '.octavo'), join(root, '_site')]
    for (const lock of [() => lockCache(cache), () => lockOutput(out)]) {
      const unlock = lock()
      await expect(build({ out })).rejects.toThrow(`process ${process.pid}`)
      unlock()
      await expect(build({ out })).resolves.toMatchObject({ ok: true })
    }
  })

  it('are refused as well when they share no more than the output, by any of its names', async () => {
    const { root, build } = workspace({ 'content/a.md': post({ title: 'A' }) })
    mkdirSync(join(root, 'www'))
    symlinkSync('www', join(root, 'public'), 'dir')
    const one = build({ out: 'www/site', cache: '.one' })
    await expect(build({ out: 'public/site', cache: '.two' })).rejects.toThrow(
      `process ${process.pid}`,
    )
    await one
    await expect(build({ out: 'public/site', cache: '.two' })).resolves.toMatchObject({ ok: true })
    expect(readdirSync(join(root, 'www'))).toEqual(['site'])
  })

  it('do not wait for one that was killed', async () => {
    const { root, build } = workspace({ 'content/a.md': post({ title: 'A' }) })
    mkdirSync(join(root, '.octavo'))
    for (const left of ['', '4194304', 'nonsense']) {
      writeFileSync(join(root, '.octavo/lock'), left)
      writeFileSync(join(root, '._site.octavo-lock'), left)
      await expect(build({ out: '_site' })).resolves.toMatchObject({ ok: true })
    }
  })
})
