import type { Diagnostic } from '@octavo/diagnostics'
import type { MarkdownParser, Syntax } from './parser.ts'
import { NotLoaded, type Parts } from './parts.ts'
import type { SyntaxExtensions } from './remark-parser.ts'
import type { Settings } from './settings.ts'
import { parseIfSimple } from './simple/simple-parser.ts'

/** The parser to use, and what there is to say about it with every document. */
export interface ChosenParser {
  readonly parse: MarkdownParser['parse']
  readonly fallback: readonly Diagnostic[]
}

/** The parser of the settings, or the default one where it cannot do what the plugins need. */
export function chooseParser(
  { parser }: Settings,
  extensions: SyntaxExtensions,
  parts: Pick<Parts, 'standard'>,
  unavailable: string | undefined,
): ChosenParser {
  const addsSyntax = extensions.micromark.length > 0
  if (parser !== undefined && unavailable === undefined) {
    if (parser.takesSyntaxPlugins || !addsSyntax) return { parse: parser.parse, fallback: [] }
  }
  const parse = simpleFirst(extensions, parts)
  if (parser === undefined) return { parse, fallback: [] }
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
  return { parse, fallback: [diagnostic] }
}

// The default parser, or only the part of it that reads simple blocks for as long as that is enough.
function simpleFirst(
  extensions: SyntaxExtensions,
  parts: Pick<Parts, 'standard'>,
): MarkdownParser['parse'] {
  let standard: MarkdownParser | undefined
  return (text, syntax) => {
    try {
      standard ??= parts.standard()(extensions)
    } catch (cause) {
      const tree = mayBeSimple(text, syntax, extensions) ? parseIfSimple(text) : undefined
      if (tree !== undefined && cause instanceof NotLoaded) return tree
      throw cause
    }
    return standard.parse(text, syntax)
  }
}

function mayBeSimple(text: string, syntax: Syntax, extensions: SyntaxExtensions): boolean {
  if (!syntax.gfm || extensions.micromark.length + extensions.fromMarkdown.length > 0) return false
  return !(syntax.directives && text.includes('::')) && !(syntax.math && text.includes('$'))
}
