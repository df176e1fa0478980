import type { IncomingMessage } from 'node:http'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Whether a request comes from a page or a person on this machine. Any web page can send requests to a local server,
 * and a foreign name can be made to resolve to this machine: so the name that was asked for, and the page that asks,
 * must both be local.
 */
export function isAllowed({
  headers,
  socket,
}: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
  const port = socket.localPort
  const { host, origin } = headers
  if (host === undefined || !isLocal(`http://${host}`, port)) return false
  return origin === undefined || isLocal(origin, port)
}

function isLocal(address: string, port: number | undefined): boolean {
  const url = URL.parse(address)
  return (
    url !== null &&
    url.protocol === 'http:' &&
    LOOPBACK.has(url.hostname) &&
    Number(url.port || 80) === port
  )
}
