import { Worker } from 'node:worker_threads'
import { createMarkdown, type Markdown, renderFor } from '@octavo/markdown'
import * as worker from '@octavo/markdown/worker'
import { afterEach, describe, expect, it } from 'vitest'

const { markdownInWorker } = worker
const module = new URL('./support/answering-worker.ts', import.meta.url)
let started = 0

function start() {
  started++
  return new Worker(module, {
    execArgv: ['--conditions=@octavo/source'],
    resourceLimits: { maxOldGenerationSizeMb: 80 },
    stderr: true,
  })
}

// A busy machine takes its time over loading; what takes forever takes longer than any limit.
const markdown = createMarkdown()
const limited = markdownInWorker(markdown, { start, timeLimit: 5000 })
afterEach(() => limited.stop())

it('exports these names and no others', () => {
  expect(Object.keys(worker).sort()).toEqual(['answerIn', 'markdownInWorker'])
})

const asInBrowsers = (port: MessagePort) => ({
  postMessage: port.postMessage.bind(port),
  addEventListener(event: string, listener: (event: MessageEvent) => void) {
    port.addEventListener(event, listener as never)
    port.start()
  },
  terminate: port.close.bind(port),
})

describe('a pipeline in a worker', { timeout: 120_000 }, () => {
  it('makes the documents that the pipeline makes, one after another', async () => {
    started = 0
    const sources = ['# A\n\n*b*', '[c](javascript:d)', ''].map((text) => ({
      text,
      path: 'a.md',
      line: 3,
    }))
    const [mine, theirs] = await Promise.all(
      [limited, markdown].map((one) => Promise.all(sources.map((source) => one.process(source)))),
    )
    expect(mine).toEqual(theirs)
    expect(started).toBe(1)
    expect(limited.fingerprint).toBe(markdown.fingerprint)
  })

  it.each([
    ['forever', 'markdown/too-slow', /it took more than 5000 ms/],
    ['the end', 'markdown/worker-failed', /its worker failed \(it ended\)/],
    ['all memory', 'markdown/worker-failed', /its worker failed \(.*memory/],
  ])('gives up on a text that takes %s, and goes on with the next', async (text, code, message) => {
    const [bad, good] = await Promise.all([
      limited.process({ text: `# ${text}\n\n*a* <b>`, path: 'a.md', line: 7 }),
      limited.process({ text: '# Next' }),
    ])
    expect(bad.diagnostics).toMatchObject([
      {
        code,
        severity: 'error',
        file: 'a.md',
        range: { start: { line: 7 } },
        message: expect.stringMatching(message),
      },
    ])
    expect(renderFor(bad.value, { kind: 'page' })).toBe(`<p># ${text}</p>\n<p>*a* &#x3C;b></p>`)
    expect(good.value.headings).toHaveLength(1)
  })

  it('speaks with workers that know events, as those of browsers do', async () => {
    const { port1, port2 } = new MessageChannel()
    const inChannel = markdownInWorker(markdown, { start: () => asInBrowsers(port1) })
    await worker.answerIn(asInBrowsers(port2), markdown)
    expect(await inChannel.process({ text: '*a*' })).toEqual(
      await markdown.process({ text: '*a*' }),
    )
    inChannel.stop()
  })

  it.skipIf(navigator.hardwareConcurrency < 2)(
    'starts another worker by itself when many texts wait, and none for a few',
    async () => {
      let started = 0
      // Takes two milliseconds for a text, and next to none to load.
      const slow: Markdown = {
        ...markdown,
        async process(source) {
          await new Promise((resolve) => setTimeout(resolve, 2))
          return markdown.process(source)
        },
      }
      const start = () => {
        started++
        const { port1, port2 } = new MessageChannel()
        void worker.answerIn(asInBrowsers(port2), slow)
        return asInBrowsers(port1)
      }
      const several = markdownInWorker(markdown, { start, workers: 'auto' })
      const process = (count: number) =>
        Promise.all(Array.from({ length: count }, (_, i) => several.process({ text: `# ${i}` })))
      await process(50)
      expect(started).toBe(1)
      const many = await process(several.concurrency)
      expect(started).toBeGreaterThan(1)
      expect(many.map(({ value }) => value.headings[0]?.text)).toEqual(many.map((_, i) => `${i}`))
      several.stop()
    },
  )

  it('gives up what waits when it is stopped, and starts anew when it is asked again', async () => {
    const stopped = markdownInWorker(markdown, { start, workers: 2 })
    const results = ['a', 'b', 'c', 'd'].map((text) => stopped.process({ text }))
    stopped.stop()
    for (const { diagnostics } of await Promise.all(results))
      expect(diagnostics).toMatchObject([{ code: 'markdown/worker-failed' }])
    expect((await stopped.process({ text: 'e' })).diagnostics).toEqual([])
    stopped.stop()
  })

  it('gives up on a worker that does not load', async () => {
    const broken = markdownInWorker(markdown, {
      start: () => new Worker('throw new Error("no such pipeline")', { eval: true, stderr: true }),
    })
    const { diagnostics } = await broken.process({ text: 'a' })
    expect(diagnostics[0]?.message).toMatch(/its worker failed \(no such pipeline\)/)
    const silent = markdownInWorker(markdown, {
      start: () => new Worker('setInterval(() => {}, 1000)', { eval: true }),
      loadLimit: 300,
    })
    expect((await silent.process({ text: 'a' })).diagnostics[0]?.message).toMatch(/300 ms to load/)
  })

  it('refuses a limit or a number of workers that is none', () => {
    expect(() => markdownInWorker(markdown, { start, timeLimit: 0 })).toThrow(
      /@octavo\/markdown: timeLimit must be above 0, got 0/,
    )
    expect(() => markdownInWorker(markdown, { start, workers: 1.5 })).toThrow(
      /@octavo\/markdown: workers must be a whole number above 0 or "auto", got 1.5/,
    )
  })
})
