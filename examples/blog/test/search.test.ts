import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

// Shared machines are slow at times; nothing here measures time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const folder = fileURLToPath(new URL('searched', import.meta.url))
const command = new URL('../../../packages/site/src/cli/main.ts', import.meta.url).href
const room = mkdtempSync(join(tmpdir(), 'octavo-search-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))

interface Serving {
  readonly url: string
  readonly content: string
  readonly process: ChildProcess
}

/** `octavo serve` in a process of its own, over a copy of the posts. */
async function serve(engine: string): Promise<Serving> {
  const content = join(room, engine, 'content')
  cpSync(join(folder, 'content'), content, { recursive: true })
  const args = ['serve', '--port', '45100', '--out', join(room, engine, 'out')]
  const program = `import(${JSON.stringify(command)}).then(({ run }) => run(${JSON.stringify(args)}))`
  const child = spawn(process.execPath, ['--conditions=@octavo/source', '--eval', program], {
    cwd: folder,
    env: {
      ...process.env,
      NO_COLOR: '1',
      OCTAVO_TEST_ENGINE: engine,
      OCTAVO_TEST_CONTENT: `${pathToFileURL(content).href}/`,
    },
  })
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer): void => {
      said += chunk
      const [found] = /http:\/\/127\.0\.0\.1:\d+\/base\//.exec(said) ?? []
      if (found !== undefined) resolve(found)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('exit', () => reject(new Error(said)))
  })
  return { url, content, process: child }
}

// One for both engines; every page has a context of its own.
let browser: Browser | undefined
afterAll(() => browser?.close())

describe.skipIf(!existsSync(executablePath)).each(['miniSearch', 'pagefind'])(
  'a site served with %s, in Chromium (without it: apt-get install -y chromium)',
  (engine) => {
    let page: Page
    let serving: Serving
    const complaints: string[] = []

    beforeAll(async () => {
      serving = await serve(engine)
      browser ??= await chromium.launch({ executablePath, args: ['--no-sandbox'] })
      // Chromium complains of transitions that it gives up itself.
      page = await browser.newPage({ reducedMotion: 'reduce' })
      page.on('console', (message) => {
        if (/error|warning/.test(message.type()))
          complaints.push(`${message.type()} ${message.text()} ${message.location().url}`)
      })
      page.on('pageerror', ({ message }) => complaints.push(message))
      // The dev server sends no policy; the one of `_headers` is laid over what it sends.
      const headers = readFileSync(join(room, engine, 'out/_headers'), 'utf8')
      const [, policy = ''] = /Content-Security-Policy: (.*)/.exec(headers) ?? []
      expect(policy).toContain("require-trusted-types-for 'script'")
      await page.route('**/*', async (route) => {
        if (route.request().resourceType() !== 'document') return route.continue()
        const response = await route.fetch()
        const sent = { ...response.headers(), 'content-security-policy': policy }
        return route.fulfill({ response, headers: sent })
      })
    })
    afterAll(async () => {
      await page?.context().close()
      serving?.process.kill('SIGINT')
    })

    const results = () => page.locator('#search-results > li')
    const said = (text: string | RegExp) =>
      page.getByRole('status').filter({ hasText: text }).waitFor()
    const ask = async (query: string, path = 'search/'): Promise<readonly string[]> => {
      await page.goto(serving.url + path)
      await page.keyboard.press('/')
      await page.keyboard.type(query)
      await said(new RegExp(`[“„]${query}[”“]`))
      return page.locator('#search-results h2').allTextContents()
    }

    it('finds a post by words of its text, under the heading where they stand, by keyboard alone', async () => {
      expect(await ask('nobody order')).toEqual(['Trust & its <limits>'])
      const marks = await results().first().locator('p mark').allTextContents()
      expect(marks).toEqual(['Nobody', 'order'])
      expect(await results().first().locator('.facts').textContent()).toBe('Why so slowly')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL(`${serving.url}trust/#why-so-slowly`)
      await page.goBack()
      await said('nobody order')
      expect(complaints).toEqual([])
    })

    it('finds every post by the words of its title, and tags, and never a draft', async () => {
      expect(await ask('trust limits')).toContain('Trust & its <limits>')
      expect((await ask('small rooms'))[0]).toBe('Small rooms')
      expect(await ask('über räume')).toEqual(['Über Räume'])
      expect(await ask('Teams')).toEqual(expect.arrayContaining(['Teams', 'Trust & its <limits>']))
      expect(await ask('zebra')).toEqual([])
      expect(complaints).toEqual([])
    })

    it('takes beginnings of words, words without accents, and small slips', async () => {
      expect(await ask('retrosp')).toEqual(['Trust & its <limits>'])
      expect(await ask('cafe')).toEqual(['Trust & its <limits>'])
      expect(await ask('retrospectievs')).toEqual(['Trust & its <limits>'])
    })

    it('answers in the language of the page, and says in which language a result is', async () => {
      expect(await ask('raumen', 'de/suche/')).toEqual(['Über Räume'])
      expect(await page.getByRole('status').textContent()).toBe('1 Ergebnis zu „raumen“')
      expect(await results().first().getAttribute('lang')).toBeNull()
      await ask('leiser')
      expect(await results().first().getAttribute('lang')).toBe('de')
    })

    it('offers what the words of a lost address may have meant', async () => {
      await page.goto(`${serving.url}2019/01/small-rooms.html`)
      await said('“small rooms”')
      expect(await results().first().locator('h2').textContent()).toBe('Small rooms')
    })

    it('finds what was just written', async () => {
      await page.goto(`${serving.url}search/`)
      const text = '---\nid: giraffe\ntitle: A giraffe\ndate: 2026-01-06\n---\nIt is tall.\n'
      writeFileSync(join(serving.content, 'giraffe.md'), text)
      // The page loads itself anew when it is written; it is asked when that is over.
      const isWritten = () => page.evaluate(() => document.forms[0]?.dataset.index)
      const before = await isWritten()
      await vi.waitFor(async () => expect(await isWritten()).not.toBe(before), 60_000)
      expect(await ask('giraffe')).toEqual(['A giraffe'])
    })
  },
)
