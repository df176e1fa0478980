import { existsSync } from 'node:fs'
import { build } from 'esbuild'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const long = process.env.OCTAVO_LONG === '1'

const pipeline = `
  import { createMarkdown, lowlight } from '@octavo/markdown'
  const sleeps = () => (tree) => { while (JSON.stringify(tree).includes('for ever')); }
  export const markdown = createMarkdown({ remarkPlugins: [sleeps], highlighter: lowlight(), cacheKey: '1' })
`
const worker = `
  import { answerIn } from '@octavo/markdown/worker'
  import { markdown } from './markdown.js'
  await answerIn(self, markdown)
`
const page = `
  import { renderFor } from '@octavo/markdown'
  import { markdownInWorker } from '@octavo/markdown/worker'
  import { markdown } from './markdown.js'
  const start = () => new Worker('/worker.js', { type: 'module' })
  const limited = markdownInWorker(markdown, { start, timeLimit: 1000 })
  window.process = async (text) => {
    const { value, diagnostics } = await limited.process({ text })
    return [renderFor(value, { kind: 'page' }), ...diagnostics.map(({ code }) => code)]
  }
`

describe.skipIf(!long || !existsSync(executablePath))('a worker of a browser', () => {
  let browser: Browser
  const files = new Map<string, string>()
  beforeAll(async () => {
    const sources: Readonly<Record<string, string>> = { page, worker, markdown: pipeline }
    for (const name of ['page', 'worker']) files.set(`/${name}.js`, await bundled(sources, name))
    files.set('/', '<!doctype html><title>t</title><script type="module" src="/page.js"></script>')
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  }, 60_000)
  afterAll(() => browser?.close())

  it('answers, is ended when a text takes too long, and answers again', async () => {
    const tab = await browser.newPage()
    await tab.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url())
      const contentType = pathname.endsWith('.js') ? 'text/javascript' : 'text/html'
      return route.fulfill({ contentType, body: files.get(pathname) ?? '' })
    })
    await tab.goto('https://site.test/')
    await tab.waitForFunction('typeof window.process === "function"')
    const ask = (text: string) => tab.evaluate(`window.process(${JSON.stringify(text)})`)
    expect(await ask('# a\n\n```js\nlet b\n```')).toEqual([
      expect.stringContaining('<span class="hljs-keyword">let</span>'),
    ])
    expect(await ask('*for ever*')).toEqual(['<p>*for ever*</p>', 'markdown/too-slow'])
    expect(await ask('*c*')).toEqual(['<p><em>c</em></p>'])
  }, 60_000)
})

/** One of the sources as one script for a browser. */
async function bundled(sources: Readonly<Record<string, string>>, name: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: sources[name] ?? '', resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    // Without it, character references are read by the DOM, which a worker has not.
    conditions: ['@octavo/source', 'worker'],
    plugins: [
      {
        name: 'sources',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^\.\/markdown\.js$/ }, () => ({ path: 'markdown', namespace: 's' }))
          onLoad({ filter: /.*/, namespace: 's' }, ({ path }) => ({
            contents: sources[path] ?? '',
            resolveDir: import.meta.dirname,
          }))
        },
      },
    ],
  })
  return outputFiles[0]?.text ?? ''
}
