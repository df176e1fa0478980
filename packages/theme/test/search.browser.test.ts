import { createTheme } from '@octavo/theme'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { violationsOf } from './support/axe.ts'
import { type GalleryInChromium, hasChromium, openGallery } from './support/chromium.ts'

// Shared machines are slow at times; nothing here measures time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

describe.skipIf(!hasChromium)(
  'the search in Chromium, by keyboard and under Trusted Types (without it: apt-get install -y chromium)',
  () => {
    let shown: GalleryInChromium
    let page: Page
    let complaints: string[] = []
    beforeAll(async () => {
      shown = await openGallery(createTheme())
      page = await shown.browser.newPage({ viewport: { width: 1024, height: 800 } })
      page.setDefaultTimeout(20_000)
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      page.on('pageerror', ({ message }) => complaints.push(message))
    })
    afterAll(() => shown?.close())

    const open = async (query = ''): Promise<void> => {
      complaints = []
      await page.goto(`${shown.origin}/search.html${query}`)
    }
    const status = (text: string | RegExp) =>
      page.getByRole('status').filter({ hasText: text }).waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key)
    }

    it('finds while the reader types, marks what was found, and says how much', async () => {
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).pathname))
      await open()
      expect(asked).not.toContain('/search-client.js')
      await press('/')
      await page.keyboard.type('feedback')
      await status('result for “feedback”')
      expect(asked).toContain('/search-client.js')
      expect(await page.locator('#search-results h2 mark').allTextContents()).toEqual(['Feedback'])
      expect(await page.locator('#search-browse').isHidden()).toBe(true)
      expect(await violationsOf(page)).toEqual([])
      expect(complaints).toEqual([])
    })

    it('is walked through with arrows, left with Escape, and cleared with it', async () => {
      await open('?q=the')
      await status(/\d+ results for “the”/)
      const titles = await page.locator('#search-results a').allTextContents()
      expect(titles.length).toBeGreaterThan(2)
      await press('/', 'ArrowDown')
      expect(await focused()).toBe(titles[0])
      await press('ArrowDown', 'ArrowDown', 'ArrowUp')
      expect(await focused()).toBe(titles[1])
      await press('End')
      expect(await focused()).toBe(titles.at(-1))
      await press('Home', 'ArrowUp')
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
      await press('ArrowDown', 'Escape', 'Escape')
      expect(await page.locator('#search-results li').count()).toBe(0)
      expect(page.url()).toMatch(/search\.html$/)
      expect(await page.locator('#search-browse').isVisible()).toBe(true)
    })

    it('follows a result with Enter and is as it was on the way back', async () => {
      await open()
      await press('/')
      await page.keyboard.type('chairs')
      await press('Enter')
      await status('“chairs”')
      expect(page.url()).toMatch(/\?q=chairs$/)
      await press('ArrowDown', 'Enter')
      await page.waitForURL(/#\d$/)
      await page.goBack()
      await status('“chairs”')
      expect(await page.getByRole('searchbox').inputValue()).toBe('chairs')
    })

    it('keeps finished questions apart in the history', async () => {
      await open('?q=chairs')
      await status('“chairs”')
      await press('/')
      await page.keyboard.type('gift')
      await status('“gift”')
      await page.goBack()
      await status('“chairs”')
      expect(await page.getByRole('searchbox').inputValue()).toBe('chairs')
    })

    it('gives up a search that is overtaken', async () => {
      await open('?q=slow')
      await press('/')
      await page.keyboard.type('gift')
      await status('“gift”')
      await page.waitForTimeout(800)
      await status('“gift”')
      expect(await page.locator('#search-results li').count()).toBe(1)
    })

    it('says that nothing was found and offers what there is', async () => {
      await open('?q=xylophone')
      await status('Nothing found for “xylophone”.')
      expect(await page.getByRole('link', { name: 'Silence' }).isVisible()).toBe(true)
      expect(await violationsOf(page)).toEqual([])
    })

    it('says that it could not be loaded', async () => {
      await open('?broken&q=chairs')
      await status('The search could not be loaded. The archive lists everything.')
      expect(await page.getByRole('link', { name: 'Archive' }).last().isVisible()).toBe(true)
    })

    it('takes a hostile question for text', async () => {
      await open(`?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`)
      await status('Nothing found for “<img src=x onerror=alert(1)>”.')
      expect(complaints).toEqual([])
    })

    it('looks for what the words of a lost address may have meant', async () => {
      await page.goto(`${shown.origin}/not-found.html`)
      expect(await page.getByRole('searchbox').inputValue()).toBe('not found')
      await status('Nothing found for “not found”.')
      expect(await page.locator('#search-browse article').count()).toBe(3)
    })

    it('offers what holds some of the words where nothing holds all of them', async () => {
      await open('?q=chairs+xylophone')
      await status('Nothing found for “chairs xylophone”. This comes close:')
      expect(await page.locator('#search-results h2').first().textContent()).toBe('Nine chairs')
      expect(await page.locator('#search-results p mark').first().textContent()).toBe('chairs')
      expect(await page.getByRole('link', { name: 'Silence' }).isVisible()).toBe(true)
      expect(await violationsOf(page)).toEqual([])
    })

    it('shows no field without script, and says where everything is', async () => {
      const context = await shown.browser.newContext({ javaScriptEnabled: false })
      const bare = await context.newPage()
      await bare.goto(`${shown.origin}/search.html`)
      expect(await bare.getByRole('searchbox').isVisible()).toBe(false)
      // Chromium draws `noscript` only where scripts are off for good.
      expect(await bare.content()).toContain('<noscript><p class="bare">Search needs JavaScript.')
      expect(await bare.getByRole('link', { name: 'Trust' }).isVisible()).toBe(true)
      await context.close()
    })
  },
)
