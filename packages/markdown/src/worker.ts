export { answerIn } from './worker/answer-in.ts'
export {
  type MarkdownInWorker,
  markdownInWorker,
  type WorkerOptions,
} from './worker/markdown-in-worker.ts'
export type { MessageEnd } from './worker/messages.ts'
export type { MarkdownWorker } from './worker/session.ts'
