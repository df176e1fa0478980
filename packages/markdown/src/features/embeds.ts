import type { Element } from 'hast'
import { textOf } from '../hast-text.ts'

const hosts: Readonly<Record<string, string>> = {
  'www.youtube.com': 'YouTube',
  'youtube.com': 'YouTube',
  'm.youtube.com': 'YouTube',
  'youtu.be': 'YouTube',
  'www.youtube-nocookie.com': 'YouTube',
  'vimeo.com': 'Vimeo',
  'player.vimeo.com': 'Vimeo',
  'peertube.tv': 'PeerTube',
}

/**
 * Makes a paragraph of nothing but the address of a film a link that says so. No frame, no picture and no
 * script of the other side: nothing is asked of it before the reader follows the link.
 */
export function embedOf(paragraph: Element): boolean {
  const content = paragraph.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  )
  const [link] = content
  if (content.length !== 1 || link?.type !== 'element' || link.tagName !== 'a') return false
  const { href } = link.properties
  const isMarked = paragraph.properties.dataFilm !== undefined
  delete paragraph.properties.dataFilm
  if (typeof href !== 'string' || (!isMarked && textOf(link).trim() !== href)) return false
  const url = URL.parse(href)
  const host = url && /^https?:$/.test(url.protocol) ? hosts[url.hostname] : undefined
  if (host === undefined || (url?.pathname.length ?? 0) < 2) return false
  paragraph.properties.className = ['embed']
  const service = {
    type: 'element' as const,
    tagName: 'span',
    properties: { className: ['embed-service'] },
    children: [{ type: 'text' as const, value: host }],
  }
  link.children = [service, { type: 'text', value: ' ' }, ...link.children]
  return true
}
