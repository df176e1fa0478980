import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type MemorySink, memorySink } from '@octavo/site'
import { HtmlValidate } from 'html-validate'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { blog } from '../blog.ts'

// Shared machines are slow at times; nothing here measures time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

// How a page is judged in a browser belongs to the tests of the theme.
const ofTheTheme = (name: string): Promise<unknown> =>
  import(new URL(`../../../packages/theme/test/support/${name}.ts`, import.meta.url).href)
const { violationsOf } = (await ofTheTheme('axe')) as {
  violationsOf: (page: Page) => Promise<readonly string[]>
}
const { watchShifts, settledShift } = (await ofTheTheme('shifts')) as {
  watchShifts: (page: Page) => Promise<void>
  settledShift: (page: Page) => Promise<number>
}

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

const staying = (): readonly string[] =>
  pages.filter((path) => !contentOf(path).includes('http-equiv="refresh"'))

/** Pages enough to show every kind of page, every class and every style sheet; all of them in the long form. */
function telling(): readonly string[] {
  const shown = new Set<string>()
  return staying().filter((path) => {
    const before = shown.size
    for (const trait of traitsOf(path)) shown.add(trait)
    return isLong || shown.size > before
  })
}

function traitsOf(path: string): readonly string[] {
  const text = contentOf(path).toString()
  const classes = [...text.matchAll(/ class="([^"]+)"/g)].flatMap(([, names = '']) =>
    names.split(' '),
  )
  const sheets = [...text.matchAll(/[\w-]+(?=\.[0-9a-f]{10}\.css")/g)].map(([name]) => name)
  const kept = /^(?:tags|authors|series|archive|page|de|search|suche|(?:index|404)\.html)$/
  const kind = path.split('/').map((part) => (kept.test(part) ? part : '*'))
  return [kind.join('/'), ...sheets, ...classes.filter((name) => !name.startsWith('hljs'))]
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

  it('weigh little: 30,000 bytes of style sheets and of markup around the body', () => {
    const heavy = staying().flatMap((path) => {
      const page = contentOf(path)
      const sheets = [...page.toString().matchAll(/<link rel="stylesheet" href="\/([^"]+)">/g)]
      const styles = sheets.reduce((sum, [, sheet = '']) => sum + contentOf(sheet).byteLength, 0)
      const bytes = page.byteLength - bodyOf(page.toString()) + styles
      return styles > 5_000 && bytes <= 30_000
        ? []
        : [`${path}: ${bytes}, of them styles ${styles}`]
    })
    expect(heavy).toEqual([])
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

    it('obeys its own policy, asks nothing of anybody else, moves nothing while it arrives, and passes axe', async () => {
      const { page, complaints } = await open()
      await watchShifts(page)
      const faults: string[] = []
      const narrow = { width: 360, height: 800 }
      const wide = { width: 1440, height: 900 }
      const visit = async (path: string, size: typeof wide) => {
        await page.setViewportSize(size)
        await page.emulateMedia({ colorScheme: size === wide ? 'light' : 'dark' })
        await page.goto(`https://site.test/${encodeURI(path).replace(/index\.html$/, '')}`)
        const shift = await settledShift(page)
        // A word may take another line when its face arrives after the first paint; a block that moves is more than that.
        if (shift >= 0.01) faults.push(`${path} at ${size.width} px moves by ${shift}`)
        const violations = await violationsOf(page)
        faults.push(...violations.map((what) => `${path} at ${size.width} px ${what}`))
      }
      for (const [i, path] of telling().entries()) await visit(path, i % 2 === 0 ? wide : narrow)
      for (const path of ['index.html', 'who-talks/index.html']) {
        await visit(path, wide)
        await visit(path, narrow)
      }
      expect({ faults, complaints }).toEqual({ faults: [], complaints: [] })
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
  },
)

/** How many bytes of a page are the author's own text. */
function bodyOf(page: string): number {
  const [, body = ''] =
    /<div class="prose(?: plain)? e-content">([\s\S]*?)\n<\/div>\n<\/div>\n(?:<footer|<\/article)/.exec(
      page,
    ) ?? []
  return Buffer.byteLength(body)
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
