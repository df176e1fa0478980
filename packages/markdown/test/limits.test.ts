import { expect, it } from 'vitest'
import { tooManyBreaks } from '../src/limits/breaks.ts'
import { tooDeepContainers } from '../src/limits/containers.ts'
import { tooManyDelimiters } from '../src/limits/delimiters.ts'
import { isHarmless } from '../src/limits/glance.ts'
import { defaultLimits } from '../src/limits/limit-types.ts'
import { readLines } from '../src/limits/lines.ts'
import { tooManyCells } from '../src/limits/table-cells.ts'
import { hostile } from './support/hostile.ts'
import { readyMarkdown } from './support/ready-markdown.ts'

it('never lets a text pass at a glance that counting would hold back', () => {
  for (const [name, make] of Object.entries(hostile)) {
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

const address = `/${'b'.repeat(900)}`

it.each([
  ['on its own line', `[a]: ${address}`],
  ['on the next line', `[a]:\n${address}`],
  ['in an item', `- [a]: ${address}`],
  ['as a title', `[a]: b\n'${address}'`],
])('counts what references write of a long address %s', (_, definition) => {
  const text = `*x*\n\n${definition}\n\n${'[a] '.repeat(250)}\n`
  const { value, diagnostics } = readyMarkdown().processSync({ text })
  expect(diagnostics).toMatchObject([
    { code: 'markdown/expands-too-far', range: { start: { line: 3 } } },
  ])
  expect(value.links).toEqual([])
  expect(
    readyMarkdown().processSync({ text: text.replace(/(\[a\] )+/, '[a]') }).value.links,
  ).toHaveLength(1)
})

it.each([
  ['paragraphs of HTML', '<p>x'.repeat(400)],
  ['paragraphs of Markdown', `\n\n${'x\n\n'.repeat(400)}`],
  ['paragraphs of Markdown before more HTML', `\n\n${'x\n\n'.repeat(400)}a <br> b`],
])('counts what formatting that stays open writes in %s', (_, blocks) => {
  const long = `<b title=">${'a'.repeat(900)}">`
  const { diagnostics } = readyMarkdown({ html: 'trusted' }).processSync({
    text: `*a*\n\n${long}${blocks}`,
  })
  expect(diagnostics).toMatchObject([
    { code: 'markdown/expands-too-far', range: { start: { line: 3 } } },
  ])
  const closed = readyMarkdown({ html: 'trusted' }).processSync({
    text: `*a*\n\n${long}b</b>${blocks}`,
  })
  expect(closed.diagnostics).toEqual([])
})

it.each([
  ['<rt>'.repeat(150), true],
  [`<svg>${'<tr>'.repeat(150)}`, true],
  [`<select>${'<optgroup>'.repeat(150)}`, true],
  ['<ruby>a<rt>b</ruby>'.repeat(150), false],
  ['<select><optgroup><option>a</select>'.repeat(150), false],
  [`<svg>${'<col/>'.repeat(150)}</svg>`, false],
  ['<p>a<br><ul><li>b</ul>'.repeat(150), false],
])('counts how deep HTML is: %.30s', (text, isDeep) => {
  const { diagnostics } = readyMarkdown({ html: 'trusted' }).processSync({ text })
  expect(diagnostics.map(({ code }) => code)).toEqual(isDeep ? ['markdown/too-deep'] : [])
})
