import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { markdownInWorker, type WorkerOptions } from '@octavo/markdown/worker'
import { afterAll, expect, it } from 'vitest'
import { resolveOptions } from '../src/build/build-options.ts'
import { quickLook } from '../src/build/quick-look.ts'
import { build, defineSite, memorySink, type SiteMarkdown } from '../src/index.ts'
import { markdown } from './fixtures/troubled-markdown.ts'
import { smallSite } from './small-blog.ts'
import { codeNamed, now, post, temporaryFolder, writeFiles } from './small-site.ts'

const stops: (() => void)[] = []
afterAll(() => {
  for (const stop of stops) stop()
})

function inWorkers(workers: WorkerOptions['workers'] & {}, timeLimit = 30_000) {
  let started = 0
  const start = () => {
    started++
    return new Worker(new URL('./fixtures/troubled-worker.ts', import.meta.url), {
      execArgv: ['--conditions=@octavo/source'],
      resourceLimits: { maxOldGenerationSizeMb: 80 },
      stderr: true,
    })
  }
  // A busy machine takes its time over a first text; what takes forever takes longer than any limit.
  const pipeline = markdownInWorker(markdown, { start, workers, timeLimit })
  stops.push(pipeline.stop)
  return { pipeline, started: () => started }
}

const posts = Object.fromEntries(
  Array.from({ length: 12 }, (_, i) => [
    `content/p${i}.md`,
    post(
      { title: `P ${i}`, date: '2026-01-01', tags: ['a'] },
      `## Part ${i}\n\n*Some* [text](p0.md).`,
    ),
  ]),
)

async function filesOf(root: string, pipeline: SiteMarkdown) {
  const out = memorySink()
  const site = defineSite({ ...smallSite(root).options, markdown: pipeline })
  const report = await build(site, { root, out, now, code: codeNamed('the code') })
  return { report, files: out.files }
}

it('has the same bytes from no worker, one and several', { timeout: 60_000 }, async () => {
  const root = temporaryFolder()
  writeFiles(root, posts)
  const { files: wanted } = await filesOf(root, markdown)
  expect(wanted.size).toBeGreaterThan(20)
  for (const workers of [3, 'auto'] as const) {
    const { pipeline, started } = inWorkers(workers)
    expect((await filesOf(root, pipeline)).files).toEqual(wanted)
    // Twelve short texts are read before another worker would be loaded.
    expect(started()).toBe(workers === 'auto' ? 1 : workers)
  }
})

it('names the posts that end a worker, and builds all others', {
  timeout: 120_000,
}, async () => {
  const root = temporaryFolder()
  const bad = {
    'content/p2.md': 'This ends the process.',
    'content/p5.md': 'This takes all memory.',
    'content/p8.md': 'This never ends.',
  }
  const text = (body: string) => post({ title: 'Bad', date: '2026-01-01' }, `\n${body} *a*`)
  const broken = Object.entries(bad).map(([path, body]) => [path, text(body)])
  writeFiles(root, { ...posts, ...Object.fromEntries(broken) })
  const { pipeline } = inWorkers(2, 5000)
  const { report, files } = await filesOf(root, pipeline)
  expect(report.ok).toBe(false)
  expect(report.diagnostics).toMatchObject([
    { code: 'markdown/worker-failed', severity: 'error', file: 'content/p2.md' },
    { code: 'markdown/worker-failed', severity: 'error', file: 'content/p5.md' },
    { code: 'markdown/too-slow', severity: 'error', file: 'content/p8.md' },
  ])
  for (let i = 0; i < 12; i++) {
    const page = String(files.get(`p${i}/index.html`))
    expect(page).toContain([2, 5, 8].includes(i) ? '*a*' : '<em>Some</em>')
  }
})

it('reads a text again that was given up, when nothing has changed but the load', {
  timeout: 60_000,
}, async () => {
  const root = temporaryFolder()
  writeFiles(root, { 'content/a.md': post({ title: 'A', date: '2026-01-01' }, '*a*') })
  // Past the grain of the disk's clock, so that a later look may trust it.
  await setTimeout(100)
  const options = { root, out: '_site', now, code: codeNamed('the code') }
  const buildBy = (pipeline: SiteMarkdown) =>
    build(defineSite({ ...smallSite(root).options, markdown: pipeline }), options)
  const given = await buildBy(inWorkers(1, 0.01).pipeline)
  expect(given.diagnostics).toMatchObject([{ code: 'markdown/too-slow' }])
  expect(quickLook(resolveOptions(options)).report).toBeUndefined()
  const { diagnostics } = await buildBy(inWorkers(1).pipeline)
  expect(diagnostics).toEqual([])
  expect(readFileSync(join(root, '_site/a/index.html'), 'utf8')).toContain('<em>a</em>')
  expect(quickLook(resolveOptions(options)).report).toMatchObject({ unchanged: true })
})
