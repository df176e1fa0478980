import { createMarkdown, type MarkdownParser } from '@octavo/markdown'
import { expect, it } from 'vitest'
import { remarkParser } from '../src/remark-parser.ts'
import { parserContract } from './support/parser-contract.ts'

parserContract(remarkParser(), () => false)

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
