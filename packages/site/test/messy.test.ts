import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BuildReport, MemorySink } from '../src/index.ts'
import { textIn, workspace } from './small-site.ts'

// Posts as other generators left them, written for this test.
const folder = join(import.meta.dirname, 'fixtures/messy')
// Not a fixture: tools that read the repository stumble over a file in another encoding.
const windows = Buffer.concat([
  Buffer.from([0xef, 0xbb, 0xbf]),
  Buffer.from(
    '---\r\ntitle: Lines of Windows\r\ndate: 2014-03-22\r\n---\r\nOne.\r\n\r\nA caf\xe9.\r\n',
    'latin1',
  ),
])
const windowsName = '2014-03-22-windows.md'
const names = [...readdirSync(folder), windowsName].sort()
let out: MemorySink
let report: BuildReport

beforeAll(async () => {
  const files = Object.fromEntries(
    names.map((name) => [
      `content/${name}`,
      name === windowsName ? windows : readFileSync(join(folder, name)),
    ]),
  )
  const made = workspace(files)
  out = made.out
  report = await made.build()
})

const of = (name: string) => report.diagnostics.filter(({ file }) => file === `content/${name}`)

describe('messy posts', () => {
  it('are all accounted for: each has a page or an error that says why not', () => {
    const { published, held, refused } = report.entries
    expect(published + held + refused).toBe(names.length)
    const withError = new Set(
      report.diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file),
    )
    expect(withError.size).toBeGreaterThanOrEqual(held + refused)
    expect(published).toBeGreaterThanOrEqual(6)
  })

  it('have a file, a line and a column for each problem', () => {
    for (const { file, range, code } of report.diagnostics) {
      expect(
        names.map((name) => `content/${name}`),
        code,
      ).toContain(file)
      expect(range?.start.line, `${code} in ${file}`).toBeGreaterThanOrEqual(1)
      expect(range?.start.column).toBeGreaterThanOrEqual(1)
    }
  })

  it('show no template tags of a generator that can be told', () => {
    const html = textIn(out, 'hello/index.html')
    expect(html).toContain('href="/2014/03/20/rules/"')
    expect(html).toContain('alt="The team, all four of us"')
    expect(html).not.toContain('endraw')
    expect(of('2014-03-19-hello.md').map(({ code }) => code)).toContain('markdown/template-tag')
  })

  it('report a link to a file that is not there with the one that was meant', () => {
    const problem = of('2014-03-20-rules.md').find(({ code }) => code === 'links/no-such-post')
    expect(problem).toMatchObject({
      range: { start: { line: 15, column: 1 } },
      hint: expect.stringContaining('hello'),
    })
  })

  it('cannot run a script or read a file of the machine', () => {
    const html = textIn(out, 'script/index.html')
    expect(html).not.toMatch(/<script>alert|href="javascript:|<img[^>]*onerror/)
    expect([...out.files.keys()].join()).not.toContain('passwd')
  })

  it('take the spellings of a tag as one', () => {
    const tags = [...out.files.keys()].filter((path) => path.startsWith('tags/'))
    expect(tags.filter((path) => /open.source/.test(path))).not.toHaveLength(0)
    expect(tags).toEqual([...new Set(tags.map((path) => path.toLowerCase()))])
  })
})
