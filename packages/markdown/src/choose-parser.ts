import type { Diagnostic } from '@octavo/diagnostics'
import type { GatedConstruct } from './gfm-constructs.ts'
import type { MarkdownParser } from './parser.ts'
import { remarkParser, type SyntaxExtensions } from './remark-parser.ts'
import type { Settings } from './settings.ts'

/** The parser to use, and what there is to say about it with every document. */
export interface ChosenParser {
  readonly parser: MarkdownParser
  readonly fallback: readonly Diagnostic[]
}

/** The parser of the settings, or the default one where it cannot do what the plugins need. */
export function chooseParser(
  { parser }: Settings,
  extensions: SyntaxExtensions,
  added: readonly GatedConstruct[],
  unavailable: string | undefined,
): ChosenParser {
  const standard = () => remarkParser(extensions, added)
  if (parser === undefined) return { parser: standard(), fallback: [] }
  const addsSyntax = extensions.micromark.length > 0
  if (unavailable === undefined && (parser.takesSyntaxPlugins || !addsSyntax)) {
    return { parser, fallback: [] }
  }
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
  return { parser: standard(), fallback: [diagnostic] }
}
