import type { Reported } from '@octavo/diagnostics'
import type { Document, Piece } from '@octavo/markdown'
import { digestOf } from '../digest.ts'
import type { BuildContext } from './context.ts'
import { detached } from './detached.ts'
import type { DocumentDetails, DocumentRecord } from './document-record.ts'
import { mayPass } from './may-pass.ts'

/** What a document was made by, and what of. */
export type MadeFrom = Pick<DocumentRecord, 'madeBy' | 'of'>

/** Puts a document down: what lists ask for at hand, bodies and details into the pack. */
export function newDocument(
  { value: document, diagnostics }: Reported<Document>,
  { madeBy, of }: MadeFrom,
  { bodies, pieces, keepDetails }: BuildContext,
): DocumentRecord {
  const { html, text, excerpt, words, headings, links, images } = document
  const found = { assets: new Set<string>(), ids: new Set<string>() }
  collect(html, found)
  const toc = headings.map(tocEntry)
  const details: DocumentDetails = {
    headings: toc,
    outline: headings.flatMap(outlineOf),
    links,
    images,
    ids: [...found.ids],
  }
  const body = bodies.add(JSON.stringify(html))
  pieces.keep(body, html, body[1])
  const record: DocumentRecord = {
    madeBy: diagnostics.some(mayPass) ? '' : madeBy,
    of,
    body,
    text: bodies.add(text),
    details: bodies.add(JSON.stringify(details)),
    words,
    toc: toc.length === 0 ? '' : digestOf(JSON.stringify(toc)),
    ...detached({
      excerpt: excerpt.text,
      links: links.map(({ href }) => href),
      pictures: images.map(({ src }) => src),
      assets: [...found.assets],
    }),
    diagnostics,
  }
  keepDetails(record, details)
  return record
}

function tocEntry({
  id,
  text,
  children,
}: Document['headings'][number]): DocumentDetails['headings'][number] {
  return { id, text, children: children.map(tocEntry) }
}

function outlineOf({
  depth,
  range,
  children,
}: Document['headings'][number]): DocumentDetails['outline'] {
  return [{ depth, ...(range !== undefined && { range }) }, ...children.flatMap(outlineOf)]
}

function collect(
  pieces: readonly Piece[],
  found: { readonly assets: Set<string>; readonly ids: Set<string> },
): void {
  for (const piece of pieces) {
    if (typeof piece === 'string') continue
    if (piece.type === 'asset') found.assets.add(piece.src)
    if (piece.type === 'id') found.ids.add(piece.id)
    if (piece.type === 'extra') {
      collect(piece.page, found)
      collect(piece.feed, found)
    }
  }
}
