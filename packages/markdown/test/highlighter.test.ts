import { type Highlighter, lowlight } from '@octavo/markdown'
import { highlighterContract } from '@octavo/markdown/contracts'
import { describe, expect, it } from 'vitest'

describe('the highlighter lowlight', () => {
  for (const { name, run } of highlighterContract(lowlight())) it(name, run)
})

describe('the contract of highlighters', () => {
  const honest = lowlight()
  it.each([
    ['loses a character', (html: string) => html.replace('é', '')],
    ['leaves a span open', (html: string) => html.replace('</span>', '')],
    ['writes other tags', (html: string) => html.replace('<span', '<b').replace('</span', '</b')],
    ['writes styles', (html: string) => html.replace('class=', 'style=')],
    ['colours nothing', (html: string) => html.replace(/<[^>]*>/g, '')],
  ])('notices when a highlighter %s', async (_, spoil) => {
    const spoilt: Highlighter = {
      ...honest,
      highlight(code) {
        const html = honest.highlight(code)
        return html === undefined ? undefined : spoil(html)
      },
    }
    const results = await Promise.allSettled(highlighterContract(spoilt).map(({ run }) => run()))
    expect(results.some(({ status }) => status === 'rejected')).toBe(true)
  })
})
