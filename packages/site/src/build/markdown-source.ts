import { readFileSync } from 'node:fs'
import { digestOf } from '../digest.ts'
import type { Stored } from '../stored.ts'
import type { DocumentedFile } from './made-post.ts'
import type { Placement } from './placement.ts'
import type { References } from './references.ts'

/** What a body's Markdown is made of, besides its file. */
export interface MarkdownSurroundings {
  readonly placement: Placement
  readonly references: References
  /** The absolute address of the post's own page. */
  readonly canonical: string
}

/**
 * The body of a post as it was written, with absolute addresses: what its Markdown twin says. Undefined for a post that does not lie in
 * a folder.
 */
export function markdownSource(
  { location, entry, document, record }: DocumentedFile,
  { placement, references, canonical }: MarkdownSurroundings,
): Stored<string> | undefined {
  if (location === undefined) return undefined
  const finished = new Map<string, string>()
  const note = (written: string, href: string | undefined): void => {
    const url = URL.parse(href ?? written, canonical)?.href
    if (url !== undefined && url !== written) finished.set(written, url)
  }
  for (const href of document.links) {
    const link = references.link(placement, href)
    if (link.kind === 'held') finished.set(href, '#')
    else note(href, 'href' in link ? link.href : undefined)
  }
  for (const src of document.pictures) note(src, references.image(placement, src)?.src)
  return {
    digest: `markdown ${record.digest} ${digestOf(JSON.stringify([...finished]))}`,
    read: () => {
      const text = new TextDecoder().decode(readFileSync(location))
      const lines = text.split(/\r\n?|\n/).slice(entry.bodyLine - 1)
      return withAddresses(lines.join('\n'), finished)
    },
  }
}

const fenced = /^( {0,3})(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n {0,3}\2[`~]*[ \t]*$|$(?![\s\S]))/gm
const address = /(\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?|\s(?:href|src)=["'])([^\s)>"']+)/gm

/** @internal Replaces addresses in Markdown where they stand as addresses: links, pictures, definitions, raw HTML; not in fenced code. */
export function withAddresses(text: string, finished: ReadonlyMap<string, string>): string {
  if (finished.size === 0) return text
  const replaced = (part: string): string =>
    part.replace(address, (whole, before: string, written: string) => {
      const url = finished.get(written)
      return url === undefined ? whole : before + url
    })
  let out = ''
  let from = 0
  for (const { 0: code, index } of text.matchAll(fenced)) {
    out += replaced(text.slice(from, index)) + code
    from = index + code.length
  }
  return out + replaced(text.slice(from))
}
