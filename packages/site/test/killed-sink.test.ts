import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { folderSink, type Sink } from '../src/index.ts'
import { generationSink } from '../src/sink/generation-sink.ts'
import { temporaryFolder, writeFiles } from './small-site.ts'

// A process that is killed does nothing more: from the chosen call on, nothing reaches the disk, clean-up included.
const death = vi.hoisted(() => ({
  callsToLive: Number.POSITIVE_INFINITY,
  calls: 0,
  /** Whether what is staged lies on another disk than the site. */
  isElsewhere: false,
}))
class Killed extends Error {}

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>()
  const changing = [
    ...['copyFileSync', 'linkSync', 'mkdirSync', 'openSync', 'renameSync', 'rmdirSync', 'rmSync'],
    ...['symlinkSync', 'writeFileSync', 'writeSync'],
  ] as const
  const mortal = changing.map((name) => {
    const call = fs[name as keyof typeof fs] as (...given: unknown[]) => unknown
    const guarded = (...given: unknown[]): unknown => {
      death.calls++
      if (death.calls > death.callsToLive) throw new Killed()
      const isStaged = (place: unknown) => /[\\/]staging[\\/]/.test(String(place))
      const leavesStaging = name === 'renameSync' && isStaged(given[0]) && !isStaged(given[1])
      if (death.isElsewhere && leavesStaging) {
        throw Object.assign(new Error('another disk'), { code: 'EXDEV' })
      }
      return call(...given)
    }
    return [name, guarded]
  })
  return { ...fs, ...Object.fromEntries(mortal) }
})

type Site = Readonly<Record<string, string>>
const old: Site = { 'a/index.html': 'old a', 'b.html': 'old b', 'same.css': 'same', c: 'old c' }
const next: Site = { a: 'new a', 'b.html': 'new b', 'same.css': 'same', 'c/d.html': 'new d' }

function siteIn(folder: string): Site | undefined {
  if (!existsSync(folder)) return undefined
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.startsWith('.octavo-site'))
    .map((item) => join(item.parentPath, item.name))
  return Object.fromEntries(
    files.sort().map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
  )
}

function bring(sink: Sink, from: Site, to: Site): void {
  for (const path of Object.keys(from)) if (to[path] === undefined) sink.remove(path)
  for (const [path, content] of Object.entries(to))
    if (from[path] !== content) sink.write(path, content)
  sink.commit()
}

interface Builds {
  readonly before?: typeof folderSink
  readonly during: typeof folderSink
  readonly to?: Site
}

/** Kills a build at its every call that changes the disk, one after the other. Without `before` it is the first one. */
function atEveryCall(
  { before, during, to = next }: Builds,
  look: (out: string, staging: string, call: number) => void,
): number {
  for (let call = 0; ; call++) {
    const root = temporaryFolder()
    const out = join(root, '_site')
    const staging = join(root, 'staging')
    if (before !== undefined) bring(before(out, staging), {}, old)
    death.calls = 0
    death.callsToLive = call
    let isKilled = false
    try {
      bring(during(out, staging), before === undefined ? {} : old, to)
    } catch (error) {
      if (!(error instanceof Killed) && !((error as Error).cause instanceof Killed)) throw error
      isKilled = true
    } finally {
      death.callsToLive = Number.POSITIVE_INFINITY
    }
    look(out, staging, call)
    rmSync(root, { recursive: true })
    if (!isKilled) return call
  }
}

const isOldOrNew = expect.toSatisfy(
  (found) => JSON.stringify(found) === sorted(old) || JSON.stringify(found) === sorted(next),
)
function sorted(site: Site): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(site).sort(([a], [b]) => (a < b ? -1 : 1))),
  )
}

describe('a build that is killed at any call', () => {
  it.each([
    ['on the same disk', false],
    ['on another disk', true],
  ])('leaves whole files, and the next start finishes or undoes it: %s', (_, isElsewhere) => {
    death.isElsewhere = isElsewhere
    const whole = new Set([...Object.values(old), ...Object.values(next)])
    const calls = atEveryCall({ before: folderSink, during: folderSink }, (out, staging, call) => {
      for (const [path, content] of Object.entries(siteIn(out) ?? {})) {
        // Half of a copy has another name, which no page links to.
        if (!path.endsWith('.octavo-part')) expect(whole).toContain(content)
      }
      folderSink(out, staging)
      expect(siteIn(out), `killed at call ${call}`).toEqual(isOldOrNew)
    })
    expect(calls).toBeGreaterThan(15)
    death.isElsewhere = false
  })

  it.each([
    ['on the same disk', false],
    ['on another disk', true],
  ])('leaves the old or the new file when it is one: %s', (_, isElsewhere) => {
    death.isElsewhere = isElsewhere
    const to = { ...old, 'b.html': 'new b' }
    atEveryCall({ before: folderSink, during: folderSink, to }, (out, staging, call) => {
      const { 'b.html.octavo-part': _part, ...found } = siteIn(out) ?? {}
      const isEither = expect.toSatisfy((text) => text === 'old b' || text === 'new b')
      expect(found, `killed at call ${call}`).toEqual({ ...old, 'b.html': isEither })
      folderSink(out, staging)
      expect(siteIn(out), `finished after call ${call}`).toEqual({ ...old, 'b.html': isEither })
    })
    death.isElsewhere = false
  })

  it.each([
    ['on the same disk', false],
    ['on another disk', true],
  ])('leaves nothing or, after the next start, the whole first site: %s', (_, isElsewhere) => {
    death.isElsewhere = isElsewhere
    const found = new Set<string>()
    atEveryCall({ during: folderSink }, (out, staging, call) => {
      const seen = siteIn(out)
      // On the same disk even before the next start.
      if (!isElsewhere) expect([undefined, sorted(next)]).toContain(seen && sorted(seen))
      folderSink(out, staging)
      const site = siteIn(out)
      if (Object.keys(site ?? {}).length > 0) expect(site, `killed at call ${call}`).toEqual(next)
      found.add(sorted(site ?? {}))
    })
    expect(found.size).toBe(2)
    death.isElsewhere = false
  })

  it('leaves the old or the new site when it swaps the folder, before any next start', () => {
    const calls = atEveryCall(
      { before: generationSink, during: generationSink },
      (out, staging, call) => {
        expect(siteIn(out), `killed at call ${call}`).toEqual(isOldOrNew)
        const seen = siteIn(out)
        const sink = generationSink(out, staging)
        expect(siteIn(out)).toEqual(seen)
        bring(sink, seen ?? {}, next)
        expect(siteIn(out)).toEqual(next)
      },
    )
    expect(calls).toBeGreaterThan(15)
  })

  it('leaves nothing for one moment only, while a plain folder becomes a link; the next start shows the new site', () => {
    let gaps = 0
    atEveryCall({ before: folderSink, during: generationSink }, (out, staging, call) => {
      const seen = siteIn(out)
      if (seen === undefined) gaps++
      else expect(seen, `killed at call ${call}`).toEqual(isOldOrNew)
      generationSink(out, staging)
      if (seen === undefined) expect(siteIn(out)).toEqual(next)
      else expect(siteIn(out)).toEqual(seen)
    })
    expect(gaps).toBe(1)
  })

  it('is told by a test that can fail', () => {
    const torn = temporaryFolder()
    writeFiles(torn, { ...old, 'b.html': 'new b' })
    expect(siteIn(torn)).not.toEqual(isOldOrNew)
  })
})
