import type { YAMLError } from 'yaml'
import type { SyntaxFault } from './tree.ts'

const hints: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BLOCK_AS_IMPLICIT_KEY: 'Put the text in quotes if the colon is part of it.',
  BAD_SCALAR_START: 'Put the text in quotes.',
  TAB_AS_INDENT: 'Indent with spaces.',
  BAD_INDENT:
    'Close every bracket and quote, and indent the lines of a value further than its key.',
  MULTILINE_IMPLICIT_KEY:
    'A key and its colon stand on one line; a text over several lines needs quotes or `>`.',
  BAD_DQ_ESCAPE: 'Write `\\\\` for a backslash, or use single quotes.',
  MISSING_CHAR: 'Close what is opened, or put the text in quotes if it only looks opened.',
}

/** An error of the YAML parser with what to do about it. Offsets are those of the parser. */
export function yamlFault({ message, pos, code }: YAMLError, text: string): SyntaxFault {
  const [start, end] = pos.map((offset) => Math.min(offset, text.length)) as [number, number]
  const hint = hints[code]
  const fault = {
    code: 'frontmatter/yaml',
    message: sentence(message),
    ...(hint !== undefined && { hint }),
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return { ...fault, ...unquotedColon(start, text) }
  return { ...fault, start, end: Math.max(start, end) }
}

/** `title: Trust: a story` is the most common fault there is, and has one remedy. */
function unquotedColon(start: number, text: string): Pick<SyntaxFault, 'start' | 'end' | 'fix'> {
  const [line = ''] = text.slice(start).split(/[\n\r]/, 1)
  const value = line.replace(/\s+#.*$/, '').trimEnd()
  const end = start + value.length
  const isWhole = /:[ \t]+$/.test(text.slice(0, start)) && !/^["'[{]/.test(value)
  const edits = [{ start, end, text: JSON.stringify(value) }]
  return { start, end, ...(isWhole && { fix: { title: 'Put the text in quotes', edits } }) }
}

function sentence(text: string): string {
  const trimmed = text.trim()
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`
}
