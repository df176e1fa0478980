import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSiteServer, type SiteServer } from '../src/serve/site-server.ts'
import { temporaryFolder, writeFiles } from './small-site.ts'

let site: SiteServer
let port = 0
const root = temporaryFolder()
const out = join(root, '_site')
const served = {
  out,
  files: new Set(['index.html', 'a/index.html', 'b.html', '404.html', 'style.css', '日本.html']),
  basePath: '',
  overlay: '',
}

beforeAll(async () => {
  writeFiles(root, {
    'secret.txt': 'SECRET',
    '_site/hidden.html': 'SECRET',
    '_site/.octavo-site': 'SECRET',
  })
  for (const file of served.files) writeFiles(out, { [file]: `<body>${file}</body>` })
  site = createSiteServer(served)
  await new Promise<void>((resolve) => site.server.listen(0, '127.0.0.1', resolve))
  port = (site.server.address() as AddressInfo).port
})
afterAll(() => site.close())

interface Answer {
  readonly status: number
  readonly text: string
  readonly location: string | undefined
}

// Not fetch: it would tidy the path up before it is sent.
function get(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text, location: response.headers.location }),
      )
    })
    sent.on('error', reject).end()
  })
}

describe('the server', () => {
  it.each([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/a/', 'a/index.html'],
    ['/b', 'b.html'],
    ['/b.html?x=1', 'b.html'],
    ['/style.css', 'style.css'],
    ['/%E6%97%A5%E6%9C%AC', '日本.html'],
  ])('sends %s', async (path, file) => {
    expect(await get(path)).toMatchObject({ status: 200, text: expect.stringContaining(file) })
  })

  it('leads to the address with a slash', async () => {
    expect(await get('/a')).toMatchObject({ status: 302, location: '/a/' })
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/....//secret.txt',
    '/a/../../secret.txt',
    '/%252e%252e/secret.txt',
    '//etc/passwd',
    '/etc/passwd',
    '/hidden.html',
    '/hidden',
    '/.octavo-site',
    '/.octavo-site?raw',
    '/hidden.html#',
    '/hidden.html%00',
    '/index.html/../hidden.html',
    '/@fs/etc/passwd',
    '/%',
    '/%ff',
    '/a/%2e%2e/hidden.html',
    '/_octavo/../hidden.html',
    'http://127.0.0.1/hidden.html',
    '/C:%5cWindows%5cwin.ini',
  ])('sends nothing that is not of the site: %s', async (path) => {
    const { status, text } = await get(path)
    expect([404, 302, 400]).toContain(status)
    expect(text).not.toMatch(/SECRET|root:/)
  })

  it('does not lead to another host', async () => {
    served.files.add('evil.example/index.html')
    const { location } = await get('//evil.example')
    expect(location ?? '/').toMatch(/^\/(?!\/)/)
    served.files.delete('evil.example/index.html')
  })

  it.each([
    { host: 'evil.example' },
    { host: 'evil.example:4321' },
    { host: '127.0.0.1.evil.example' },
    { host: 'localhost:1' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:1' },
  ])('refuses a foreign host or page: %j', async (headers) => {
    expect(await get('/', headers as Record<string, string>)).toMatchObject({ status: 403 })
    expect(await get('/_octavo/events', headers as Record<string, string>)).toMatchObject({
      status: 403,
    })
  })

  it('answers under the names of this machine', async () => {
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) {
      expect(await get('/', { host, origin: `http://${host}` })).toMatchObject({ status: 200 })
    }
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    expect(await get('/', {}, method)).toMatchObject({ status: 405 })
  })

  it('keeps to the base path', async () => {
    served.basePath = '/blog'
    expect(await get('/blog/b')).toMatchObject({ status: 200 })
    expect(await get('/b')).toMatchObject({ status: 404 })
    expect(await get('/')).toMatchObject({ status: 302, location: '/blog/' })
    served.basePath = ''
  })
})
