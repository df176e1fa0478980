import { countLineEnds } from '../line-map.ts'

export type FrontMatterFormat = 'yaml' | 'toml' | 'json'

/** The front matter of a file as it is written. Plain data; {@link rangeOf} finds places in it. */
export interface FrontMatter {
  readonly format: FrontMatterFormat
  /** What stands between the fences; for JSON the object with its braces. */
  readonly text: string
  /** The line of the file on which `text` starts, from 1. */
  readonly line: number
}

/** A file cut in two. */
export interface SplitFile {
  readonly frontMatter?: FrontMatter
  /** Where the front matter's text starts in the file, in UTF-16 code units. */
  readonly offset: number
  readonly body: string
  /** The line of the file on which `body` starts, from 1. */
  readonly bodyLine: number
  /** A fence that nobody closes, a language that is not read, front matter below the first line. */
  readonly fault?: 'unclosed' | 'language' | 'late'
  /** The line of the fence that is at fault. Default 1. */
  readonly faultLine?: number
}

const opening = /^(---|\+\+\+|;;;)[ \t]*([^\s]*)[ \t]*(?:\r\n|[\n\r]|$)/
const formatOfFence: Readonly<Record<string, FrontMatterFormat>> = {
  '---': 'yaml',
  '+++': 'toml',
  ';;;': 'json',
}
const formats: Readonly<Record<string, FrontMatterFormat>> = {
  '': 'yaml',
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  json: 'json',
}

/**
 * Cuts a file at its fences: `---` (YAML, or what follows it: `---toml`), `+++` (TOML), `;;;`
 * (JSON), or a JSON object at the very start. The fence stands on the first line; `---js` and the
 * like are never run, they are a fault.
 */
export function splitFile(text: string): SplitFile {
  const fence = opening.exec(text)
  if (!fence) return splitJsonObject(text) ?? withoutFrontMatter(text)
  const [line, mark = '---', label = ''] = fence
  const format = mark === '---' ? formats[label.toLowerCase()] : formatOfFence[mark]
  if (label !== '' && (mark !== '---' || !format)) {
    // A thematic break with text after it is Markdown; only a bare word can be meant as a language.
    if (!/^[a-z]+$/i.test(label)) return { offset: 0, body: text, bodyLine: 1 }
  }
  const end = closing(text, line.length, mark)
  if (!end) return unclosed(text, mark)
  const inner = text.slice(line.length, end.start)
  const body = text.slice(end.end)
  const bodyLine = 1 + countLineEnds(text.slice(0, end.end))
  if (!format) return { offset: 0, body, bodyLine, fault: 'language' }
  return { frontMatter: { format, text: inner, line: 2 }, offset: line.length, body, bodyLine }
}

/** Empty lines before the fence: whoever wrote `draft: true` below it must hear that it does not count. */
function withoutFrontMatter(text: string): SplitFile {
  const late = /^\s+(?=(?:---|\+\+\+)[ \t]*[\n\r]+["']?[\w-]+["']?[ \t]*[:=])/.exec(text)?.[0]
  const plain = { offset: 0, body: text, bodyLine: 1 }
  if (late === undefined || !/[\n\r]/.test(late)) return plain
  return { ...plain, fault: 'late', faultLine: 1 + countLineEnds(late) }
}

/** A closing fence is the mark alone on a line; YAML also closes with `...`. */
function closing(
  text: string,
  from: number,
  mark: string,
): { readonly start: number; readonly end: number } | undefined {
  const pattern = {
    '---': /(?:^|\r\n|[\n\r])(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/g,
    '+++': /(?:^|\r\n|[\n\r])\+\+\+[ \t]*(?=\r|\n|$)/g,
    ';;;': /(?:^|\r\n|[\n\r]);;;[ \t]*(?=\r|\n|$)/g,
  }[mark]
  if (!pattern) return undefined
  // One step back, so that the fence may follow the opening one at once.
  pattern.lastIndex = Math.max(from - 1, 0)
  const found = pattern.exec(text)
  if (!found) return undefined
  const lineEnd = /^(?:\r\n|[\n\r])/.exec(found[0])?.[0].length ?? 0
  const after = found.index + found[0].length
  const next = /^(?:\r\n|[\n\r])/.exec(text.slice(after, after + 2))?.[0].length ?? 0
  return { start: Math.max(found.index + lineEnd, from), end: after + next }
}

/** A first line of dashes that nothing closes is a thematic break, unless a key follows it. */
function unclosed(text: string, mark: string): SplitFile {
  const rest = text.slice(mark.length).trimStart()
  const looksMeant = /^["']?[\w-]+["']?[ \t]*[:=]/.test(rest)
  return { offset: 0, body: text, bodyLine: 1, ...(looksMeant && { fault: 'unclosed' as const }) }
}

/** Hugo's form: the file starts with `{` and the body with the line after its closing brace. */
function splitJsonObject(text: string): SplitFile | undefined {
  if (!/^\{\s*(?:"|\})/.test(text)) return undefined
  const end = endOfObject(text)
  if (end === undefined || !/^[ \t]*(?:\r|\n|$)/.test(text.slice(end))) return undefined
  const lineEnd = /^[ \t]*(?:\r\n|[\n\r])?/.exec(text.slice(end))?.[0].length ?? 0
  const bodyStart = end + lineEnd
  return {
    frontMatter: { format: 'json', text: text.slice(0, end), line: 1 },
    offset: 0,
    body: text.slice(bodyStart),
    bodyLine: 1 + countLineEnds(text.slice(0, bodyStart)),
  }
}

function endOfObject(text: string): number | undefined {
  let depth = 0
  let inString = false
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (inString) {
      if (character === '\\') index++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') {
      depth--
      if (depth === 0) return index + 1
    }
  }
  return undefined
}
