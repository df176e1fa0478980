import { lastAtOrBefore } from '../line-map.ts'

/** A text with spaces put in, and the way back to the places of the original. */
export interface Indented {
  readonly text: string
  readonly originalOffset: (offset: number) => number
  /** Where spaces were put in, in the original; never empty. */
  readonly inserts: readonly [Insert, ...Insert[]]
}

const opensQuote =
  /^([ \t]*)(?:- +)*(?:[^\s"'#[{&*!|>%@`:][^\n\r:]*|"[^"\n\r]*"|'[^'\n\r]*'):[ \t]+(["'])/

/**
 * Quoted texts that go on at the start of the next line. YAML 1.2 wants them indented; many blogs
 * were written for parsers that do not mind. Gives the text with the missing spaces, or `undefined`
 * when none is missing.
 */
export function indentQuotes(text: string): Indented | undefined {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/)
  const inserts: Insert[] = []
  let offset = 0
  let open: { readonly quote: string; readonly indent: number } | undefined
  for (const line of lines) {
    if (open) {
      const missing = open.indent + 1 - (line.length - line.trimStart().length)
      if (missing > 0 && line.trim() !== '') inserts.push({ at: offset, spaces: missing })
      if (closesQuote(line, open.quote)) open = undefined
    } else {
      const found = opensQuote.exec(line)
      const [start = '', indent = '', quote = ''] = found ?? []
      if (found && !closesQuote(line.slice(start.length), quote)) {
        open = { quote, indent: indent.length }
      }
    }
    offset += line.length
  }
  const [first, ...others] = inserts
  if (!first || open) return undefined
  return { ...withSpaces(text, inserts), inserts: [first, ...others] }
}

interface Insert {
  readonly at: number
  readonly spaces: number
}

function withSpaces(text: string, inserts: readonly Insert[]): Omit<Indented, 'inserts'> {
  const pieces: string[] = []
  /** Where in the new text an insert ends, and how many spaces stand before that. */
  const froms = [0]
  const shifts = [0]
  let done = 0
  let added = 0
  for (const { at, spaces } of inserts) {
    pieces.push(text.slice(done, at), ' '.repeat(spaces))
    done = at
    added += spaces
    froms.push(at + added)
    shifts.push(added)
  }
  pieces.push(text.slice(done))
  const originalOffset = (shifted: number): number =>
    shifted - (shifts[lastAtOrBefore(froms, shifted)] ?? 0)
  return { text: pieces.join(''), originalOffset }
}

function closesQuote(text: string, quote: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (quote === '"' && text[index] === '\\') index++
    else if (text[index] === quote) {
      if (quote === "'" && text[index + 1] === "'") index++
      else return true
    }
  }
  return false
}
