import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { commandSite, octavoArgs } from './command-site.ts'
import { post } from './small-site.ts'

it('octavo serve --drafts shows what is held back, writes none of it where a site is, and says so when the port is in use', async () => {
  const root = commandSite({
    'posts/out.md': post({ title: 'Out', date: '2026-01-05' }),
    'posts/secret.md': post({ title: 'Secret', date: '2026-01-05', draft: true }),
    'posts/later.md': post({ title: 'Later', date: '2926-01-05' }),
  })
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const args = octavoArgs('serve', root, '--drafts', '--port', String(port))
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise((resolve) => server.once('close', resolve))
  try {
    let text = ''
    const url = await new Promise<string>((resolve) => {
      server.stdout.setEncoding('utf8').on('data', (part: string) => {
        text += part
        const [found] = /http:\/\/\S+/.exec(text) ?? []
        if (found !== undefined) resolve(found)
      })
    })
    const shown = await Promise.all(
      ['out/', 'secret/', 'later/'].map(async (path) => (await fetch(url + path)).text()),
    )
    expect(text).toContain(`Port ${port} is in use, so this is port ${new URL(url).port}.\n`)
    expect(shown.map((text) => text.slice(0, 6))).toEqual(['Out<sc', 'Secret', 'Later<'])
  } finally {
    server.kill('SIGINT')
    await ended
    taken.close()
  }
  expect(existsSync(join(root, '_site'))).toBe(false)
  expect(readdirSync(join(root, '.octavo'))).toEqual(['preview'])
})
