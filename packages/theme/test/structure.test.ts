import { createTheme } from '@octavo/theme'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { gallery } from './gallery/gallery.ts'

type Node = DefaultTreeAdapterTypes.ChildNode

// What assistive technology, microformats and style sheets of others hold on to.
const kept = /^(class|id|role|rel|aria-.+|lang|dir|type|name|for|property)$/

/** A page as an outline: elements with the attributes that matter, no text, no bodies. */
function outlineOf(html: string): string {
  const document = parse(html)
  return document.childNodes.flatMap((node) => linesOf(node, 0)).join('\n')
}

function linesOf(node: Node, depth: number): readonly string[] {
  if (!('tagName' in node)) return []
  const attributes = node.attrs
    .filter(({ name }) => kept.test(name))
    .map(({ name, value }) => ` ${name}=${value}`)
  const line = `${'  '.repeat(depth)}${node.tagName}${attributes.join('')}`
  const isBody = node.attrs.some(({ name, value }) => name === 'class' && /\bprose\b/.test(value))
  return isBody ? [line] : [line, ...node.childNodes.flatMap((child) => linesOf(child, depth + 1))]
}

const types = 'home post tag tags author series archive about search not-found'.split(' ')

describe('the structure of each page type', () => {
  const pages = gallery(createTheme()).filter(({ name }) => types.includes(name))

  it.each(pages.map(({ name, render }) => [name, render().toString()] as const))(
    '%s is as it was',
    async (name, html) => {
      await expect(`${outlineOf(html)}\n`).toMatchFileSnapshot(`structure/${name}.txt`)
    },
  )

  it('carries the microformats of a post', () => {
    const post =
      pages
        .find(({ name }) => name === 'post')
        ?.render()
        .toString() ?? ''
    const names =
      'h-entry p-name p-summary dt-published dt-updated p-author h-card u-url u-photo e-content p-category'
    for (const name of names.split(' '))
      expect(post, name).toMatch(new RegExp(`class="[^"]*\\b${name}\\b`))
  })
})
