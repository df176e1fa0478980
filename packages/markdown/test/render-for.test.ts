import { type Piece, renderFor } from '@octavo/markdown'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readyMarkdown } from './support/ready-markdown.ts'

const markdown = readyMarkdown({ html: 'trusted' })

function pieces(text: string): readonly Piece[] {
  return markdown.processSync({ text }).value.html
}

describe('renderFor', () => {
  it('asks where links lead', () => {
    const link = ({ href }: { href: string }) => (href === './b.md' ? '/b/?x&y' : undefined)
    expect(renderFor(pieces('[a](./b.md) [c](d)'), { kind: 'page', link })).toBe(
      '<p><a href="/b/?x&#x26;y">a</a> <a href="d">c</a></p>',
    )
  })

  it('takes the address of a link away that leads nowhere, and leaves the next one alone', () => {
    const link = ({ href }: { href: string }) => (href === 'secret.md' ? null : undefined)
    const text = '[a *b*](secret.md "c")[d](e) <a class="f" href="secret.md">g</a>'
    expect(renderFor(pieces(text), { kind: 'page', link, baseUrl: 'https://x.org/y/' })).toBe(
      '<p><a title="c">a <em>b</em></a><a href="https://x.org/y/e">d</a> <a class="f">g</a></p>',
    )
    expect(renderFor([{ type: 'link', href: 'secret.md' }], { kind: 'page', link })).toBe(
      'secret.md',
    )
  })

  it('lets pictures have sizes and sources', () => {
    const image = () => ({ src: '/a.1f.png', srcset: '/a.2f.png 2x', width: 40, height: 30 })
    expect(renderFor(pieces('![b](a.png "c")'), { kind: 'page', image })).toBe(
      '<p><img src="/a.1f.png" srcset="/a.2f.png 2x" width="40" height="30" alt="b" title="c"></p>',
    )
  })

  it('sets a picture in other formats around the one that all browsers know', () => {
    const image = () => ({ src: 'a.png', sources: [{ type: 'image/avif', srcset: 'a.avif' }] })
    expect(renderFor(pieces('x ![](b)\n\n![c](d)'), { kind: 'page', image })).toBe(
      '<p>x <picture><source type="image/avif" srcset="a.avif"><img src="a.png" alt=""></picture></p>\n<p><picture><source type="image/avif" srcset="a.avif"><img src="a.png" alt="c" loading="lazy" decoding="async"></picture></p>',
    )
  })

  it('finds pictures where scripts do not run, too', () => {
    const text = '<noscript><img src="a.png"></noscript>'
    const target = { kind: 'feed', baseUrl: 'https://x.org/' } as const
    expect(renderFor(pieces(text), target)).toContain('src="https://x.org/a.png"')
  })

  it('makes all addresses absolute for a feed and leaves out anchors', () => {
    const html = renderFor(pieces('## A\n\n[a](/b) ![c](d.png) <video src="e"></video>'), {
      kind: 'feed',
      baseUrl: 'https://x.org/p/',
    })
    expect(html).toBe(
      '<h2 id="a">A</h2>\n<p><a href="https://x.org/b">a</a> <img src="https://x.org/p/d.png" alt="c"> <video src="https://x.org/p/e"></video></p>',
    )
  })

  it('puts a prefix before ids and before the links to them', () => {
    const html = renderFor(pieces('a[^1]\n\n## B\n\n[c](#b)\n\n[^1]: d'), {
      kind: 'feed',
      idPrefix: 'p-',
    })
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
    const uses = [...html.matchAll(/ (?:href="#|aria-describedby=")([^"]*)"/g)].map(
      (match) => match[1],
    )
    expect(ids).toEqual(['p-fnref-1', 'p-b', 'p-footnote-label', 'p-fn-1'])
    expect(uses.every((id) => ids.includes(id))).toBe(true)
  })

  it('moves headings, but not what looks like one inside an attribute', () => {
    const text = '# a\n\n###### b\n\n<p title="<h1>">c</p>'
    expect(renderFor(pieces(text), { kind: 'feed', headingShift: 1 })).toBe(
      '<h2 id="a">a</h2>\n<h6 id="b">b</h6>\n<p title="<h1>">c</p>',
    )
  })

  it('cannot be made to fill in what the text only pretends', () => {
    const text =
      '\uFDD00\uFDD1 [a](b) &#xFDD0;0&#xFDD1; <b title="&#xFDD0;0&#xfdd1;">&#64976;0&#64977;</b>'
    const html = renderFor(pieces(text), { kind: 'page', link: () => 'LINK' })
    expect(html.match(/LINK/g)).toHaveLength(1)
  })

  it('writes as little into an attribute as into a text', () => {
    fc.assert(
      fc.property(fc.string(), (href) => {
        const html = renderFor([{ type: 'link', href }], { kind: 'page' })
        expect(html).not.toMatch(/["'`]/)
      }),
    )
  })
})
