import type { Range } from '@octavo/diagnostics'

/**
 * The stretch of a file, found without the code under test. Throws when the file has no such place.
 */
export function textAt(text: string, { start, end = start }: Range): string {
  const from = offsetOf(text, start)
  const to = offsetOf(text, end)
  if (to < from) throw new RangeError(`range runs backwards: ${JSON.stringify({ start, end })}`)
  return text.slice(from, to)
}

function offsetOf(text: string, { line, column }: Range['start']): number {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/)
  if (text === '' || /[\n\r]$/.test(text)) lines.push('')
  const before = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length, 0)
  const shown = lines[line - 1]
  if (shown === undefined || column < 1 || column > shown.length + 1) {
    throw new RangeError(`no ${line}:${column} in ${JSON.stringify(text)}`)
  }
  return before + column - 1
}
