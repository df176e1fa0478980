import { type Document, type MarkdownParser, renderFor } from '@octavo/markdown'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { commonmark } from './commonmark.ts'
import { hasBlogs, posts18f, postsOfDev, sampleOf } from './corpora.ts'
import { gfmExamples } from './gfm-examples.ts'
import { normalHtml } from './normal-html.ts'
import { randomMarkdown, seeded } from './random-markdown.ts'
import { readyMarkdown } from './ready-markdown.ts'

const trusted = {
  html: 'trusted',
  templateTags: 'keep',
  callouts: false,
  images: { lazy: false },
  headings: { anchors: false },
} as const
const long = process.env.OCTAVO_LONG === '1'

/** What every parser behind the seam has to do. `knownToDiffer` names texts on which it may differ from the default one. */
export function parserContract(
  parser: MarkdownParser,
  knownToDiffer: (text: string) => boolean,
): void {
  const plain = readyMarkdown({ ...trusted, gfm: false, parser })
  const gfm = readyMarkdown({ ...trusted, parser })
  const standard = readyMarkdown(trusted)

  function differs(text: string): boolean {
    const [mine, theirs] = [gfm, standard].map((one) => one.processSync({ text }).value)
    return withoutRanges(mine) !== withoutRanges(theirs)
  }

  describe(`the parser ${parser.name}`, () => {
    it('agrees with all 652 examples of CommonMark 0.31.2', () => {
      const failed = commonmark.filter(({ markdown, html }) => {
        const { value } = plain.processSync({ text: markdown })
        return normalHtml(renderFor(value, { kind: 'page' })) !== normalHtml(html)
      })
      expect(failed.map(({ number }) => number)).toEqual([])
    })

    it.each(gfmExamples)('agrees with GFM: $name', ({ markdown, html }) => {
      const { value } = gfm.processSync({ text: markdown })
      expect(normalHtml(renderFor(value, { kind: 'page' }))).toBe(normalHtml(html))
    })

    it('gives every block a place, in the order of the text', () => {
      const text = '# a\n\n- b\n  > c\n\n| d |\n|---|\n| *e* |\n'
      let last = 0
      const visit = (node: Nodes): void => {
        expect(node.position?.start.offset).toBeGreaterThanOrEqual(last)
        last = node.position?.start.offset ?? 0
        if ('children' in node) for (const child of node.children) visit(child)
      }
      visit(parser.parse(text, { gfm: true, math: false, directives: false }))
    })

    it.skipIf(!hasBlogs)(
      'makes the documents that the default parser makes, on real posts',
      () => {
        const posts = [...sampleOf(posts18f(), 25), ...sampleOf(postsOfDev(), 200)]
        const different = posts.filter(({ text }) => !knownToDiffer(text) && differs(text))
        expect(different.map(({ name }) => name)).toEqual([])
      },
      3_600_000,
    )

    it('makes the documents that the default parser makes, on random texts', () => {
      const random = seeded(5)
      for (let i = 0; i < (long ? 20_000 : 500); i++) {
        const text = randomMarkdown(random, 12)
        if (!knownToDiffer(text))
          expect({ text, differs: differs(text) }).toEqual({ text, differs: false })
      }
    }, 3_600_000)
  })
}

// Bare addresses that remark finds after parsing have no place of their own.
function withoutRanges(document: Document | undefined): string {
  return JSON.stringify(document, (key, value) => (key === 'range' ? undefined : value))
}
