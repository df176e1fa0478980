import { createMarkdown } from '../create-markdown.ts'
import { escapeText } from '../escape-html.ts'
import type { Highlighter } from '../highlighter.ts'
import { renderFor } from '../render-for.ts'
import { type ContractCase, expectEqual } from './contract-case.ts'

/** What a highlighter is asked to colour. */
export interface HighlighterContractOptions {
  /** A language it knows in which `/* … *\/` is a comment and `let` a keyword. Default `js`. */
  readonly language?: string
  /** Code of your own in that language. Default none. */
  readonly codes?: readonly string[]
}

const codes = [
  '',
  '\n',
  'let a = 1',
  'let a = "<b> & \'c\'" // &amp;\n',
  '/* a\n\n   b */ let c\n',
  '\tlet d = `e\ng` \n\n',
  'let é = "中文 👍"\n',
  'let b = /* never closed\n',
  '"\0" \u2028',
]
const spans = /<span(?: class="[^"<>&]*")?>|<\/span>/g

/**
 * What every highlighter has to do, alone and behind a fence with all that its info string may ask for, as
 * cases for any test runner: `for (const { name, run } of highlighterContract(shiki())) it(name, run)`.
 */
export function highlighterContract(
  highlighter: Highlighter,
  options: HighlighterContractOptions = {},
): readonly ContractCase[] {
  const { language = 'js', codes: own = [] } = options
  const colour = async (value: string, name = language) => {
    await highlighter.load?.([name])
    return highlighter.highlight({ value, language: name })
  }
  const page = async (info: string, code: string) => {
    const markdown = createMarkdown({ highlighter, code: { copy: 'Copy' } })
    const text = `\`\`\`${language} ${info}\n${code}\`\`\``
    const { value } = await markdown.process({ text })
    return renderFor(value, { kind: 'page' })
  }
  const all = [...codes, ...own]
  return [
    {
      name: 'keeps every character, and writes nothing but text and spans with classes',
      async run() {
        for (const code of all) {
          const html = (await colour(code)) ?? ''
          expectEqual(code, html.replace(spans, ''), escapeText(code))
        }
      },
    },
    {
      name: 'closes every span it opens',
      async run() {
        for (const code of all) {
          const tags = (await colour(code))?.match(spans) ?? []
          let open = 0
          for (const tag of tags) {
            open += tag === '</span>' ? -1 : 1
            if (open < 0) break
          }
          expectEqual(code, `${open} open`, '0 open')
        }
      },
    },
    {
      name: 'colours something',
      async run() {
        const code = 'let a = "b"'
        const hasClass = (await colour(code))?.includes('<span class=') === true
        expectEqual(code, String(hasClass), 'true')
      },
    },
    {
      name: 'colours the same code in the same way',
      async run() {
        for (const code of all) {
          expectEqual(code, String(await colour(code)), String(await colour(code)))
        }
      },
    },
    {
      name: 'leaves languages alone that it does not know',
      async run() {
        expectEqual('a', String(await colour('a', 'no-such-language')), 'undefined')
      },
    },
    ...fenceCases(page, language),
  ]
}

// What comes of a fence must not depend on who colours it: the same frame, lines and marks.
function fenceCases(
  page: (info: string, code: string) => Promise<string>,
  language: string,
): readonly ContractCase[] {
  const copy = '<button type="button" class="copy" hidden aria-label="Copy"></button></figure>'
  const frame = (title: string, code: string) =>
    `<figure class="code">${title}<pre tabindex="0"><code class="hljs language-${language}">${code}</code></pre>${copy}`
  const line = (classes: string, text: string, number = '') =>
    `<span class="line${classes}"${number}>${text}</span>`
  const expectPage = async (info: string, code: string, expected: string) => {
    // The highlighter's own spans are taken out; those of lines stay.
    expectEqual(info, withoutColours(await page(info, code)), expected)
  }
  return [
    {
      name: 'has a title and a button for copying around its code',
      async run() {
        const code = 'let a\n'
        await expectPage(
          'title="a <b>.js"',
          code,
          frame('<figcaption>a &#x3C;b>.js</figcaption>', code),
        )
      },
    },
    {
      name: 'has its lines numbered, also where a colour reaches over them',
      async run() {
        const code = '/* a\n\nb */ let c\n'
        const lines = code
          .split('\n')
          .slice(0, -1)
          .map((text, i) => line('', text, ` data-line="${i + 9}"`))
        await expectPage('showLineNumbers{9}', code, frame('', `${lines.join('\n')}\n`))
      },
    },
    {
      name: 'has lines marked, added, removed and focused',
      async run() {
        const lines = [
          line(' marked', 'let a'),
          line(' marked added', 'let b'),
          line(' removed', 'let c'),
          line(' focused', 'let d'),
        ]
        await expectPage(
          '{1-2} ins={2} del={3} focus={4,9}',
          'let a\nlet b\nlet c\nlet d\n',
          frame('', `${lines.join('\n')}\n`),
        )
      },
    },
    {
      name: 'has words marked, also where a colour ends within one',
      async run() {
        const html = await page('/t a = "<b/', 'let a = "<b>"\nlet c\n')
        const marked = [...html.matchAll(/<mark>([^<]*)<\/mark>/g)].map(([, text]) => text).join('')
        expectEqual('let a = "<b>"', marked, 't a = "&#x3C;b')
        const plain = withoutColours(html).replace(/<\/?mark>/g, '')
        const lines = [line('', 'let a = "&#x3C;b>"'), line('', 'let c')]
        expectEqual('let a = "<b>"', plain, frame('', `${lines.join('\n')}\n`))
      },
    },
  ]
}

function withoutColours(html: string): string {
  const isLine: boolean[] = []
  return html.replace(/<span( class="line[ "])?[^>]*>|<\/span>/g, (tag, ours?: string) => {
    if (tag === '</span>') return isLine.pop() === true ? tag : ''
    isLine.push(ours !== undefined)
    return ours === undefined ? '' : tag
  })
}
