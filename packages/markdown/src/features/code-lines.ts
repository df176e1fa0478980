import { escapeAttribute } from '../escape-html.ts'
import type { CodeMeta, LineRange } from './code-meta.ts'
import { markWords } from './mark-words.ts'

/**
 * Puts each line of coloured code into `<span class="line">`. Spans that reach over a line break are
 * closed before it and opened again behind it. Undefined when that would take more than `most` characters:
 * a hundred spans over a thousand lines are a hundred thousand.
 */
export function wrapLines(html: string, meta: CodeMeta, most: number): string | undefined {
  const lines = linesOf(html, most)
  if (lines === undefined) return undefined
  const classes = classesByLine(meta.ranges, lines.length)
  return (
    lines
      .map((line, i) => {
        const number = meta.firstNumber === undefined ? undefined : meta.firstNumber + i
        return wrapLine(markWords(line, meta.words), classes[i] ?? [], number)
      })
      .join('\n') + (html.endsWith('\n') ? '\n' : '')
  )
}

function linesOf(html: string, most: number): readonly string[] | undefined {
  const open: string[] = []
  const lines: string[] = []
  let line = ''
  let length = 0
  // The HTML of highlighters is text and spans and nothing else.
  for (const [token] of html.matchAll(/<span[^>]*>|<\/span>|\n|[^<\n]+/g)) {
    if (token === '\n') {
      lines.push(line + '</span>'.repeat(open.length))
      length += lines.at(-1)?.length ?? 0
      if (length > most) return undefined
      line = open.join('')
      continue
    }
    if (token === '</span>') open.pop()
    else if (token.startsWith('<span')) open.push(token)
    line += token
  }
  if (line !== open.join('')) lines.push(line + '</span>'.repeat(open.length))
  return lines
}

// Beginnings and ends are counted, since many long ranges over many lines would be a lot of lines.
function classesByLine(ranges: readonly LineRange[], count: number): readonly string[][] {
  const classes = Array.from({ length: count }, (): string[] => [])
  for (const name of new Set(ranges.map(({ className }) => className))) {
    const steps = new Int32Array(count + 1)
    for (const { className, from, to } of ranges) {
      if (className !== name || from < 1 || from > count || to < from) continue
      steps[from - 1] = (steps[from - 1] as number) + 1
      const end = Math.min(to, count)
      steps[end] = (steps[end] as number) - 1
    }
    let open = 0
    for (const [i, line] of classes.entries()) {
      open += steps[i] as number
      if (open > 0) line.push(name)
    }
  }
  return classes
}

function wrapLine(content: string, classes: readonly string[], number: number | undefined): string {
  const shown = number === undefined ? '' : ` data-line="${number}"`
  return `<span class="${['line', ...classes].join(' ')}"${shown}>${content}</span>`
}

/** The button that copies; a script of the theme shows it and gives it its work. */
export function copyButton(label: string): string {
  return `<button type="button" class="copy" hidden aria-label="${escapeAttribute(label)}"></button>`
}
