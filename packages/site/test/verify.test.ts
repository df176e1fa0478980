import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordImpureReads } from '../src/code/impure-reads.ts'
import {
  build,
  defineSite,
  type MemorySink,
  memorySink,
  page,
  type Site,
  type Stored,
} from '../src/index.ts'
import { smallSite } from './small-blog.ts'
import { codeNamed, now, post, temporaryFolder, writeFiles } from './small-site.ts'

interface Props {
  readonly site: unknown
  readonly page: { readonly url: string }
  readonly name: string
  readonly body?: Stored<string>
}

/** A site with one template and forty pages. */
function siteWith(template: (props: Props) => string, body?: Stored<string>): Site {
  const { options } = smallSite(temporaryFolder())
  return defineSite({
    meta: options.meta,
    collections: {},
    markdown: options.markdown,
    *pages() {
      for (let i = 0; i < 40; i++) {
        yield page(`/p${i}/`, template, { name: `p${i}`, ...(body && { body }) })
      }
    },
  })
}

/** Builds twice, the second time with a look at what is skipped. */
async function buildTwice(site: Site, verify: 'sample' | 'all', between = () => {}) {
  const root = temporaryFolder()
  const out = memorySink()
  const options = { root, out, now, cache: join(root, '.octavo'), code: codeNamed('code') }
  await build(site, options)
  between()
  return { report: await build(site, { ...options, verify }), out }
}

const impure = async (template: (props: Props) => string, between?: () => void) => {
  const { report } = await buildTwice(siteWith(template), 'all', between)
  const [first] = report.diagnostics
  expect(report.diagnostics).toHaveLength(40)
  expect(first).toMatchObject({ code: 'site/impure-template', severity: 'error' })
  expect(report.ok).toBe(false)
  return `${first?.message} ${first?.hint}`
}

describe('a build that verifies', () => {
  it('draws every page that was left as it was, or a sample with each template in it', async () => {
    const pure = siteWith(({ name }) => name)
    const all = await buildTwice(pure, 'all')
    expect(all.report).toMatchObject({ ok: true, verified: 40, pages: { rendered: 0, written: 0 } })
    const sample = (await buildTwice(pure, 'sample')).report.verified ?? 0
    expect(sample).toBeGreaterThanOrEqual(1)
    expect(sample).toBeLessThan(20)
  })

  it('finds nothing in the default theme, with relations and feeds', async () => {
    const root = temporaryFolder()
    writeFiles(root, {
      'content/a.md': post({ title: 'A', date: '2026-01-01', tags: ['x'] }),
      'content/b.md': post({ title: 'B', date: '2026-01-02', tags: ['x'] }, '[a](./a.md)'),
    })
    const options = { root, now, code: codeNamed('code') }
    await build(smallSite(root), options)
    const report = await build(smallSite(root), { ...options, verify: 'all' })
    expect(report.diagnostics).toEqual([])
    expect(report.verified).toBeGreaterThan(8)
  })

  it('names the template, the page and the clock that it reads', async () => {
    function ageOfPost({ name }: Props): string {
      return `<p>\n${name} is ${Date.now()} old</p>`
    }
    const text = await impure(ageOfPost)
    expect(text).toContain('The template "ageOfPost" draws /p0/ otherwise')
    expect(text).toMatch(/Line 2 was "<p>\\np0 is \d.*" and is "/)
    expect(text).toMatch(/It reads the clock \(Date\.now\) at .*verify\.test\.ts:\d+:\d+/)
  })

  it('names chance, the environment and files', async () => {
    expect(await impure(() => `${Math.random()}`)).toContain('chance (Math.random)')
    process.env.OCTAVO_TEST = '1'
    const fromEnvironment = await impure(
      () => `${process.env.OCTAVO_TEST}`,
      () => {
        process.env.OCTAVO_TEST = '2'
      },
    )
    delete process.env.OCTAVO_TEST
    expect(fromEnvironment).toContain('the environment variable OCTAVO_TEST')
    const root = temporaryFolder()
    writeFiles(root, { 'menu.txt': 'soup' })
    const fromFile = await impure(
      () => readFileSync(join(root, 'menu.txt'), 'utf8'),
      () => writeFiles(root, { 'menu.txt': 'bread' }),
    )
    expect(fromFile).toContain(`the file ${join(root, 'menu.txt')}`)
  })

  it('says where to look when nothing of that kind is read', async () => {
    let count = 0
    expect(await impure(() => `${count++}`)).toContain('a variable outside of it that changes')
    let text = 'one'
    const body = { digest: 'always the same', read: () => text }
    const site = siteWith(({ body }) => body?.read() ?? '', body)
    const { report } = await buildTwice(site, 'all', () => {
      text = 'two'
    })
    expect(report.diagnostics[0]?.hint).toContain('a Stored value (body)')
  })

  it('leaves the page that stands, and reports a template that fails now', async () => {
    let isBroken = false
    const site = siteWith(({ name }) => {
      if (isBroken) throw new Error('no soup')
      return name
    })
    const { report, out } = await buildTwice(site, 'all', () => {
      isBroken = true
    })
    expect(report.diagnostics[0]).toMatchObject({ code: 'site/template-failed' })
    expect((out as MemorySink).files.get('p0/index.html')).toBe('p0')
  })

  it('leaves clock, chance, environment and files as it found them', () => {
    const before = [
      Date,
      Math.random,
      process.env,
      readFileSync,
      performance.now,
      crypto.randomUUID,
    ]
    expect(() =>
      recordImpureReads(() => {
        existsSync('/')
        throw new Error('in the middle')
      }),
    ).toThrow('in the middle')
    const after = [Date, Math.random, process.env, readFileSync, performance.now, crypto.randomUUID]
    expect(after.every((one, i) => one === before[i])).toBe(true)
  })
})
