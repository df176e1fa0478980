import { spawn } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { commandSite, octavoArgs } from './command-site.ts'
import { post, writeFiles } from './small-site.ts'

it('octavo serve sees a save as soon as it says where it is, and says a problem of it once', async () => {
  const root = commandSite({
    'posts/a.md': post({ title: 'A', date: '2026-01-05' }),
    'posts/b.md': post({ title: 'B', date: '2026-01-05' }),
  })
  const args = octavoArgs('serve', root)
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise((resolve) => server.once('close', resolve))
  let text = ''
  server.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  const says = async (what: string): Promise<void> => {
    while (!text.includes(what)) await setTimeout(20)
  }
  try {
    await says('http://')
    writeFiles(root, { 'posts/a.md': post({ title: ['A'], date: '2026-01-05' }) })
    await says('frontmatter/')
    // A second after the last save everything is looked at; the problem of the next save is the sign that it has been.
    await setTimeout(1500)
    writeFiles(root, { 'posts/b.md': post({ title: ['B'], date: '2026-01-05' }) })
    await says('posts/b.md')
    expect(text.match(/posts\/a\.md:/g)).toHaveLength(2)
  } finally {
    server.kill('SIGINT')
    await ended
  }
}, 60_000)
