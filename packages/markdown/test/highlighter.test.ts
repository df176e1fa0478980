import { type Highlighter, lowlight } from '@octavo/markdown'
import { highlighterContract } from '@octavo/markdown/contracts'
import hljs from 'highlight.js/lib/core'
import { common, createLowlight } from 'lowlight'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { seeded } from '../src/contracts/random-markdown.ts'
import { commonGrammars, grammarsFor } from '../src/grammars.ts'
import { hasBlogs, posts18f, postsOfDev, sampleOf } from './support/corpora.ts'
import { colours } from './support/ready-markdown.ts'

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

describe('grammars that are loaded one by one', () => {
  const stock = createLowlight(common)
  const names = Object.keys(commonGrammars)
  const writer = unified().use(rehypeStringify).freeze()
  const theirs = (value: string, language: string) =>
    writer.stringify(stock.highlight(language, value))

  it('are those of lowlight, with all their names', () => {
    expect(names).toEqual(stock.listLanguages().sort())
    for (const [name, { aliases }] of Object.entries(commonGrammars)) {
      expect([name, aliases.filter((alias) => !stock.registered(alias))]).toEqual([name, []])
      expect([name, common[name]?.(hljs).aliases ?? []]).toEqual([name, aliases])
    }
  })

  it('bring what colours the code inside their code', () => {
    expect(grammarsFor(['md', 'no-such', 'yaml'])).toEqual(
      'markdown xml css javascript graphql yaml ruby'.split(' '),
    )
    for (const name of names) {
      const inside = languagesIn(common[name]?.(hljs), new Set()).filter(
        (one) => one in common && one !== name,
      )
      expect([name, inside]).toEqual([name, [...(commonGrammars[name]?.inside ?? [])].sort()])
    }
  })

  it('are loaded when a text needs them, and write the same alone', async () => {
    const highlighter = lowlight()
    await highlighter.load?.(['html'])
    const code = '<style>a{b:c}</style><script>let a = `<b>`</script>'
    expect(highlighter.highlight({ value: code, language: 'html' })).toBe(theirs(code, 'html'))
    expect(highlighter.highlight({ value: 'a', language: 'python' })).toBeUndefined()
    expect(highlighter.highlight({ value: 'let a', language: 'js' })).toBe(theirs('let a', 'js'))
  })

  it('write what lowlight writes', () => {
    const random = seeded(8)
    for (let i = 0; i < 1500; i++) {
      const language = names[i % names.length] as string
      const code = Array.from(
        { length: 12 },
        () => pieces[Math.floor(random() * pieces.length)],
      ).join('')
      const html = colours.highlight({ value: code, language })
      expect([language, code, html]).toEqual([language, code, theirs(code, language)])
    }
  })

  it.skipIf(!hasBlogs)('write what lowlight writes of real code', () => {
    const posts = [...sampleOf(posts18f(), 4), ...sampleOf(postsOfDev(), 60)]
    const blocks = posts.flatMap(({ text }) => [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)])
    expect(blocks.length).toBeGreaterThan(100)
    for (const [, language = '', code = ''] of blocks) {
      if (!stock.registered(language)) continue
      expect(colours.highlight({ value: code, language })).toBe(theirs(code, language))
    }
  })
})

const pieces = [
  ...'let a = 1; function b(c) { return `d $ {e}` } <div class="f">g</div> <style> h{color:red} </style> <script> </script>'.split(
    ' ',
  ),
  ...'<?php ?> {{ i }} {% j %} # // /* */ -- """ \' " ` ( ) [ ] \\ @k :l $m 0x1f 3.14 => -> && | ; { } class def end if'.split(
    ' ',
  ),
  ' ',
  '\n',
  '\n\n',
  '    ',
  'é中👍',
  '&amp;',
  'gql`{ a }`',
  'html`<b>`',
  'css`c{}`',
  '>>> print(1)\n',
  '$ ls -l\n',
  'key: <%= ruby %>\n',
  '+added\n-removed\n',
]

/** What a grammar says may stand inside its code. */
function languagesIn(mode: unknown, seen: Set<unknown>): string[] {
  if (mode === null || typeof mode !== 'object' || seen.has(mode)) return []
  seen.add(mode)
  const { subLanguage = [] } = mode as { subLanguage?: string | string[] }
  const below = Object.values(mode).flatMap((value) => languagesIn(value, seen))
  return [...new Set([subLanguage, below].flat())].sort()
}
