import type { Excess, Limits } from './limit-types.ts'
import type { Line } from './lines.ts'

/** Rows of a table are filled up to the width of its head: ten bytes a row can ask for a thousand cells. */
export function tooManyCells(lines: readonly Line[], limits: Limits): Excess | undefined {
  let columns = 0
  let implied = 0
  for (const { text, number, kind } of lines) {
    if (kind !== 'text') columns = 0
    else if (/^[ \t>|:-]+$/.test(text) && text.includes('-'))
      columns = Math.max(columns, barsOf(text) + 1)
    else if (columns > 0) implied += Math.max(0, columns - 1 - barsOf(text))
    if (implied <= limits.maxImpliedCells) continue
    const because = `tables have more than ${limits.maxImpliedCells} cells that are not written`
    return { code: 'markdown/too-many-cells', scope: 'block', because, line: number }
  }
  return undefined
}

function barsOf(text: string): number {
  let bars = 0
  for (let at = text.indexOf('|'); at !== -1; at = text.indexOf('|', at + 1)) bars++
  return bars
}
