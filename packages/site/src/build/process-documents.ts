import type { Diagnostic, Reported } from '@octavo/diagnostics'
import { type Document, type Piece, sentenceCutter } from '@octavo/markdown'
import { digestOf } from '../digest.ts'
import type { DocumentsMemory } from './build-memory.ts'
import type { BuildContext } from './context.ts'
import { detached } from './detached.ts'
import type { DocumentDetails, DocumentRecord } from './document-record.ts'
import type { FileRecord } from './entry-record.ts'
import type { DocumentedFile } from './made-post.ts'
import { mayPass } from './may-pass.ts'
import type { PublicFile } from './published-files.ts'

/**
 * Turns the bodies of public entries into documents, or takes them from the last build. One body is in memory at a time, or as many
 * as the pipeline takes at once; results stand in the order of the files all the same.
 */
export async function processDocuments(
  files: readonly PublicFile[],
  context: BuildContext,
): Promise<DocumentedFile[]> {
  const { fingerprint, diagnostics, concurrency = 1 } = context.site.markdown
  context.problems.push(...diagnostics)
  if (fingerprint === undefined) context.problems.push(uncached)
  const processed: DocumentedFile[] = []
  const known = documentsOf(context)
  const begun: { readonly file: PublicFile; readonly result: Promise<Processed> }[] = []
  const finishFirst = async (): Promise<void> => {
    const { file, result } = begun.shift() as (typeof begun)[number]
    const document = recordOf(await result, context)
    if (document !== undefined) processed.push({ ...file, document })
    context.progress('Parsing', processed.length, files.length)
  }
  const makers = new Map<string, string>()
  const makerIn = (language: string): string => {
    const maker =
      makers.get(language) ?? (fingerprint === undefined ? '' : `${language} ${fingerprint}`)
    makers.set(language, maker)
    return maker
  }
  for (const [at, file] of files.entries()) {
    const same = begun.length === 0 && known?.open[at] === file ? known.documented[at] : undefined
    // One without a maker is made in each build.
    if (same?.document.madeBy) {
      processed.push(same)
      continue
    }
    const language = languageOf(file.entry) ?? context.site.meta.language
    const madeBy = makerIn(language)
    const last = file.record.document
    const isKnown = last !== undefined && madeBy !== '' && last.madeBy === madeBy
    if (isKnown && begun.length === 0) {
      processed.push({ ...file, document: last })
      continue
    }
    const result = isKnown ? Promise.resolve(last) : processOne(file, language, madeBy, context)
    // Whoever fails is heard when its turn comes, and not before.
    result.catch(() => {})
    begun.push({ file, result })
    if (begun.length >= concurrency) await finishFirst()
  }
  while (begun.length > 0) await finishFirst()
  if (context.memory !== undefined) {
    const isWhole = processed.length === files.length
    context.memory.documents = isWhole
      ? { site: context.site, open: files, documented: processed }
      : undefined
  }
  return processed
}

/** The documents of the last build of this process, when they were made by the same pipeline. */
function documentsOf({ memory, site }: BuildContext): DocumentsMemory | undefined {
  return memory?.documents?.site === site ? memory.documents : undefined
}

type MadeFrom = Pick<DocumentRecord, 'madeBy' | 'of'>

/** The document of the last build, one that was just made, or why there is none. */
type Processed =
  | DocumentRecord
  | { readonly from: MadeFrom; readonly made: Reported<Document> }
  | { readonly problem: Diagnostic }

function recordOf(processed: Processed, context: BuildContext) {
  if ('made' in processed) return newRecord(processed.made, processed.from, context)
  if (!('problem' in processed)) return processed
  context.problems.push(processed.problem)
  return undefined
}

async function processOne(
  { file, location, source: collection, entry }: PublicFile,
  language: string,
  madeBy: string,
  { files, inHand, site, known }: BuildContext,
): Promise<Processed> {
  const readBody = async (): Promise<string> => {
    const content = location === undefined ? await file.read() : files.read(location).bytes
    return collection.bodyOf(file.path, content)
  }
  const body = inHand.take(file.path) ?? (await readBody())
  const { title, description, excerpt } = entry.data as Partial<Record<string, unknown>>
  const summary = summaryOf(typeof excerpt === 'string' ? excerpt : description, language)
  const source = {
    text: withLineFeeds(body),
    path: file.path,
    line: entry.bodyLine,
    language,
    ...(typeof title === 'string' && { title }),
    ...(summary !== undefined && { excerpt: summary }),
  }
  // An edit of the front matter that the pipeline does not see leaves the document what it was.
  const of = digestOf(JSON.stringify(source))
  const last = known.entries.get(file.path)?.document
  if (last !== undefined && madeBy !== '' && last.madeBy === madeBy && last.of === of) return last
  try {
    return { from: { madeBy, of }, made: await site.markdown.process(source) }
  } catch (cause) {
    return { problem: failed(file.path, cause) }
  }
}

/** One checkout has CR LF where another has LF: pages are the same bytes. Lines and columns are what they were. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/** Plugins that fail are the pipeline's own matter; this is what it lets through: a highlighter, another engine. */
function failed(file: string, cause: unknown): Diagnostic {
  return {
    code: 'site/markdown-failed',
    severity: 'error',
    message: `The Markdown pipeline failed: ${cause instanceof Error ? cause.message : String(cause)}`,
    file,
    hint: 'The post is left out. Mend what failed, or the text it fails on.',
    cause,
  }
}

const SUMMARY_CHARACTERS = 220

/** A description as a card can show it: without markup, whole sentences, not more than a card has room for. */
function summaryOf(text: unknown, language: string): string | undefined {
  if (typeof text !== 'string') return undefined
  const plain = text
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (plain.length <= SUMMARY_CHARACTERS) return plain === '' ? undefined : plain
  let summary = ''
  for (const sentence of sentenceCutter(language)(plain)) {
    if (summary !== '' && summary.length + sentence.length > SUMMARY_CHARACTERS) break
    summary += sentence
  }
  return summary.trim()
}

function newRecord(
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

/** The language that an entry says it is written in. */
export function languageOf({
  data,
}: Pick<FileRecord['entry'] & object, 'data'>): string | undefined {
  const { lang } = data as { readonly lang?: unknown }
  return typeof lang === 'string' ? lang : undefined
}

const uncached: Diagnostic = {
  code: 'site/markdown-uncached',
  severity: 'info',
  message:
    'One of the Markdown plugins cannot be told from another version of itself, so that every post is parsed in every build.',
  hint: 'Give the function a `cacheKey`: a text that changes whenever its output would.',
}
