import type { Diagnostic, Reported } from '@octavo/diagnostics'
import { type Document, sentenceCutter } from '@octavo/markdown'
import { digestOf } from '../digest.ts'
import type { DocumentsMemory } from './build-memory.ts'
import type { BuildContext } from './context.ts'
import type { DocumentRecord } from './document-record.ts'
import type { FileRecord } from './entry-record.ts'
import type { DocumentedFile } from './made-post.ts'
import { type MadeFrom, newDocument } from './new-document.ts'
import { changedPlaces } from './places.ts'
import type { PublicFile } from './published-files.ts'

/** The documents of public files. */
export interface Documents {
  /** In the order of the files. One of which nothing could be made is not among them. */
  readonly documented: readonly DocumentedFile[]
  /** Those whose records do not tell of their documents yet. */
  readonly anew: readonly DocumentedFile[]
}

/**
 * Turns the bodies of public entries into documents, or takes them from the last build. One body is in memory at a time, or as many
 * as the pipeline takes at once; results stand in the order of the files all the same.
 */
export async function processDocuments(
  files: readonly PublicFile[],
  context: BuildContext,
): Promise<Documents> {
  const { fingerprint, diagnostics, concurrency = 1 } = context.site.markdown
  context.problems.push(...diagnostics)
  if (fingerprint === undefined) context.problems.push(uncached)
  const known = documentsOf(context)
  const changed = known && changedPlaces(known.open, files)
  const wanted = changed === undefined ? [...files.keys()] : withUnkept(changed, known?.unkept)
  const processed: (DocumentedFile | undefined)[] = changed ? [...(known?.documented ?? [])] : []
  const anew: DocumentedFile[] = []
  const begun: { readonly place: number; readonly result: Promise<Processed> }[] = []
  const finish = (place: number, document: DocumentRecord | undefined): void => {
    const file = files[place] as PublicFile
    const made = document && { ...file, document }
    processed[place] = made
    if (made !== undefined && document !== file.record.document) anew.push(made)
    context.progress('Parsing', place + 1, files.length)
  }
  const finishFirst = async (): Promise<void> => {
    const { place, result } = begun.shift() as (typeof begun)[number]
    finish(place, recordOf(await result, context))
  }
  const makerIn = makersOf(fingerprint)
  for (const place of wanted) {
    const file = files[place] as PublicFile
    const language = languageOf(file.entry) ?? context.site.meta.language
    const madeBy = makerIn(language)
    const last = file.record.document
    const isKnown = last !== undefined && madeBy !== '' && last.madeBy === madeBy
    if (isKnown) {
      finish(place, last)
      continue
    }
    const result = processOne(file, language, madeBy, context)
    // Whoever fails is heard when its turn comes, and not before.
    result.catch(() => {})
    begun.push({ place, result })
    if (begun.length >= concurrency) await finishFirst()
  }
  while (begun.length > 0) await finishFirst()
  const documented = processed.filter((made) => made !== undefined)
  if (context.memory !== undefined) {
    const { site } = context
    // One without a maker is made in each build: no pipeline answers for it.
    const unkept = wanted.filter((place) => processed[place]?.document.madeBy === '')
    const isWhole = documented.length === files.length
    context.memory.documents = isWhole ? { site, open: files, documented, unkept } : undefined
  }
  return { documented, anew }
}

function withUnkept(changed: readonly number[], unkept: readonly number[] = []): readonly number[] {
  return unkept.length === 0 ? changed : [...new Set([...changed, ...unkept])].sort((a, b) => a - b)
}

/** What makes documents in a language. */
function makersOf(fingerprint: string | undefined): (language: string) => string {
  const makers = new Map<string, string>()
  return (language) => {
    const maker =
      makers.get(language) ?? (fingerprint === undefined ? '' : `${language} ${fingerprint}`)
    makers.set(language, maker)
    return maker
  }
}

/** The documents of the last build of this process, when they were made by the same pipeline. */
function documentsOf({ memory, site }: BuildContext): DocumentsMemory | undefined {
  return memory?.documents?.site === site ? memory.documents : undefined
}

/** The document of the last build, one that was just made, or why there is none. */
type Processed =
  | DocumentRecord
  | { readonly from: MadeFrom; readonly made: Reported<Document> }
  | { readonly problem: Diagnostic }

function recordOf(processed: Processed, context: BuildContext) {
  if ('made' in processed) return newDocument(processed.made, processed.from, context)
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
