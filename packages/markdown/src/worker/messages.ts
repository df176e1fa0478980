import type { Reported } from '@octavo/diagnostics'
import type { Document } from '../document.ts'
import type { MarkdownSource } from '../markdown.ts'

/** What is sent to a worker. */
export interface Question {
  readonly id: number
  readonly source: MarkdownSource
}

/** What a worker sends: that it is loaded, a document, or why there is none. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'document'; readonly id: number; readonly reported: Reported<Document> }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }

/**
 * The end of a channel: a `Worker`, a `MessagePort` or a worker's own scope, of Node or of a browser. `any` is forced by those who
 * give it: Node's listeners take `any`, the DOM's a `MessageEvent` that this package has no types for, and a parameter of type `unknown` would
 * refuse both.
 */
export interface MessageEnd {
  postMessage(message: unknown): void
  // biome-ignore lint/suspicious/noExplicitAny: see above
  on?(event: string, listener: (data: any) => void): unknown
  // biome-ignore lint/suspicious/noExplicitAny: see above
  addEventListener?(event: string, listener: (event: any) => void): unknown
}

/** Listens to an end in the way it knows: Node's workers have `on`, browsers' have `addEventListener`. */
export function listen<Message>(end: MessageEnd, heard: (message: Message) => void): void {
  if (end.on !== undefined) end.on('message', heard)
  else end.addEventListener?.('message', ({ data }: { data: Message }) => heard(data))
}
