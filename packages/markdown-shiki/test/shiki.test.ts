import { createMarkdown, renderFor } from '@octavo/markdown'
import { highlighterContract } from '@octavo/markdown/contracts'
import * as adapter from '@octavo/markdown-shiki'
import { createHighlighter } from 'shiki'
import { describe, expect, it } from 'vitest'

const { shiki } = adapter
const text = '```ts title="a.ts" {1}\n/* a\nb */ const c: string = `<$d>` // &\n```'

async function page(highlighter = shiki()): Promise<string> {
  const { value } = await createMarkdown({ highlighter }).process({ text })
  return renderFor(value, { kind: 'page' })
}

it('exports these names and no others', () => {
  expect(Object.keys(adapter)).toEqual(['shiki'])
})

describe('the highlighter shiki', () => {
  for (const { name, run } of highlighterContract(shiki())) it(name, run)
})

it('loads a grammar when a text needs it, and writes classes and no styles', async () => {
  const html = await page()
  expect(html).toContain('<span class="line marked"><span class="sk-')
  expect(html).not.toMatch(/style=/)
  expect(html.replace(/<[^>]*>/g, '')).toBe(
    'a.ts/* a\nb */ const c: string = `&#x3C;$d>` // &#x26;\n',
  )
})

it('gives rules for every class it writes, the same for every text', async () => {
  const highlighter = shiki()
  const before = await highlighter.styles()
  const used = [...(await page(highlighter)).matchAll(/sk-[a-z0-9]+/g)].map(([name]) => name)
  const after = await highlighter.styles()
  expect(after).toBe(before)
  expect(used.length).toBeGreaterThan(5)
  for (const name of used) expect(after).toContain(`.${name}{`)
})

it('gives each word the colours that Shiki itself gives it', async () => {
  const code = 'const a: number = f("b") // c\n'
  const themes = { light: 'github-light', dark: 'github-dark' } as const
  const original = await createHighlighter({ themes: Object.values(themes), langs: ['ts'] })
  const expected = original
    .codeToTokensWithThemes(code, { lang: 'ts', themes, tokenizeTimeLimit: 0 })
    .flat()
    .map(({ content, variants }) => [content, variants.light?.color, variants.dark?.color].join())
  const highlighter = shiki({ languages: ['ts'] })
  await highlighter.load?.([])
  const styles = await highlighter.styles()
  const plain = ['light', 'dark'].map((one) => new RegExp(`--sk-${one}:(#\\w+)`).exec(styles)?.[1])
  const colourOf = (name: string | undefined, kind: number) =>
    (name === undefined
      ? plain[kind]
      : new RegExp(`\\.${name}\\{[^}]*:(#\\w+)`).exec(styles)?.[1]
    )?.toLowerCase()
  const html = highlighter.highlight({ value: code, language: 'ts' }) ?? ''
  const got = [...html.matchAll(/<span class="([^"]*)">([^<]*)<\/span>|([^<\n]+)/g)].map(
    ([, names = '', word, bare]) =>
      [
        word ?? bare,
        colourOf(/sk-l\d+/.exec(names)?.[0], 0),
        colourOf(/sk-d\d+/.exec(names)?.[0], 1),
      ].join(),
  )
  expect(got.map((one) => one.toLowerCase())).toEqual(expected.map((one) => one.toLowerCase()))
})

it('leaves languages alone that nobody knows', async () => {
  const { value } = await createMarkdown({ highlighter: shiki() }).process({
    text: '```nope\na < b\n```',
  })
  expect(renderFor(value, { kind: 'page' })).toContain('a &#x3C; b')
})

it('changes its fingerprint with its themes', () => {
  const other = shiki({ themes: { light: 'nord', dark: 'nord' } })
  expect(other.fingerprint).not.toBe(shiki().fingerprint)
})

it('says which name Shiki does not know', async () => {
  const highlighter = shiki({ themes: { light: 'githb-light', dark: 'nord' } })
  await expect(highlighter.styles()).rejects.toThrow(/brings no theme "githb-light"/)
})
