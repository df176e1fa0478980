import type { MarkdownParser } from '@octavo/markdown'
import type { Nodes, Root } from 'mdast'

type Engine = Pick<typeof import('satteri'), 'markdownToMdast'>

/**
 * Parses Markdown in native code, about forty times as fast as remark-parse, to the same trees. Remark
 * plugins that change the tree work; those that add syntax make `@octavo/markdown` fall back to
 * remark-parse, and so does a platform without a binary.
 */
export function satteri(): MarkdownParser {
  let engine: Engine | undefined
  return {
    name: 'satteri',
    fingerprint: 'satteri@0.10.5',
    takesSyntaxPlugins: false,
    async load() {
      engine ??= await import('satteri')
    },
    parse(text, { gfm, math, directives }) {
      if (engine === undefined) {
        throw new TypeError(
          '@octavo/markdown-satteri: parse was called before load; use createMarkdown',
        )
      }
      // CommonMark 2.3; satteri leaves the character as it is. The length stays.
      const clean = text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text
      const directive = directives && text.includes('::')
      const features = { gfm, math, directive, frontmatter: false, smartPunctuation: false }
      const tree = engine.markdownToMdast(clean, { features }) as Root
      return directive ? withoutTextDirectives(tree, text) : tree
    },
  }
}

// `:30` of "at 12:30" is text for @octavo/markdown; satteri has one switch for all kinds of directives.
function withoutTextDirectives<Node extends Nodes>(node: Node, text: string): Node {
  if (!('children' in node)) return node
  const children = node.children.map((child) => {
    if ((child.type as string) !== 'textDirective') return withoutTextDirectives(child, text)
    const { start, end } = child.position ?? {}
    return { type: 'text', value: text.slice(start?.offset ?? 0, end?.offset ?? 0) }
  })
  return { ...node, children }
}
