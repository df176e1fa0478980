import type { YAMLError } from 'yaml'
import type { SyntaxFault } from './tree.ts'

/**
 * The faults of a YAML text in the words of somebody who writes posts. Of several on one line only
 * the first: the others are what the parser made of it. Offsets are those of the parser.
 */
export function yamlFaults(errors: readonly YAMLError[], text: string): readonly SyntaxFault[] {
  const lines = new Set<number>()
  // Beside other faults a colon may be anything; then a person should look.
  const areColons = errors.every(({ code }) => code === 'BLOCK_AS_IMPLICIT_KEY')
  return errors.flatMap((error) => {
    const start = Math.min(error.pos[0], text.length)
    const lineStart = text.lastIndexOf('\n', start - 1)
    if (lines.has(lineStart)) return []
    lines.add(lineStart)
    const end = Math.min(Math.max(error.pos[1], start), text.length)
    const { fix, ...explained } = explain(error, start, text)
    const fault = { code: 'frontmatter/yaml', start, end, ...explained }
    return [areColons && fix ? { ...fault, fix } : fault]
  })
}

type Explained = Pick<SyntaxFault, 'message' | 'hint' | 'fix'> & { readonly end?: number }

function explain(error: YAMLError, start: number, text: string): Explained {
  const { code, message } = error
  const sign = text[start] ?? ''
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return nestedKey(start, text)
  if (code === 'TAB_AS_INDENT') return tabs
  if (code === 'BAD_SCALAR_START') {
    return { message: `A text cannot begin with \`${sign}\`.`, hint: 'Put it in quotes.' }
  }
  if (code === 'BAD_INDENT' && /end with a [\]}]$/.test(message)) {
    return {
      message: 'A bracket is opened and not closed.',
      hint: `Close it with \`${message.at(-1)}\`.`,
    }
  }
  if (code === 'MISSING_CHAR' && message.includes('closing')) {
    return { message: 'A quote is opened and not closed.', hint: 'Close it on the same line.' }
  }
  if (code === 'MISSING_CHAR' && message.startsWith('Implicit map keys')) return notAPair
  if (code === 'MULTILINE_IMPLICIT_KEY') return notAPair
  if (code === 'BAD_DQ_ESCAPE') {
    const hint = 'Write `\\\\` for a backslash, or use single quotes.'
    return {
      message: 'In double quotes a backslash begins an escape, and there is none like this.',
      hint,
    }
  }
  if (message.includes('block-seq-ind')) return listOnKeyLine
  if (message === 'Unexpected scalar at node end') return goesOn(start, text)
  return { message: sentence(message) }
}

const tabs: Explained = {
  message: 'The line is indented with a tab.',
  hint: 'Indent with spaces.',
}
const notAPair: Explained = {
  message: 'The line is not a `key: value`.',
  hint: 'Write a colon and a space after the key, or indent the line if it belongs to the one before.',
}
const listOnKeyLine: Explained = {
  message: 'A list cannot begin on the line of its key.',
  hint: 'Begin it on the next line, or write it as `[one, two]`.',
}

/** `title: Trust: a story` is the most common fault there is, and has one remedy. */
function nestedKey(start: number, text: string): Explained {
  const [line = ''] = text.slice(start).split(/[\n\r]/, 1)
  const value = line.replace(/\s+#.*$/, '').trimEnd()
  const end = start + value.length
  if (!/:(?:\s|$)/.test(value)) {
    const message = 'The line after this one is indented as if it belonged to this value.'
    return { message, hint: 'Indent it like the other keys.', end }
  }
  // A colon at the very end may begin a list that was to stand below.
  const isWhole =
    /:[ \t]+$/.test(text.slice(0, start)) &&
    /^[^"'[{].*:[ \t]+\S/.test(value) &&
    !value.endsWith(':')
  const edits = [{ start, end, text: JSON.stringify(value) }]
  return {
    message: 'The text has a colon with a space after it, which would begin another key.',
    hint: 'Put the text in quotes.',
    end,
    ...(isWhole && { fix: { title: 'Put the text in quotes', edits } }),
  }
}

function goesOn(start: number, text: string): Explained {
  if (start > 0 && text[start - 1] === '\n') {
    const message = 'The line is indented less than those before it.'
    return { message, hint: 'Begin all keys in the same column.' }
  }
  if (!/["']$/.test(text.slice(0, start).trimEnd())) {
    return {
      message: 'Something stands here after the value has ended.',
      hint: 'Put the whole value in quotes.',
    }
  }
  const hint = 'Put quotes of the other kind around the text, or leave the outer ones out.'
  return { message: 'The text goes on after its closing quote.', hint }
}

function sentence(text: string): string {
  const trimmed = text.trim()
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`
}
