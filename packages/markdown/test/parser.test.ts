import { createMarkdown, type MarkdownParser, type Syntax } from '@octavo/markdown'
import { parserContract } from '@octavo/markdown/contracts'
import { describe, expect, it } from 'vitest'
import { loadAddedSyntax } from '../src/added-syntax.ts'
import { remarkParser } from '../src/remark-parser.ts'
import { resolveSettings } from '../src/settings.ts'
import { commonmark } from './support/commonmark.ts'
import { formulas } from './support/ready-markdown.ts'

describe('the default parser', async () => {
  const added = await loadAddedSyntax(resolveSettings({ math: formulas, directives: true }))
  const parser = remarkParser(undefined, added)
  const options = { examples: commonmark, randomTexts: 20 }
  for (const { name, run } of parserContract(parser, options)) it(name, run, 60_000)
})

describe('the contract of parsers', () => {
  it.each([
    ['loses a node', (text: string) => text.replace('- b', '')],
    ['takes text for something else', (text: string) => text.replace('[ ]', '')],
  ])('notices when a parser %s', async (_, spoil) => {
    const honest = remarkParser()
    const parser = {
      ...honest,
      parse: (text: string, syntax: Syntax) => honest.parse(spoil(text), syntax),
    }
    const results = await Promise.allSettled(
      parserContract(parser, { randomTexts: 0 }).map(({ run }) => run()),
    )
    expect(results.some(({ status }) => status === 'rejected')).toBe(true)
  })
})

const broken: MarkdownParser = {
  name: 'broken',
  fingerprint: 'broken',
  takesSyntaxPlugins: true,
  load: () => Promise.reject(new Error('no binary')),
  parse: () => ({ type: 'root', children: [] }),
}

it('takes the place of one that does not load, and says so', async () => {
  const { value, diagnostics } = await createMarkdown({ parser: broken }).process({ text: '# A' })
  expect(value.headings).toHaveLength(1)
  expect(diagnostics).toMatchObject([{ code: 'markdown/parser-fallback', severity: 'info' }])
})

it('takes the place of one that cannot take the syntax of a plugin', async () => {
  const { load: _, ...rest } = broken
  const parser = { ...rest, takesSyntaxPlugins: false }
  function syntax(this: { data: () => { micromarkExtensions?: unknown[] } }) {
    const data = this.data()
    data.micromarkExtensions = [{ disable: { null: ['headingAtx'] } }]
  }
  const { value, diagnostics } = await createMarkdown({
    parser,
    remarkPlugins: [syntax as never],
  }).process({ text: '# A' })
  expect(value.text).toBe('# A')
  expect(diagnostics[0]?.code).toBe('markdown/parser-fallback')
})
