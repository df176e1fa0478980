import { spawn } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { post, temporaryFolder, writeFiles } from './small-site.ts'

const command = join(import.meta.dirname, 'fixtures/octavo.ts')

it('octavo serve sees a save as soon as it says where it is, and says a problem of it once', async () => {
  const root = temporaryFolder()
  writeFiles(root, {
    'posts/a.md': post({ title: 'A', date: '2026-01-05' }),
    'posts/b.md': post({ title: 'B', date: '2026-01-05' }),
    'octavo.config.mjs': `
import { blogPost, collection } from '@octavo/content'
import { createMarkdown } from '@octavo/markdown'
import { defineSite, folder, page } from '@octavo/site'
const posts = collection({ source: folder(new URL('posts/', import.meta.url)), schema: blogPost(), ids: 'optional' })
export default defineSite({
  meta: { title: 'Rooms', url: 'https://example.org', language: 'en', timeZone: 'UTC' },
  collections: { posts }, markdown: createMarkdown(),
  *pages({ posts }) { for (const post of posts) yield page(post.url, ({ title }) => title, { title: post.title }) },
})
`,
  })
  const installed = join(root, 'node_modules/@octavo')
  mkdirSync(installed, { recursive: true })
  for (const name of ['content', 'markdown', 'site'])
    symlinkSync(join(import.meta.dirname, '../..', name), join(installed, name), 'junction')

  const args = ['--conditions=@octavo/source', command, 'serve', root]
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
