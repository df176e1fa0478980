import { existsSync, globSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build, type MemorySink, memorySink } from '@octavo/site'
import type { AxeResults } from 'axe-core'
import { HtmlValidate } from 'html-validate'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { blog } from '../blog.ts'

// Shared machines are slow at times; nothing here measures time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const isLong = process.env.OCTAVO_LONG === '1'
const out: MemorySink = memorySink()
let pages: readonly string[] = []

beforeAll(async () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const report = await build(blog, { root, out, now: '2026-11-23T12:00:00Z' })
  expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  pages = [...out.files.keys()].filter((path) => path.endsWith('.html')).sort()
})

const contentOf = (path: string): Buffer => Buffer.from(out.files.get(path) ?? '')

/** Some of the pages that stay where they are, every kind among them: in the order of paths, kinds stand in rows. */
function some(every: number): readonly string[] {
  const staying = pages.filter((path) => !contentOf(path).includes('http-equiv="refresh"'))
  return isLong ? staying : staying.filter((path, i) => i % every === 0 || !path.includes('/'))
}

describe('the pages of the example', () => {
  it('are valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'heading-level': 'error', 'long-title': 'off' },
    })
    const found: string[] = []
    for (const path of pages) {
      const { results } = await validator.validateString(contentOf(path).toString())
      for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages)) {
        found.push(`${path}:${line}:${column} ${ruleId} ${message}`)
      }
    }
    expect(found).toEqual([])
    expect(pages.length).toBeGreaterThan(60)
  })

  it('hold no script but data and the search, no style in attributes, and nothing of another host', () => {
    const found = pages.flatMap((path) => {
      const text = contentOf(path).toString()
      // The pages that search bring one script, and it is a file of ours.
      const ours = /<script src="\/assets\/octavo-search\.[0-9a-f]{10}\.js" type="module">/
      const searches = /^(?:search|de\/suche|404)\b/.test(path)
      const code =
        (searches ? text.replace(ours, '') : text).match(
          /<script(?! type="application\/ld\+json")[^>]*>/g,
        ) ?? []
      const styles = text.match(/<[^>]* style="/g) ?? []
      const loaded = text.match(/ (?:src|srcset)="(?:https?:)?\/\/[^"]*"/g) ?? []
      return [...code, ...styles, ...loaded].map((what) => `${path}: ${what}`)
    })
    expect(found).toEqual([])
  })

  it('say what they are, where they belong and what is near', () => {
    for (const path of pages) {
      const text = contentOf(path).toString()
      expect(text.match(/<title>[^<]+<\/title>/g), path).toHaveLength(1)
      expect(
        text.match(/<link rel="canonical" href="https:\/\/example\.org\/[^"]*">/g),
        path,
      ).toHaveLength(1)
      for (const [, data = ''] of text.matchAll(
        /<script type="application\/ld\+json">(.*?)<\/script>/g,
      )) {
        expect(JSON.parse(data)['@context'], path).toBe('https://schema.org')
      }
    }
  })
})

