import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { renderFor } from '@octavo/markdown'
import { hostileTexts } from './hostile-texts.ts'
import { readyMarkdown } from './ready-markdown.ts'

const names = Object.keys(hostileTexts)
if (isMainThread) {
  const size = Number(process.argv[2] ?? 16384),
    limit = Number(process.argv[3] ?? 2000),
    mode = process.argv[4] ?? 'sanitize'
  const only = process.argv[5]
  console.log(names.length, 'texts', size, 'bytes', mode)
  let i = 0
  const bad: [string, string][] = []
  const pump = (w: Worker, done: () => void) => {
    let timer: NodeJS.Timeout
    let name = ''
    const next = () => {
      while (i < names.length && only && !names[i]?.includes(only)) i++
      if (i >= names.length) {
        void w.terminate()
        done()
        return
      }
      name = names[i++] as string
      w.postMessage(name)
      timer = setTimeout(() => {
        bad.push([name, `> ${limit} ms`])
        void w.terminate()
        start(done)
      }, limit)
    }
    w.on('message', (m) => {
      clearTimeout(timer)
      if (m === 'ready') return next()
      if (m.ms > (size * 0.05) / 4 || m.error || m.out > 100 * size + 1e5 || only)
        bad.push([name, JSON.stringify(m)])
      next()
    })
  }
  const start = (done: () => void) =>
    pump(
      new Worker(new URL(import.meta.url), {
        workerData: { size, mode },
        resourceLimits: { maxOldGenerationSizeMb: 1500 },
      }),
      done,
    )
  let open = 1
  start(() => {
    if (--open === 0) {
      for (const b of bad) console.log(b.join('\t'))
      console.log(bad.length, 'bad')
    }
  })
} else {
  const { size, mode } = workerData
  const md = readyMarkdown({ html: mode })
  md.processSync({ text: 'warm *up* [a](b) <b>x</b>\n\n- a\n\n|a|\n|-|' })
  parentPort?.on('message', (name: string) => {
    const text = hostileTexts[name]?.(size) ?? ''
    const t = performance.now()
    let error: string | undefined,
      out = 0,
      codes: string[] = []
    try {
      const { value, diagnostics } = md.processSync({ text })
      out = renderFor(value, { kind: 'page' }).length
      codes = diagnostics.map((d) => d.code)
    } catch (e) {
      error = String(e).slice(0, 100)
    }
    if (codes.includes('markdown/plugin-failed')) error = 'plugin-failed'
    parentPort?.postMessage({
      ms: Math.round(performance.now() - t),
      error,
      out,
      codes: codes.slice(0, 2),
    })
  })
  parentPort?.postMessage('ready')
}
