import type { Excess, Limits } from './limit-types.ts'
import type { Line } from './lines.ts'

/** What one block of text holds of characters that the parser has to pair. */
interface Counts {
  attention: number
  code: number
  brackets: number
  instructions: number
  entities: number
  addresses: number
  colons: number
  /** Signs in one line that make nodes: to say on which column each stands, a parser may read the line anew. */
  inLine: number
  /** Brackets that are open, and how many were at most. */
  depth: number
  deepest: number
}

/** Pairing costs the square of what there is to pair, in one block of text. */
export function tooManyDelimiters(lines: readonly Line[], limits: Limits): Excess | undefined {
  let counts = none()
  let definitions: 'possible' | 'label' | 'none' = 'possible'
  for (const { text, number, kind } of lines) {
    definitions = afterLine(text, kind, definitions)
    // The address of a definition is no text, and may be as long as a browser's state.
    if (definitions === 'possible' && kind === 'text') continue
    if (kind !== 'text') {
      counts = none()
      continue
    }
    count(text, counts)
    const because = excess(counts, limits)
    if (because !== undefined)
      return { code: 'markdown/too-many-delimiters', scope: 'block', because, line: number }
  }
  return undefined
}

// Definitions stand after an empty line or after one another; the address may stand on the second line.
function afterLine(text: string, kind: Line['kind'], before: 'possible' | 'label' | 'none') {
  if (kind !== 'text') return 'possible'
  if (before === 'none') return 'none'
  if (before === 'label') return address.test(text) ? 'possible' : 'none'
  if (!label.test(text)) return 'none'
  const rest = text.slice(text.indexOf(']:') + 2)
  if (rest.trim() === '') return 'label'
  return address.test(rest) ? 'possible' : 'none'
}

const label = /^ {0,3}\[[^[\]^\\][^[\]\\]*\]:/
const address = /^[ \t]*[^\s()<>"'`\\]+[ \t]*$/

function none(): Counts {
  return {
    attention: 0,
    code: 0,
    brackets: 0,
    instructions: 0,
    entities: 0,
    addresses: 0,
    colons: 0,
    inLine: 0,
    depth: 0,
    deepest: 0,
  }
}

// By character codes: this runs over every text there is.
function count(text: string, counts: Counts): void {
  let previous = 0
  counts.inLine = 0
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i)
    switch (char) {
      case 42: // *
      case 95: // _
      case 126: // ~
        if (char !== previous) counts.attention++
        break
      case 96: // `
        if (char !== previous) counts.code++
        break
      case 91: // [
        counts.brackets++
        counts.deepest = Math.max(counts.deepest, ++counts.depth)
        break
      case 93: // ]
        counts.brackets++
        if (counts.depth > 0) counts.depth--
        break
      case 60: {
        // <
        counts.inLine++
        const next = text.charCodeAt(i + 1)
        if (next === 33 || next === 63) counts.instructions++
        break
      }
      case 38: // &
        counts.entities++
        counts.inLine++
        break
      case 36: // $
      case 92: // \
      case 124: // |
        counts.inLine++
        break
      case 64: // @
        counts.addresses++
        break
      case 58: // :
        counts.colons++
        if (text.startsWith('//', i + 1)) counts.addresses++
        break
      case 46: // .
        if (text.endsWith('www', i)) counts.addresses++
        break
      case 32:
      case 9:
        counts.entities = 0
        break
    }
    previous = char
  }
}

function excess(counts: Counts, limits: Limits): string | undefined {
  const most = limits.maxDelimiters
  if (counts.deepest > limits.maxBracketDepth) {
    return `more than ${limits.maxBracketDepth} brackets are open at once`
  }
  const many: readonly (readonly [number, number, string])[] = [
    [counts.attention, most, 'runs of *, _ or ~'],
    [counts.code, most / 2, 'runs of backticks'],
    [counts.brackets, most * 2, 'brackets'],
    [counts.instructions, most / 5, 'beginnings of comments'],
    [counts.entities, most / 5, 'signs & in one word'],
    [counts.addresses, most, 'addresses'],
    [counts.colons, most * 4, 'colons'],
  ]
  const found = many.find(([number, limit]) => number > limit)
  if (found !== undefined) return `one block of text has more than ${found[1]} ${found[2]}`
  return counts.inLine > most * 2
    ? `one line has more than ${most * 2} of the signs <, &, |, $ and \\`
    : undefined
}
