import type { Root } from 'mdast'
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Extension as MicromarkExtension } from 'micromark-util-types'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { type GatedConstruct, gfmConstructs } from './gfm-constructs.ts'
import type { MarkdownParser, Syntax } from './parser.ts'
import { parseSimply } from './simple/simple-parser.ts'

/** Syntax that remark plugins registered with their processor. */
export interface SyntaxExtensions {
  readonly micromark: readonly (MicromarkExtension | readonly MicromarkExtension[])[]
  readonly fromMarkdown: readonly (FromMarkdownExtension | readonly FromMarkdownExtension[])[]
}

/**
 * The default parser: remark-parse, with only those extensions that the text can need. Most posts
 * have no e-mail address, footnote or table, and an extension that never matches still costs time
 * at every character; leaving it out changes nothing in the tree. Blocks that are simple do not even
 * get there (see decision 0205).
 */
export function remarkParser(
  extensions?: SyntaxExtensions,
  added: readonly GatedConstruct[] = [],
): MarkdownParser {
  // One frozen processor for each set of extensions met so far.
  const prepared = new Map<string, (text: string) => Root>()
  const addsSyntax =
    extensions !== undefined && extensions.micromark.length + extensions.fromMarkdown.length > 0
  const parseAll = (text: string, constructs: readonly GatedConstruct[]): Root => {
    const key = constructs.map(({ name }) => name).join()
    let parse = prepared.get(key)
    if (parse === undefined) {
      parse = prepare(constructs, extensions)
      prepared.set(key, parse)
    }
    return parse(text)
  }
  return {
    name: 'remark',
    fingerprint: 'remark-parse@11 simple@1',
    takesSyntaxPlugins: true,
    parse(text, syntax) {
      const more = added.filter(({ name, mayOccur }) => isWanted(name, syntax) && mayOccur(text))
      const parse = (rest: string) => parseAll(rest, [...constructsFor(rest, syntax), ...more])
      const signs = more.map(({ signOf }) => signOf?.(text))
      if (!syntax.gfm || addsSyntax || signs.includes(undefined)) return parse(text)
      return parseSimply(text, signs.join(''), parse)
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