describe.skipIf(!existsSync(executablePath))(
  'the example in Chromium (without it: apt-get install -y chromium)',
  () => {
    let browser: Browser
    beforeAll(async () => {
      const args = ['--no-sandbox', '--disable-background-networking']
      browser = await chromium.launch({ executablePath, args })
    })
    afterAll(() => browser?.close())

    /** A browser page in front of the built site, sent with the headers that `_headers` asks for. */
    async function open() {
      const [, ...lines] = contentOf('_headers').toString().split('\n\n')[0]?.split('\n') ?? []
      const headers = Object.fromEntries(
        lines.flatMap((line) => {
          const [, name, value] = /^ {2}([^:]+): (.*)$/.exec(line) ?? []
          return name === undefined ? [] : [[name.toLowerCase(), value ?? '']]
        }),
      )
      expect(headers['content-security-policy']).toContain("script-src 'self'")
      const page = await browser.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (/error|warning/.test(message.type())) complaints.push(`${page.url()} ${message.text()}`)
      })
      page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`))
      await page.route('**/*', (route) => {
        const { host, pathname } = new URL(route.request().url())
        const path = decodeURIComponent(pathname)
          .slice(1)
          .replace(/(^|\/)$/, '$1index.html')
        if (host !== 'site.test' || !out.files.has(path)) {
          complaints.push(`${page.url()} asks for ${route.request().url()}`)
          return route.abort()
        }
        const contentType =
          types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
        return route.fulfill({ body: contentOf(path), contentType, headers })
      })
      return { page, complaints }
    }

    it('obeys its own policy, and asks nothing of anybody else', async () => {
      const { page, complaints } = await open()
      for (const path of some(3)) {
        await page.goto(`https://site.test/${encodeURI(path).replace(/index\.html$/, '')}`)
      }
      expect(complaints).toEqual([])
      await page.close()
    })

    it('finds every post first by its title, and nothing that is held back', async () => {
      const { page, complaints } = await open()
      await page.goto('https://site.test/search/')
      const index = [...out.files.keys()].find((path) => /search\/index\..*json$/.test(path)) ?? ''
      const { entries } = JSON.parse(contentOf(index).toString()) as { entries: string[][] }
      const posts = entries.filter(([, , kind]) => kind === 'posts')
      const lost: unknown[] = []
      for (const [url, title = ''] of isLong ? posts : posts.filter((_, i) => i % 5 === 0)) {
        await page.getByRole('searchbox').fill(title)
        await page.keyboard.press('Enter')
        await page.getByRole('status').filter({ hasText: title }).waitFor()
        const href = await page.locator('#search-results a').first().getAttribute('href')
        if (href?.replace(/#.*/, '') !== url) lost.push([title, href])
      }
      expect({ posts: posts.length, lost }).toEqual({ posts: 40, lost: [] })
      const titles = new Set(entries.map(([, title]) => title))
      expect(heldTitles().map((title) => titles.has(title))).toEqual([false, false])
      expect(complaints).toEqual([])
      await page.close()
    })

    it('has nothing that axe finds fault with', async () => {
      const axe = await readFile(
        createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
        'utf8',
      )
      const { page } = await open()
      const found: string[] = []
      for (const path of some(12)) {
        await page.goto(`https://site.test/${encodeURI(path)}`)
        await page.evaluate(axe)
        const { violations } = await page.evaluate(
          (values) =>
            (globalThis as unknown as { axe: { run(o: object): Promise<AxeResults> } }).axe.run({
              runOnly: { type: 'tag', values },
              resultTypes: ['violations'],
            }),
          ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        )
        found.push(...violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`))
      }
      expect(found).toEqual([])
      await page.close()
    })

    it('moves nothing while it arrives', async () => {
      const { page } = await open()
      await page.addInitScript(watchShifts)
      for (const path of [
        'index.html',
        'who-talks/index.html',
        'a-handbook-you-can-test/index.html',
      ]) {
        for (const width of [360, 1440]) {
          await page.setViewportSize({ width, height: 900 })
          await page.goto(`https://site.test/${path.replace(/index\.html$/, '')}`)
          await page.evaluate(() => document.fonts.ready.then(() => undefined))
          const shift = await page.evaluate(() => (globalThis as unknown as Shifts).shift)
          expect(shift, `${path} at ${width} px`).toBeLessThan(0.0001)
        }
      }
      await page.close()
    })

    it('weighs little: 30,000 bytes of style sheets and of markup around the body', async () => {
      const { page } = await open()
      const sheets = [...out.files.keys()].filter((path) => path.endsWith('.css'))
      for (const path of some(6)) {
        await page.goto(`https://site.test/${encodeURI(path)}`)
        const body = await page.evaluate(
          () => document.querySelector('.e-content')?.innerHTML.length ?? 0,
        )
        const around = contentOf(path).byteLength - body
        const linked = sheets.filter((sheet) => contentOf(path).includes(`href="/${sheet}"`))
        expect(linked.length, path).toBeGreaterThan(1)
        const styles = linked.reduce((sum, sheet) => sum + contentOf(sheet).byteLength, 0)
        expect(styles + around, path).toBeLessThanOrEqual(30_000)
      }
      await page.close()
    })
  },
)

interface Shifts {
  shift: number
}

/** Runs in the page. */
function watchShifts(): void {
  const state = globalThis as unknown as Shifts
  state.shift = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      state.shift += (entry as unknown as { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Titles of the draft and of the post that is to appear later. */
function heldTitles(): readonly string[] {
  const folder = new URL('../content/posts/', import.meta.url)
  return globSync('*.md', { cwd: folder }).flatMap((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8')
    const [, title] = /^title: "?(.*?)"?$/m.exec(text) ?? []
    return title !== undefined && /^(?:draft: true|date: 203)/m.test(text) ? [title] : []
  })
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  woff2: 'font/woff2',
}
