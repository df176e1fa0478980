import { existsSync } from 'node:fs'
import {
  contentSecurityPolicy,
  html,
  inlineHashes,
  inlineScript,
  inlineStyle,
  json,
  policyMeta,
  type SafeHtml,
  trusted,
} from '@octavo/renderer'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const without = '(without it: apt-get install -y chromium)'

describe.skipIf(!existsSync(executablePath))(
  `a strict policy in Chromium ${without}`,
  { timeout: 60_000 },
  () => {
    let browser: Browser
    beforeAll(async () => {
      const args = ['--no-sandbox', '--disable-background-networking']
      browser = await chromium.launch({ executablePath, args })
    }, 60_000)
    afterAll(() => browser?.close())

    const origin = 'https://site.test/'
    const files: Record<string, [type: string, body: string]> = {
      'own.js': ['text/javascript', 'document.documentElement.dataset.own = "ran"'],
      'mod.js': ['text/javascript', 'document.documentElement.dataset.mapped = "ran"'],
    }

    /** Opens a page under the policy made for `known`, and tells what the browser refused. */
    async function open(body: SafeHtml, options: { meta?: boolean; known?: SafeHtml } = {}) {
      const policy = contentSecurityPolicy({ inline: inlineHashes(options.known ?? body) })
      const document = html`<!doctype html><html lang="en"><head><title>t</title>${options.meta && policyMeta(policy)}</head><body>${body}</body></html>`
      const page = await browser.newPage()
      const refused: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') refused.push(message.text())
      })
      await page.route('**/*', (route) => {
        const [contentType, content] = files[route.request().url().slice(origin.length)] ?? [
          'text/html; charset=utf-8',
          document.toString(),
        ]
        const headers = options.meta ? {} : { 'content-security-policy': policy }
        return route.fulfill({ contentType, body: content, headers })
      })
      await page.goto(origin)
      const data = await page.evaluate('({ ...document.documentElement.dataset })')
      const color = await page.evaluate('getComputedStyle(document.body).color')
      return { page, refused, data, color }
    }

    const script = inlineScript('document.documentElement.dataset.inline = "ran — ünïcode 👋"')
    const style = inlineStyle('body { color: rgb(1, 2, 3) }')
    const rich = html`${style}${script}
    <style>p { margin: 0 }</style>
    <script>document.documentElement.dataset.fixed = 'ran'</script>
    <script type="importmap">${json({ imports: { mapped: './mod.js' } })}</script>
    <script type="module">import 'mapped'</script>
    <script type="application/ld+json">${json({ '@type': 'Thing' })}</script>
    <script type="speculationrules">${json({ prefetch: [] })}</script>
    <script src="/own.js"></script>`

    it.each([
      ['a header', {}],
      ['a meta element', { meta: true }],
    ])('runs everything that templates wrote, by %s', async (_, options) => {
      const { page, refused, data, color } = await open(rich, options)
      expect(refused).toEqual([])
      expect(data).toEqual({ inline: 'ran — ünïcode 👋', fixed: 'ran', own: 'ran', mapped: 'ran' })
      expect(color).toBe('rgb(1, 2, 3)')
      await page.close()
    })

    it('runs nothing that came in with a body', async () => {
      const body = trusted(
        '<script>document.documentElement.dataset.theirs = "ran"</script>' +
          '<img src="x" onerror="document.documentElement.dataset.theirs = 1">' +
          '<style>body { color: rgb(9, 9, 9) }</style>',
      )
      const { page, refused, data, color } = await open(html`${style}${body}`)
      expect(data).toEqual({})
      expect(color).toBe('rgb(1, 2, 3)')
      expect(refused.length).toBeGreaterThanOrEqual(3)
      await page.close()
    })

    it('lets no script make markup from text', async () => {
      const { page } = await open(html`<p>x</p>`)
      const outcome = await page.evaluate(
        '(() => { try { document.body.innerHTML = "<b>"; return "written" } catch (error) { return error.name } })()',
      )
      expect(outcome).toBe('TypeError')
      await page.close()
    })
  },
)
