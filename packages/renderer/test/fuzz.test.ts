import { type HtmlValue, html } from '@octavo/renderer'
import fc from 'fast-check'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { expect, it } from 'vitest'
import { hostile } from './hostile.ts'

type Node = DefaultTreeAdapterMap['node']

/** The shape of a document: elements, names of attributes, comments, and nothing that a value may change. */
function shapeOf(node: Node): unknown {
  const children = 'childNodes' in node ? node.childNodes.map(shapeOf).filter(Boolean) : []
  if ('tagName' in node) return [node.tagName, node.attrs.map(({ name }) => name), children]
  if (node.nodeName === '#text') return null
  return [node.nodeName, children]
}

// What templates are made of, and what they should not be made of: any row of these is a template.
const pieces =
  '<p|<a|<h|<svg|<script|<style|<textarea|<title|<pre|<!--|-->|--!>|<!-->|</p|</script|</style|</textarea|</title|</svg| href="| title=\'| class=| x|="|"|\'|=|>|/>| |/|\n|a|&|<|<!doctype html>|<?|<![CDATA[|]]>| type="application/json"|</|!'.split(
    '|',
  )

const template = fc.array(fc.array(fc.constantFrom(...pieces), { maxLength: 7 }), {
  minLength: 2,
  maxLength: 4,
})

function write(strings: readonly string[], value: HtmlValue): string | undefined {
  const made = Object.assign([...strings], { raw: strings }) as unknown as TemplateStringsArray
  try {
    return html(made, ...strings.slice(1).map(() => value)).toString()
  } catch (error) {
    // Refused: nothing was written.
    if (error instanceof TypeError) return undefined
    throw error
  }
}

it('lets no value change the shape of a document, whatever the template is', () => {
  const wanted = hostile.filter((text) => text.length < 100)
  let written = 0
  const property = fc.property(template, fc.constantFrom(...wanted), (rows, value) => {
    const strings = rows.map((row) => row.join(''))
    const [harmless, risky] = [write(strings, 'x'), write(strings, value)]
    if (harmless === undefined || risky === undefined) return
    written++
    const [found, expected] = [risky, harmless].map((markup) =>
      parse(`<!doctype html><body>${markup}`),
    )
    expect(found && shapeOf(found)).toEqual(expected && shapeOf(expected))
  })
  fc.assert(property, { numRuns: process.env.OCTAVO_LONG === undefined ? 5000 : 500_000 })
  // Most rows are refused; enough must be taken, or this would show nothing.
  expect(written).toBeGreaterThan(100)
})
