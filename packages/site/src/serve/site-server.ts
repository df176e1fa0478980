import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { clientScript } from './client-script.ts'
import { isAllowed } from './is-allowed.ts'
import { mediaType } from './media-type.ts'

/** What the server may send. Changed by the builds; nothing that is not in `files` ever leaves the machine. */
export interface Served {
  /** Absolute path of the site's folder. */
  readonly out: string
  files: ReadonlySet<string>
  basePath: string
  /** The problems that are shown over the page; empty when there are none. */
  overlay: string
}

/** A server of one site, and its line to the open pages. */
export interface SiteServer {
  readonly server: Server
  /** Tells open pages which files were written; they load themselves anew when they are among them. */
  readonly changed: (files: readonly string[]) => void
  readonly close: () => Promise<void>
}

const OWN = '/_octavo/'

/** Makes a server that does not listen yet. */
export function createSiteServer(served: Served): SiteServer {
  const open = new Set<ServerResponse>()

  const server = createServer((request, response) => {
    if (!isAllowed(request))
      return refuse(response, 403, 'This server answers its own machine only.')
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, 405, 'Only GET.')
    const path = pathOf(request)
    if (path === `${OWN}events`) return listen(response)
    if (path === `${OWN}client.js`)
      return send(response, 'text/javascript; charset=utf-8', clientScript)
    return void sendFile(path, served, response).catch(() =>
      refuse(response, 500, 'The file could not be read.'),
    )
  })

  const listen = (response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write(event('hello', { overlay: served.overlay }))
    open.add(response)
    response.on('close', () => open.delete(response))
  }

  return {
    server,
    changed(files) {
      const text = event('changed', { files, overlay: served.overlay, basePath: served.basePath })
      for (const response of open) response.write(text)
    },
    close() {
      for (const response of open) response.end()
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function event(name: string, data: object): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}

/** The path that was asked for, as it was sent: nothing is resolved, decoded or joined before it is looked up. */
function pathOf({ url = '/' }: IncomingMessage): string {
  const end = url.search(/[?#]/)
  return end === -1 ? url : url.slice(0, end)
}

async function sendFile(path: string, served: Served, response: ServerResponse): Promise<void> {
  const { basePath, files } = served
  if (basePath !== '' && path === '/') return redirect(response, `${basePath}/`)
  const file = lookUp(path, basePath, files)
  if (file === undefined) return sendNotFound(served, response)
  if (file.endsWith('/')) return redirect(response, `${path}/`)
  if (extname(file) === '.html') return sendPage(200, file, served, response)
  response.writeHead(200, { 'content-type': mediaType(file), 'cache-control': 'no-cache' })
  createReadStream(join(served.out, file))
    .on('error', () => response.destroy())
    .pipe(response)
}

/** The file of the manifest that an address stands for; with a slash at its end when the address lacks one. */
function lookUp(path: string, basePath: string, files: ReadonlySet<string>): string | undefined {
  const within = path.startsWith(`${basePath}/`) ? path.slice(basePath.length + 1) : undefined
  const name = within === undefined ? undefined : decoded(within)
  if (name === undefined) return undefined
  const candidates =
    name === '' || name.endsWith('/') ? [`${name}index.html`] : [name, `${name}.html`]
  const found = candidates.find((candidate) => files.has(candidate))
  return found ?? (files.has(`${name}/index.html`) ? `${name}/` : undefined)
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

async function sendPage(
  status: number,
  file: string,
  served: Served,
  response: ServerResponse,
): Promise<void> {
  const text = await readFile(join(served.out, file), 'utf8')
  const script = `<script type="module" src="${OWN}client.js"></script>`
  const at = text.lastIndexOf('</body>')
  const page = at === -1 ? text + script : text.slice(0, at) + script + text.slice(at)
  send(response, 'text/html; charset=utf-8', page, status)
}

async function sendNotFound(served: Served, response: ServerResponse): Promise<void> {
  if (served.files.has('404.html')) return sendPage(404, '404.html', served, response)
  refuse(response, 404, 'There is no such page.')
}

function redirect(response: ServerResponse, location: string): void {
  // A path that begins with two slashes would be another host.
  response.writeHead(302, { location: location.replace(/^\/+/, '/') }).end()
}

function send(response: ServerResponse, type: string, text: string, status = 200): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' }).end(text)
}

function refuse(response: ServerResponse, status: number, text: string): void {
  send(response, 'text/plain; charset=utf-8', `${text}\n`, status)
}
