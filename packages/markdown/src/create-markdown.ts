import { fingerprintOf } from './fingerprint.ts'
import type { Markdown } from './markdown.ts'
import { createPipeline } from './pipeline.ts'
import { type MarkdownOptions, resolveSettings } from './settings.ts'

/**
 * Prepares a pipeline: Markdown in, a document of plain data out. Make one and use it for all texts;
 * preparing costs a few milliseconds, and what is learnt for one text (coloured code, chosen
 * grammar) serves the next.
 */
export function createMarkdown(options: MarkdownOptions = {}): Markdown {
  const settings = resolveSettings(options)
  const { fingerprint, diagnostics } = fingerprintOf(settings)
  return { ...createPipeline(settings), fingerprint, diagnostics }
}
