import { createMarkdown, temml } from '@octavo/markdown'
import { expect, it } from 'vitest'
import { randomMarkdown, seeded } from '../src/contracts/random-markdown.ts'
import { createParts, NotLoaded } from '../src/parts.ts'
import { createPipeline } from '../src/pipeline.ts'
import { resolveSettings } from '../src/settings.ts'
import { commonmark } from './support/commonmark.ts'
import { nearlySimple } from './support/nearly-simple.ts'

const long = process.env.OCTAVO_LONG === '1'

const isLoaded = (part: () => unknown) => {
  try {
    return part() !== undefined
  } catch (cause) {
    return !(cause instanceof NotLoaded)
  }
}

it.each([
  ['nothing', '# a\n\nb *c* [d](e) `f`\n\n- g\n', false, false],
  ['the default parser', '- a\n  - b\n', true, false],
  ['the default parser', '[a]\n\n[a]: b', true, false],
  ['what reads and writes HTML', 'a <b>c</b>', false, true],
  ['both', '<p>\n\n| a |\n|---|\n', true, true],
])('loads %s for %j', async (_, text, standard, html) => {
  const settings = resolveSettings({ html: 'trusted' })
  const parts = createParts(settings)
  const { diagnostics } = await createPipeline(settings, parts).process({ text })
  expect(diagnostics).toEqual([])
  expect([isLoaded(parts.standard), isLoaded(parts.html)]).toEqual([standard, html])
})

it('makes the same document of a text whatever is loaded', async () => {
  const random = seeded(9)
  const texts = [
    ...commonmark.filter((_, i) => long || i % 50 === 0).map(({ markdown }) => markdown),
    ...Array.from({ length: long ? 300 : 8 }, () => randomMarkdown(random)),
    ...Array.from({ length: long ? 300 : 8 }, () => nearlySimple(random)),
  ]
  for (const html of ['trusted', 'escape', 'sanitize'] as const) {
    const options = { html, math: temml(), directives: true, typography: true, figures: true }
    const ready = await createMarkdown(options).ready()
    for (const text of texts) {
      const first = await createMarkdown(options).process({ text })
      expect({ text, first }).toEqual({ text, first: ready.processSync({ text }) })
    }
  }
}, 600_000)

it('reads a text with plugins when everything is loaded', async () => {
  const addsHtml = () => (tree: { children: unknown[] }) => {
    tree.children.push({ type: 'html', value: '<svg></svg><!-- a -->' })
  }
  const markdown = createMarkdown({ html: 'trusted', remarkPlugins: [addsHtml], cacheKey: 'a' })
  const { value, diagnostics } = await markdown.process({ text: 'a' })
  expect(diagnostics).toEqual([])
  expect(value.html).toEqual(['<p>a</p>\n<svg></svg><!-- a -->'])
})
