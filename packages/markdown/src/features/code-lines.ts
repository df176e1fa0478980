import { escapeAttribute, escapeText } from '../escape-html.ts'

/** What the info string of a fence asks for beside the language. */
export interface CodeMeta {
  readonly title: string | undefined
  /** The number of the first line, or undefined for no numbers. */
  readonly firstNumber: number | undefined
  /** Classes by line, counted from 1: `marked`, `added`, `removed`, `focused`. */
  readonly lines: ReadonlyMap<number, readonly string[]>
  /** Words to mark wherever they stand. */
  readonly words: readonly string[]
}

const mostLines = 10_000
const lineClasses: Readonly<Record<string, string>> = {
  '': 'marked',
  mark: 'marked',
  ins: 'added',
  add: 'added',
  del: 'removed',
  remove: 'removed',
  focus: 'focused',
}

/**
 * Reads `title="a.ts" {1,3-5} ins={2} del={3} focus={4} /word/ showLineNumbers{10}`: the forms that
 * Expressive Code, rehype-pretty-code and Docusaurus share.
 */
export function readCodeMeta(meta: string, numbersByDefault: boolean): CodeMeta {
  const lines = new Map<number, string[]>()
  for (const [, name = '', ranges = ''] of meta.matchAll(
    /(?:^|\s)(?:(\w+)=)?\{([\d,\s-]{1,200})\}/g,
  )) {
    const className = lineClasses[name]
    if (className === undefined) continue
    for (const line of numbersIn(ranges)) lines.set(line, [...(lines.get(line) ?? []), className])
  }
  const title = /(?:^|\s)title=(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(meta)
  const numbers =
    /(?:^|\s)(?:showLineNumbers|linenos|lineNumbers|ln)(?:[={](\d{1,6})\}?|=true)?(?=\s|$)/.exec(
      meta,
    )
  const refuses = /(?:^|\s)(?:noLineNumbers|showLineNumbers=false)(?=\s|$)/.test(meta)
  return {
    title: title?.[1] ?? title?.[2] ?? title?.[3],
    firstNumber:
      numbers !== null && !refuses
        ? Number(numbers[1] ?? 1)
        : numbersByDefault && !refuses
          ? 1
          : undefined,
    lines,
    words: [...meta.matchAll(/(?:^|\s)\/([^/\n]{1,100})\/(?=\s|$)/g)]
      .map((match) => match[1] ?? '')
      .slice(0, 10),
  }
}

function* numbersIn(ranges: string): Generator<number> {
  for (const range of ranges.split(',')) {
    const [from = Number.NaN, to = from] = range.split('-').map(Number)
    for (let line = from; line <= Math.min(to, mostLines); line++) yield line
  }
}

/** Whether lines have to be told apart at all. */
export function needsLines({ firstNumber, lines, words }: CodeMeta): boolean {
  return firstNumber !== undefined || lines.size > 0 || words.length > 0
}

/**
 * Puts each line of coloured code into `<span class="line">`. Spans that reach over a line break are
 * closed before it and opened again behind it.
 */
export function wrapLines(html: string, meta: CodeMeta): string {
  const open: string[] = []
  const lines: string[] = []
  let line = ''
  // The HTML of highlighters is text and spans and nothing else.
  for (const [token] of html.matchAll(/<span[^>]*>|<\/span>|\n|[^<\n]+/g)) {
    if (token === '\n') {
      lines.push(line + '</span>'.repeat(open.length))
      line = open.join('')
      continue
    }
    if (token === '</span>') open.pop()
    else if (token.startsWith('<span')) open.push(token)
    line += token.startsWith('<') ? token : markWords(token, meta.words)
  }
  if (line !== open.join('')) lines.push(line + '</span>'.repeat(open.length))
  return (
    lines.map((content, i) => wrapLine(content, i + 1, meta)).join('\n') +
    (html.endsWith('\n') ? '\n' : '')
  )
}

function wrapLine(content: string, number: number, { lines, firstNumber }: CodeMeta): string {
  const classes = ['line', ...(lines.get(number) ?? [])].join(' ')
  const shown = firstNumber === undefined ? '' : ` data-line="${firstNumber + number - 1}"`
  return `<span class="${classes}"${shown}>${content}</span>`
}

// Words that a highlighter has split into several spans are not found; the text between tags is.
function markWords(text: string, words: readonly string[]): string {
  let marked = text
  for (const word of words) {
    marked = marked.replaceAll(escapeText(word), (found) => `<mark>${found}</mark>`)
  }
  return marked
}

/** The button that copies; a script of the theme shows it and gives it its work. */
export function copyButton(label: string): string {
  return `<button type="button" class="copy" hidden aria-label="${escapeAttribute(label)}"></button>`
}
