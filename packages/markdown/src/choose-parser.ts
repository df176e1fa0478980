import type { Diagnostic } from '@octavo/diagnostics'
import type { MarkdownParser } from './parser.ts'
import type { SyntaxExtensions } from './remark-parser.ts'
import type { Settings } from './settings.ts'

/** The parser to use, and what there is to say about it with every document. */
export interface ChosenParser {
  readonly parser: MarkdownParser
  readonly fallback: readonly Diagnostic[]
}

/** Makes the default parser, with syntax that plugins brought. */
export type StandardParser = (extensions: SyntaxExtensions) => MarkdownParser

/** Whether a text may need the default parser: loading it costs as much as parsing a hundred posts by another one. */
export function mayNeedStandard(
  { parser, remarkPlugins }: Settings,
  unavailable: string | undefined,
): boolean {
  if (parser === undefined || unavailable !== undefined) return true
  return !parser.takesSyntaxPlugins && remarkPlugins.length > 0
}

/** The parser of the settings, or the default one where it cannot do what the plugins need. */
export function chooseParser(
  { parser }: Settings,
  extensions: SyntaxExtensions,
  standard: StandardParser | undefined,
  unavailable: string | undefined,
): ChosenParser {
  const addsSyntax = extensions.micromark.length > 0
  if (parser !== undefined && unavailable === undefined) {
    if (parser.takesSyntaxPlugins || !addsSyntax) return { parser, fallback: [] }
  }
  if (standard === undefined) throw new TypeError('@octavo/markdown: no parser is loaded')
  if (parser === undefined) return { parser: standard(extensions), fallback: [] }
  const because =
    unavailable === undefined
      ? 'a remark plugin adds syntax to micromark'
      : `it does not load (${unavailable})`
  const diagnostic: Diagnostic = {
    code: 'markdown/parser-fallback',
    severity: 'info',
    message: `remark-parse was used instead of ${parser.name}, because ${because}.`,
    hint: 'The documents are the same; making them takes longer.',
  }
  return { parser: standard(extensions), fallback: [diagnostic] }
}
