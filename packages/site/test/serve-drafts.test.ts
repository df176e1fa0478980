import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { commandSite, octavoArgs } from './command-site.ts'
import { post } from './small-site.ts'

it('octavo serve --drafts shows what is held back, and writes none of it where a site is', async () => {
  const root = commandSite({
    'posts/out.md': post({ title: 'Out', date: '2026-01-05' }),
    'posts/secret.md': post({ title: 'Secret', date: '2026-01-05', draft: true }),
    'posts/later.md': post({ title: 'Later', date: '2926-01-05' }),
  })
  const args = octavoArgs('serve', root, '--drafts')
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
