import type { Range } from './diagnostic.ts'

const lineEnd = /\r\n|[\n\r]/
const widest = 96

/**
 * The line of `source` on which `range` starts, with carets under the stretch. Long lines are cut
 * around the stretch, tabs become one space so that the carets stand right. `undefined` when the
 * source has no such line.
 */
export function codeFrame(source: string, range: Range): readonly string[] | undefined {
  const text = source.replace(/^\uFEFF/, '').split(lineEnd)[range.start.line - 1]
  if (text === undefined) return undefined
  const from = Math.min(range.start.column - 1, text.length)
  const to = endColumn(range, text.length)
  const shift = from > widest / 2 ? from - widest / 4 : 0
  const shown = cut(text, shift)
  const label = String(range.start.line)
  const carets = '^'.repeat(Math.max(1, Math.min(to, shift + widest) - from))
  const indent = ' '.repeat(displayWidth(text.slice(shift, from)) + (shift > 0 ? 1 : 0))
  return [`${label} │ ${shown}`, `${' '.repeat(label.length)} │ ${indent}${carets}`]
}

function endColumn(range: Range, length: number): number {
  if (!range.end) return range.start.column
  return range.end.line === range.start.line ? range.end.column - 1 : length
}

function cut(text: string, shift: number): string {
  const before = shift > 0 ? '…' : ''
  const after = text.length > shift + widest ? '…' : ''
  return before + text.slice(shift, shift + widest).replaceAll('\t', ' ') + after
}

/** Terminal columns: two for East Asian wide characters and pictures, none for combining marks. */
function displayWidth(text: string): number {
  let width = 0
  for (const character of text) {
    if (/\p{M}|\u200D/u.test(character)) continue
    width +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u.test(
        character,
      )
        ? 2
        : 1
  }
  return width
}
