import type { Nodes } from 'mdast'
import { createMarkdown } from '../create-markdown.ts'
import type { Document } from '../document.ts'
import type { MathEngine } from '../features/math.ts'
import type { ReadyMarkdown } from '../markdown.ts'
import type { MarkdownParser } from '../parser.ts'
import { renderFor } from '../render-for.ts'
import type { MarkdownOptions } from '../settings.ts'
import { type ContractCase, expectEqual } from './contract-case.ts'
import { gfmExamples } from './gfm-examples.ts'
import { normalHtml } from './normal-html.ts'
import { randomMarkdown, seeded } from './random-markdown.ts'

/** What a parser is held to beside the rules that are built in. */
export interface ParserContractOptions {
  /** Texts and their HTML, such as `tests` of the package commonmark-spec. Default none. */
  readonly examples?: readonly { readonly markdown: string; readonly html: string }[]
  /** Texts of your own, of which the default parser's documents are expected. Default none. */
  readonly texts?: readonly string[]
  /** How many random texts. Default 500. */
  readonly randomTexts?: number
  /** Names texts on which the parser may differ from the default one. Say why beside it. Default: none. */
  readonly knownToDiffer?: (text: string) => boolean
}

const trusted = {
  html: 'trusted',
  templateTags: 'keep',
  attributeLists: 'keep',
  callouts: false,
  images: { lazy: false },
  headings: { anchors: false },
} as const
const source: MathEngine = { name: 'source', fingerprint: 'source', render: (tex) => tex }
const addedSyntax = [
  'It is $x^2$ or\n\n$$\ny\n$$\n',
  'It costs $5 and $10.',
  ':::note[A *b*]\nc\n:::\n',
  '::youtube[A talk]{#a-b_1}\n',
  'At 12:30 a:b\n',
]
const oddCharacters = ['\0', '\ud800a', '\ufeffa', 'a\rb', 'a\r\n\r\nb\r\n', '\u2028', '\t\t', '']

/**
 * What every parser behind the seam has to do, as cases for any test runner:
 * `for (const { name, run } of parserContract(parser)) it(name, run)`. Takes a few seconds.
 */
export function parserContract(
  parser: MarkdownParser,
  options: ParserContractOptions = {},
): readonly ContractCase[] {
  const { examples = [], texts = [], randomTexts = 500, knownToDiffer = () => false } = options
  const pipelines = pipelinesOf(parser)
  const expectSame = async (text: string) => {
    const { mine, theirs } = await pipelines()
    if (!knownToDiffer(text)) expectEqual(text, documentOf(mine, text), documentOf(theirs, text))
  }
  return [
    ...gfmExamples.map(({ name, markdown, html }) => ({
      name: `agrees with GFM: ${name}`,
      async run() {
        expectEqual(markdown, htmlOf((await pipelines()).mine, markdown), normalHtml(html))
      },
    })),
    {
      name: `agrees with ${examples.length} examples`,
      async run() {
        const { plain } = await pipelines()
        for (const { markdown, html } of examples) {
          expectEqual(markdown, htmlOf(plain, markdown), normalHtml(html))
        }
      },
    },
    {
      name: 'gives every block a place, in the order of the text',
      async run() {
        await parser.load?.()
        expectPlaces(parser, '# a\n\n- b\n  > c\n\n| d |\n|---|\n| *e* |\n')
      },
    },
    {
      name: 'makes the documents of the default parser of formulas and directives',
      async run() {
        const { mineAdded, theirsAdded } = await pipelines()
        for (const text of addedSyntax) {
          expectEqual(text, documentOf(mineAdded, text), documentOf(theirsAdded, text))
        }
      },
    },
    {
      name: 'makes the documents of the default parser of odd characters',
      async run() {
        for (const text of oddCharacters) await expectSame(text)
      },
    },
    {
      name: `makes the documents of the default parser of ${texts.length} texts`,
      async run() {
        for (const text of texts) await expectSame(text)
      },
    },
    {
      name: `makes the documents of the default parser of ${randomTexts} random texts`,
      async run() {
        const random = seeded(5)
        for (let i = 0; i < randomTexts; i++) await expectSame(randomMarkdown(random, 12))
      },
    },
  ]
}

interface Pipelines {
  readonly plain: ReadyMarkdown
  readonly mine: ReadyMarkdown
  readonly theirs: ReadyMarkdown
  readonly mineAdded: ReadyMarkdown
  readonly theirsAdded: ReadyMarkdown
}

function pipelinesOf(parser: MarkdownParser): () => Promise<Pipelines> {
  let made: Promise<Pipelines> | undefined
  const ready = (options: MarkdownOptions) => createMarkdown({ ...trusted, ...options }).ready()
  const added = { callouts: true, directives: true, math: source } as const
  const make = async () => {
    const [plain, mine, theirs, mineAdded, theirsAdded] = await Promise.all([
      ready({ gfm: false, parser }),
      ready({ parser }),
      ready({}),
      ready({ ...added, parser }),
      ready(added),
    ])
    return { plain, mine, theirs, mineAdded, theirsAdded }
  }
  return () => {
    made ??= make()
    return made
  }
}

function htmlOf(markdown: ReadyMarkdown, text: string): string {
  return normalHtml(renderFor(markdown.processSync({ text }).value, { kind: 'page' }))
}

// Bare addresses that remark finds after parsing have no place of their own.
function documentOf(markdown: ReadyMarkdown, text: string): string {
  const document: Document = markdown.processSync({ text }).value
  return JSON.stringify(document, (key, value) => (key === 'range' ? undefined : value))
}

function expectPlaces(parser: MarkdownParser, text: string): void {
  let last = 0
  const visit = (node: Nodes): void => {
    const offset = node.position?.start.offset
    if (offset === undefined || offset < last) {
      throw new Error(`A node of type ${node.type} starts at ${offset}, after one at ${last}`)
    }
    last = offset
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(parser.parse(text, { gfm: true, math: false, directives: false }))
}
