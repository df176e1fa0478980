import { expect, it } from 'vitest'
import { tooManyBreaks } from '../src/limits/breaks.ts'
import { tooDeepContainers } from '../src/limits/containers.ts'
import { tooManyDelimiters } from '../src/limits/delimiters.ts'
import { isHarmless } from '../src/limits/glance.ts'
import { defaultLimits } from '../src/limits/limit-types.ts'
import { readLines } from '../src/limits/lines.ts'
import { tooManyCells } from '../src/limits/table-cells.ts'
import { hostileTexts } from './support/hostile-texts.ts'

it('never lets a text pass at a glance that counting would hold back', () => {
  for (const [name, make] of Object.entries(hostileTexts)) {
    for (const size of [300, 2000, 9000]) {
      const text = make(size)
      if (!isHarmless(text, defaultLimits)) continue
      const lines = readLines(text)
      const excess =
        tooManyBreaks(lines, text.length) ??
        tooDeepContainers(lines, defaultLimits) ??
        tooManyDelimiters(lines, defaultLimits) ??
        tooManyCells(lines, defaultLimits)
      expect({ name, size, excess }).toEqual({ name, size, excess: undefined })
    }
  }
})
