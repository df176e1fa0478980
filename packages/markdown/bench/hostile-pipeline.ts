import { type MarkdownParser, type ReadyMarkdown, renderFor } from '@octavo/markdown'
import { nameToEmoji } from 'gemoji'
import type { HtmlMode } from '../src/settings.ts'
import { colours, formulas, readyMarkdown } from '../test/support/ready-markdown.ts'

/** A pipeline with every feature on. */
export async function prepareHostile(engine = 'remark', mode = 'sanitize'): Promise<ReadyMarkdown> {
  const parser = engine === 'satteri' ? await fastParser() : undefined
  return readyMarkdown({
    html: mode as HtmlMode,
    abbreviations: true,
    code: { lineNumbers: true, copy: 'Copy' },
    directives: true,
    embeds: true,
    emoji: nameToEmoji,
    figures: true,
    highlighter: colours,
    math: formulas,
    mermaid: 'client',
    typography: true,
    wikiLinks: true,
    ...(parser && { parser }),
  })
}

/** What one text took, and what came of it. */
export interface Measured {
  /** Microseconds of CPU a character. */
  readonly cost: number
  /** Characters of HTML a character. */
  readonly growth: number
  /** Whether it went unread, or became too long without a diagnostic. */
  readonly isBad: boolean
}

export function measureHostile(markdown: ReadyMarkdown, text: string): Measured {
  const before = process.cpuUsage()
  const { value, diagnostics } = markdown.processSync({ text })
  const { user, system } = process.cpuUsage(before)
  const isLimited = diagnostics.some(({ severity }) => severity === 'error')
  const isUnread = diagnostics.some(({ code }) => code === 'markdown/not-read')
  const html = renderFor(value, { kind: 'page' }).length
  return {
    cost: (user + system) / text.length,
    growth: html / text.length,
    isBad: isUnread || (html > 100 * text.length + 100_000 && !isLimited),
  }
}

// The adapter depends on this package, so this package cannot import it by name.
async function fastParser(): Promise<MarkdownParser> {
  const adapter = new URL('../../markdown-satteri/src/index.ts', import.meta.url).href
  const { satteri } = (await import(adapter)) as { satteri: () => MarkdownParser }
  const parser = satteri()
  await parser.load?.()
  return parser
}
