import { existsSync } from 'node:fs'
import { createMarkdown, lowlight, type Piece, renderFor, temml } from '@octavo/markdown'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { featureVectors } from './support/xss-features.ts'
import { xssVectors } from './support/xss-vectors.ts'

const vectors = [...xssVectors, ...featureVectors]

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const without = '(without it: apt-get install -y chromium)'

const options = {
  abbreviations: true,
  code: { lineNumbers: true, copy: 'Copy' },
  directives: true,
  embeds: true,
  emoji: { tada: '🎉' },
  figures: true,
  highlighter: lowlight(),
  math: temml(),
  mermaid: 'client',
  typography: true,
  wikiLinks: true,
} as const

describe.skipIf(!existsSync(executablePath))(
  `strangers' text in Chromium ${without}`,
  { timeout: 120_000 },
  () => {
    let browser: Browser
    let page: Page
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
      page = await browser.newPage()
      const body = '<!doctype html><title>t</title><body></body>'
      await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body }))
      await page.goto('https://site.test/')
    }, 60_000)
    afterAll(() => browser?.close())

    it.each(['sanitize', 'escape'] as const)(
      `runs none of ${vectors.length} vectors with everything switched on (%s)`,
      async (html) => {
        const markdown = createMarkdown({ ...options, html })
        const rendered: [string, string][] = []
        for (const vector of vectors) {
          const { value } = await markdown.process({ text: vector, excerpt: vector })
          const show = (kind: 'page' | 'feed' | 'excerpt', what: readonly Piece[]) =>
            rendered.push([vector, renderFor(what, { kind })])
          show('page', value.html)
          show('feed', value.html)
          show('excerpt', value.excerpt.html)
        }
        expect(
          await page.evaluate(tryToRun, { rendered, isStrangers: html === 'sanitize' }),
        ).toEqual([])
      },
    )

    it('notices when something runs', async () => {
      const image = '<img src="data:," onerror="alert(1)">'
      const script = '<script>alert(1)</script>'
      const link = '<a href="java&Tab;script:alert(1)">x</a>'
      const rendered: [string, string][] = [
        ['image', image],
        ['script', script],
        ['link', link],
        ['name', '<img name="location">'],
        ['field', '<input type="text">'],
      ]
      const found = await page.evaluate(tryToRun, { rendered, isStrangers: true })
      expect(found.map((one) => one.split(':')[0])).toEqual(
        expect.arrayContaining(['image', 'script', 'link', 'name', 'field']),
      )
    })
  },
)

// Runs in the page. Puts each text into the document as a page would show it, and once more in the way
// that runs scripts; touches everything; and looks for what may run later.
async function tryToRun({
  rendered,
  isStrangers,
}: {
  rendered: readonly (readonly [string, string])[]
  isStrangers: boolean
}): Promise<string[]> {
  const found = new Set<string>()
  let current = ''
  let last = ''
  const caught = () => void found.add(`${current}: ran`)
  Object.assign(window, { alert: caught, confirm: caught, prompt: caught })
  const runs = (address: string) => {
    const link = document.createElement('a')
    link.href = address
    // An address that leads nowhere has no scheme at all.
    return !/^(?:https?|mailto|tel|sms|xmpp|ircs?|ftp|geo|matrix|magnet)?:$/.test(link.protocol)
  }
  const look = (element: Element) => {
    const inMath = element.closest('math') !== null
    if (
      /^(?:script|iframe|object|embed|base|meta|link|form|svg|style|template)$/i.test(
        element.tagName,
      )
    )
      found.add(`${current}: <${element.tagName}>`)
    for (const { name, value } of element.attributes) {
      // Temml sets sizes of its own; that nothing of the text gets into them is tested below.
      if (
        /^on|^srcdoc$/.test(name) ||
        (name === 'style' && (!inMath || /url|expression|@/.test(value)))
      )
        found.add(`${current}: ${name}`)
      if (/^(?:href|src|action|formaction|xlink:href|data|poster)$/.test(name) && runs(value))
        found.add(`${current}: ${name}=${value}`)
    }
    // Names that scripts of the page could take for their own.
    const id = element.getAttribute('id')
    const isForeign = id !== null && !id.startsWith('user-content-')
    if (isStrangers && (isForeign || element.hasAttribute('name')))
      found.add(`${current}: id=${id}`)
    if (element instanceof HTMLInputElement && !(element.type === 'checkbox' && element.disabled))
      found.add(`${current}: <input type=${element.type}>`)
    for (const type of ['mouseover', 'pointerover', 'focus', 'toggle'])
      element.dispatchEvent(new Event(type))
  }
  for (const [vector, html] of rendered) {
    current = vector
    const place = document.createElement('div')
    document.body.append(place)
    place.innerHTML = html
    for (const element of place.querySelectorAll('*')) look(element)
    place.replaceChildren(document.createRange().createContextualFragment(html))
    // What loads or begins to move does so after a turn; a turn for each vector is enough.
    if (vector !== last) await new Promise((resolve) => setTimeout(resolve))
    last = vector
    place.remove()
  }
  await new Promise((resolve) => setTimeout(resolve, 300))
  return [...found]
}
