import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { post, temporaryFolder, writeFiles } from './small-site.ts'

const command = join(import.meta.dirname, 'fixtures/octavo.ts')

it('octavo serve --drafts shows what is held back, and writes none of it where a site is', async () => {
  const root = temporaryFolder()
  writeFiles(root, {
    'posts/out.md': post({ title: 'Out', date: '2026-01-05' }),
    'posts/secret.md': post({ title: 'Secret', date: '2026-01-05', draft: true }),
    'posts/later.md': post({ title: 'Later', date: '2926-01-05' }),
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

  const args = ['--conditions=@octavo/source', command, 'serve', root, '--drafts']
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise((resolve) => server.once('close', resolve))
  try {
    const url = await new Promise<string>((resolve) => {
      let text = ''
      server.stdout.setEncoding('utf8').on('data', (part: string) => {
        text += part
        const [found] = /http:\/\/\S+/.exec(text) ?? []
        if (found !== undefined) resolve(found)
      })
    })
    const shown = await Promise.all(
      ['out/', 'secret/', 'later/'].map(async (path) => (await fetch(url + path)).text()),
    )
    expect(shown.map((text) => text.slice(0, 6))).toEqual(['Out<sc', 'Secret', 'Later<'])
  } finally {
    server.kill('SIGINT')
    await ended
  }
  expect(existsSync(join(root, '_site'))).toBe(false)
  expect(readdirSync(join(root, '.octavo'))).toEqual(['preview'])
})
