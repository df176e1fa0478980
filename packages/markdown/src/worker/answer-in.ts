import type { Markdown, MarkdownSource } from '../markdown.ts'
import { type Answer, listen, type MessageEnd, type Question } from './messages.ts'

/**
 * Lets a worker answer what `markdownInWorker` asks: call it in the worker's module with its port (`parentPort` of
 * `node:worker_threads`, `self` in a browser). Loads the pipeline at once, so that loading is not part of a text's time.
 */
export async function answerIn(port: MessageEnd, markdown: Markdown): Promise<void> {
  listen<Question>(port, async ({ id, source }) =>
    port.postMessage(await answer(id, source, markdown)),
  )
  await markdown.ready()
  port.postMessage({ kind: 'ready' } satisfies Answer)
}

async function answer(id: number, source: MarkdownSource, markdown: Markdown): Promise<Answer> {
  try {
    const { value, diagnostics } = await markdown.process(source)
    // The cause of a problem may be anything, and not everything can be sent.
    const sent = diagnostics.map(({ cause: _, ...rest }) => rest)
    return { kind: 'document', id, reported: { value, diagnostics: sent } }
  } catch (cause) {
    return { kind: 'failure', id, message: cause instanceof Error ? cause.message : String(cause) }
  }
}
