import type { MarkdownSource } from '../markdown.ts'
import { type Answer, listen, type MessageEnd, type Question } from './messages.ts'

/** A worker, of Node or of a browser, whose module calls `answerIn`. */
export interface MarkdownWorker extends MessageEnd {
  terminate(): unknown
  /** Node's; an idle worker keeps no program from ending. */
  ref?(): unknown
  unref?(): unknown
}

type Told = Exclude<Answer, { kind: 'ready' }>

/** A worker and what is waited for. */
export interface Session {
  readonly worker: MarkdownWorker
  readonly ready: Promise<void>
  /** Resolves when the worker can answer no more. */
  readonly failed: Promise<Failure>
  readonly ask: (source: MarkdownSource) => Promise<Told>
  readonly end: () => void
}

/** Why a worker can answer no more. */
export interface Failure {
  readonly because: string
}

/** Starts a worker and listens to it. */
export function openSession(start: () => MarkdownWorker): Session {
  const worker = start()
  const ready = Promise.withResolvers<void>()
  const failed = Promise.withResolvers<Failure>()
  let waiting: { id: number; tell: (answer: Told) => void } | undefined
  let asked = 0
  listen<Answer>(worker, (answer) => {
    if (answer.kind === 'ready') ready.resolve()
    else if (answer.id === waiting?.id) waiting.tell(answer)
  })
  const fail = (what: unknown) =>
    failed.resolve({ because: `its worker failed (${messageOf(what)})` })
  if (worker.on === undefined) worker.addEventListener?.('error', fail)
  else {
    worker.on('error', fail)
    worker.on('exit', () => fail('it ended'))
  }
  return {
    worker,
    ready: ready.promise,
    failed: failed.promise,
    ask(source) {
      const id = asked++
      const { promise, resolve } = Promise.withResolvers<Told>()
      waiting = { id, tell: resolve }
      worker.postMessage({ id, source } satisfies Question)
      return promise
    },
    end() {
      failed.resolve({ because: 'its worker was stopped' })
      worker.terminate()
    },
  }
}

function messageOf(what: unknown): string {
  if (typeof what === 'string') return what
  const { message } = (what ?? {}) as { message?: unknown }
  return typeof message === 'string' ? message : String(what)
}

/** Whether work is done in time; a worker that fails is not waited for. */
export async function within(
  milliseconds: number,
  work: Promise<unknown>,
  failed: Promise<Failure>,
): Promise<'done' | 'late' | Failure> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), milliseconds)
  })
  try {
    return await Promise.race([work.then(() => 'done' as const), failed, late])
  } finally {
    clearTimeout(timer)
  }
}
