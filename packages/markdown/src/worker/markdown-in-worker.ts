import type { Diagnostic, Reported } from '@octavo/diagnostics'
import type { Document } from '../document.ts'
import { languages } from '../languages.ts'
import type { Markdown, MarkdownSource } from '../markdown.ts'
import { plainDocument } from '../plain-document.ts'
import { type MarkdownWorker, openSession, type Session, within } from './session.ts'

/** How texts are handed to a worker. */
export interface WorkerOptions {
  /** Starts a worker; called before the first text and after each one that was given up. */
  readonly start: () => MarkdownWorker
  /** Milliseconds one text may take once the worker is loaded. Default 2,000. */
  readonly timeLimit?: number
  /** Milliseconds a worker may take to load. Default 60,000. */
  readonly loadLimit?: number
  /** For texts that are given up, as in `createMarkdown`. Default `en`. */
  readonly language?: string
  /** For texts that are given up, as in `createMarkdown`. Default 230. */
  readonly wordsPerMinute?: number
}

/** A pipeline in a worker: what a site or a server needs of one. */
export interface MarkdownInWorker
  extends Pick<Markdown, 'process' | 'fingerprint' | 'diagnostics'> {
  /** Ends the worker. Texts that wait are shown without markup; the next one starts a new worker. */
  readonly stop: () => void
}

/**
 * Runs a pipeline in a worker and gives up on a text that takes too long: the worker is ended, and the text shown
 * without markup and reported, as `markdown/too-slow`. One text at a time, in the order in which they came; for more,
 * make more of these. Never rejects. `markdown` is the pipeline the worker has too: it says what its documents are made by.
 */
export function markdownInWorker(
  markdown: Pick<Markdown, 'fingerprint' | 'diagnostics'>,
  options: WorkerOptions,
): MarkdownInWorker {
  const { start, timeLimit = 2000, loadLimit = 60_000, language = 'en' } = options
  checkLimit('timeLimit', timeLimit)
  checkLimit('loadLimit', loadLimit)
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
  let current: Session | undefined
  let last: Promise<unknown> = Promise.resolve()

  const process = async (source: MarkdownSource): Promise<Reported<Document>> => {
    current ??= openSession(start)
    const session = current
    const end = () => {
      session.end()
      if (current === session) current = undefined
    }
    session.worker.ref?.()
    const ready = await within(loadLimit, session.ready, session.failed)
    if (ready !== 'done') {
      end()
      const because =
        ready === 'late' ? `its worker took more than ${loadLimit} ms to load` : ready.because
      return giveUp(source, 'markdown/worker-failed', because)
    }
    const answered = session.ask(source)
    const result = await within(timeLimit, answered, session.failed)
    if (result === 'done') {
      session.worker.unref?.()
      const answer = await answered
      return answer.kind === 'document'
        ? answer.reported
        : giveUp(source, 'markdown/worker-failed', answer.message)
    }
    end()
    return result === 'late'
      ? giveUp(source, 'markdown/too-slow', `it took more than ${timeLimit} ms`)
      : giveUp(source, 'markdown/worker-failed', result.because)
  }

  return {
    fingerprint: markdown.fingerprint,
    diagnostics: markdown.diagnostics,
    process(source) {
      const result = last.then(() => process(source))
      last = result
      return result
    },
    stop() {
      current?.end()
      current = undefined
    },
  }
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
