import type { Element, Root as HtmlRoot } from 'hast'
import type { Parents, Root } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import remarkRehype from 'remark-rehype'
import type { Transformer } from 'unified'
import type { VFile } from 'vfile'
import { handlersFor } from './handlers.ts'
import { idPrefixOf } from './id-prefix.ts'
import { TooMuch } from './limits/limit-types.ts'
import type { Parts } from './parts.ts'
import { type Passage, passageOf } from './passage.ts'
import { reparseBlocks } from './raw-html.ts'
import { ownMark } from './reference.ts'
import type { Settings } from './settings.ts'

type Convert = (tree: Root, file: VFile) => HtmlRoot

/** A unified plugin: Markdown tree in, HTML tree out, raw HTML parsed and strangers' HTML sanitised. */
export function toHtmlTree(settings: Settings, parts: Parts): Transformer<Root, HtmlRoot> {
  let current: Passage | undefined
  let whole: Root = { type: 'root', children: [] }
  const prefix = idPrefixOf(settings.html)
  const convert = remarkRehype({
    handlers: {
      ...handlersFor(settings.html, () => current as Passage),
      // The tree is a whole document by now, whatever a plugin may have made of its types.
      root: (state: State) => convertRoot(state, whole) as never,
    },
    allowDangerousHtml: true,
    // Ids of footnotes carry our mark, so that sanitising can tell them from a stranger's.
    clobberPrefix: ownMark + prefix,
  }) as unknown as Convert
  return (tree, file) => {
    current = passageOf(file)
    whole = tree
    // Hollow: mdast-util-to-hast first visits all nodes in search of definitions, at a tenth of all time.
    const html = convert({ type: 'root', children: [] }, file)
    if (current.raw) checkEnd(current, file)
    markFootnoteLabel(html, prefix)
    const mended = current.raw
      ? reparseBlocks(html, (part) => parts.html().parseRaw(part, file))
      : html
    return settings.html === 'sanitize' ? parts.html().sanitizeTree(mended) : mended
  }
}

function convertRoot(state: State, tree: Root): HtmlRoot {
  collectDefinitions(tree, state)
  return defaultHandlers.root(state, tree) as HtmlRoot
}

const withoutDefinitions = new Set(['paragraph', 'heading', 'table'])

// The first definition of a name wins, as in CommonMark.
function collectDefinitions(node: Parents, state: State): void {
  for (const child of node.children) {
    if (child.type === 'definition') {
      const name = child.identifier.toUpperCase()
      if (!state.definitionById.has(name)) state.definitionById.set(name, child)
    } else if (child.type === 'footnoteDefinition') {
      const name = child.identifier.toUpperCase()
      if (!state.footnoteById.has(name)) state.footnoteById.set(name, child)
    }
    if ('children' in child && !withoutDefinitions.has(child.type)) collectDefinitions(child, state)
  }
}

// What the last piece of HTML left open is opened anew by every block below it.
function checkEnd({ htmlDepth }: Passage, file: VFile): void {
  const excess = htmlDepth('', String(file).split('\n').length)
  if (excess !== undefined) throw new TooMuch(excess)
}

// remark-rehype gives the heading of the footnotes an id without the prefix.
function markFootnoteLabel(tree: HtmlRoot, prefix: string): void {
  const section = tree.children.findLast((node): node is Element => node.type === 'element')
  if (section?.properties.dataFootnotes === undefined) return
  const [label] = section.children
  if (label?.type === 'element') label.properties.id = `${ownMark}${prefix}footnote-label`
}
