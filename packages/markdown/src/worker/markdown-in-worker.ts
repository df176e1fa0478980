import type { Diagnostic, Reported } from '@octavo/diagnostics'
import type { Document } from '../document.ts'
import { languages } from '../languages.ts'
import type { Markdown, MarkdownSource } from '../markdown.ts'
import { plainDocument } from '../plain-document.ts'
import { createCrew } from './crew.ts'
import { type MarkdownWorker, within } from './session.ts'

/** How texts are handed to a worker. */
export interface WorkerOptions {
  /** Starts a worker; called before the first text, after each one that was given up, and for each further worker. */
  readonly start: () => MarkdownWorker
  /**
   * Workers at most. `auto`: one, and after a hundred texts another whenever those that wait take more than four times as long as
   * loading it, up to the number of processors. Documents do not depend on it. Default 1.
   */
  readonly workers?: number | 'auto'
  /** Milliseconds one text may take once the worker is loaded. Default 2,000. */
  readonly timeLimit?: number
  /** Milliseconds a worker may take to load. Default 60,000. */
  readonly loadLimit?: number
  /** For texts that are given up, as in `createMarkdown`. Default `en`. */
  readonly language?: string
  /** For texts that are given up, as in `createMarkdown`. Default 230. */
  readonly wordsPerMinute?: number
}

/** A pipeline in workers: what a site or a server needs of one. */
export interface MarkdownInWorker
  extends Pick<Markdown, 'process' | 'fingerprint' | 'diagnostics'> {
  /** How many texts are best handed in before the first is waited for. */
  readonly concurrency: number
  /** Ends the workers. Texts that wait are shown without markup; the next one starts a new worker. */
  readonly stop: () => void
}

/**
 * Runs a pipeline in a worker, or in several, and gives up on a text that takes too long: its worker is ended, and the text shown
 * without markup and reported, as `markdown/too-slow`. Each worker has one text at a time; texts are begun in the order in which they
 * came. Never rejects. `markdown` is the pipeline the workers have too: it says what their documents are made by.
 */
export function markdownInWorker(
  markdown: Pick<Markdown, 'fingerprint' | 'diagnostics'>,
  options: WorkerOptions,
): MarkdownInWorker {
  const { start, workers = 1, timeLimit = 2000, loadLimit = 60_000, language = 'en' } = options
  checkLimit('timeLimit', timeLimit)
  checkLimit('loadLimit', loadLimit)
  checkWorkers(workers)
  const languageOf = languages(language)
  const giveUp = (
    source: MarkdownSource,
    code: Slow['code'],
    because: string,
  ): Reported<Document> => ({
    value: plainDocument(source.text, languageOf(source.language), {
      wordsPerMinute: options.wordsPerMinute ?? 230,
    }),
    diagnostics: [slow(source, { code, because })],
  })
  const crew = createCrew({
    start,
    loadLimit,
    limit: workers === 'auto' ? processors() : workers,
    growth: workers === 'auto' ? 'measured' : 'eager',
  })

  return {
    fingerprint: markdown.fingerprint,
    diagnostics: markdown.diagnostics,
    concurrency: workers === 'auto' ? TEXTS_TO_JUDGE_BY : 4 * workers,
    process(source) {
      const { promise, resolve } = Promise.withResolvers<Reported<Document>>()
      const lose = (code: Slow['code'], because: string) => {
        resolve(giveUp(source, code, because))
        return 'is lost' as const
      }
      crew.add({
        async work(session) {
          const answered = session.ask(source)
          const result = await within(timeLimit, answered, session.failed)
          if (result === 'late')
            return lose('markdown/too-slow', `it took more than ${timeLimit} ms`)
          if (result !== 'done') return lose('markdown/worker-failed', result.because)
          const answer = await answered
          if (answer.kind === 'document') resolve(answer.reported)
          else resolve(giveUp(source, 'markdown/worker-failed', answer.message))
          return 'goes on'
        },
        giveUp: (because) => resolve(giveUp(source, 'markdown/worker-failed', because)),
      })
      return promise
    },
    stop: crew.stop,
  }
}

// So many texts of a blog take longer than a second worker needs to load, if any number does. They are a few megabytes.
const TEXTS_TO_JUDGE_BY = 1000

/** As many as may run at once; one where the platform does not say. */
function processors(): number {
  const { navigator } = globalThis as { navigator?: { readonly hardwareConcurrency?: number } }
  return navigator?.hardwareConcurrency ?? 1
}

interface Slow {
  readonly code: 'markdown/too-slow' | 'markdown/worker-failed'
  readonly because: string
}

function slow({ path, line = 1 }: MarkdownSource, { code, because }: Slow): Diagnostic {
  return {
    code,
    severity: 'error',
    message: `This text is shown without markup, because ${because}.`,
    ...(path !== undefined && { file: path }),
    range: { start: { line, column: 1 } },
    hint: 'Simplify the text, or give it more time if it can be trusted.',
  }
}

function checkLimit(name: string, value: number): void {
  if (value > 0) return
  throw new TypeError(`@octavo/markdown: ${name} must be above 0, got ${String(value)}`)
}

function checkWorkers(workers: number | 'auto'): void {
  if (workers === 'auto' || (Number.isInteger(workers) && workers > 0)) return
  throw new TypeError(
    `@octavo/markdown: workers must be a whole number above 0 or "auto", got ${JSON.stringify(workers)}`,
  )
}
