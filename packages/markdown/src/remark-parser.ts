import type { Root } from 'mdast'
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Extension as MicromarkExtension } from 'micromark-util-types'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { type GatedConstruct, gfmConstructs } from './gfm-constructs.ts'
import type { MarkdownParser, Syntax } from './parser.ts'

/** Syntax that remark plugins registered with their processor. */
export interface SyntaxExtensions {
  readonly micromark: readonly (MicromarkExtension | readonly MicromarkExtension[])[]
  readonly fromMarkdown: readonly (FromMarkdownExtension | readonly FromMarkdownExtension[])[]
}

/**
 * The default parser: remark-parse, with only those extensions that the text can need. Most posts
 * have no e-mail address, footnote or table, and an extension that never matches still costs time
 * at every character; leaving it out changes nothing in the tree.
 */
export function remarkParser(
  extensions?: SyntaxExtensions,
  added: readonly GatedConstruct[] = [],
): MarkdownParser {
  // One frozen processor for each set of extensions met so far.
  const prepared = new Map<string, (text: string) => Root>()
  return {
    name: 'remark',
    fingerprint: 'remark-parse@11',
    takesSyntaxPlugins: true,
    parse(text, syntax) {
      const constructs = [
        ...constructsFor(text, syntax),
        ...added.filter(({ name, mayOccur }) => isWanted(name, syntax) && mayOccur(text)),
      ]
      const key = constructs.map(({ name }) => name).join()
      let parse = prepared.get(key)
      if (parse === undefined) {
        parse = prepare(constructs, extensions)
        prepared.set(key, parse)
      }
      return parse(text)
    },
  }
}

function constructsFor(text: string, syntax: Syntax): readonly GatedConstruct[] {
  return syntax.gfm ? gfmConstructs.filter(({ mayOccur }) => mayOccur(text)) : []
}

function isWanted(name: string, { directives, math }: Syntax): boolean {
  return name === 'directive' ? directives : name === 'math' ? math : true
}

function prepare(
  constructs: readonly GatedConstruct[],
  extensions: SyntaxExtensions | undefined,
): (text: string) => Root {
  const micromark = constructs.map(({ micromark }) => micromark())
  const fromMarkdown = constructs.flatMap(({ fromMarkdown }) => fromMarkdown())
  const processor = unified()
    .data('micromarkExtensions', [...micromark, ...(extensions?.micromark ?? [])] as never)
    .data('fromMarkdownExtensions', [...fromMarkdown, ...(extensions?.fromMarkdown ?? [])] as never)
    .use(remarkParse)
    .freeze()
  return (text) => processor.parse(text)
}
