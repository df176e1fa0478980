import type { Element, Root as HtmlRoot } from 'hast'
import type { Root } from 'mdast'
import rehypeRaw from 'rehype-raw'
import remarkRehype from 'remark-rehype'
import type { Transformer } from 'unified'
import type { VFile } from 'vfile'
import { handlersFor } from './handlers.ts'
import { type Passage, passageOf } from './passage.ts'
import { ownMark } from './reference.ts'
import { idPrefixOf, sanitizeTree } from './sanitize-tree.ts'
import type { Settings } from './settings.ts'

type Convert = (tree: Root, file: VFile) => HtmlRoot
type Reparse = (tree: HtmlRoot, file: VFile) => HtmlRoot

/** A unified plugin: Markdown tree in, HTML tree out, raw HTML parsed and strangers' HTML sanitised. */
export function toHtmlTree(settings: Settings): Transformer<Root, HtmlRoot> {
  let current: Passage | undefined
  const prefix = idPrefixOf(settings.html)
  const convert = remarkRehype({
    handlers: handlersFor(settings.html, () => current as Passage),
    allowDangerousHtml: true,
    // Ids of footnotes carry our mark, so that sanitising can tell them from a stranger's.
    clobberPrefix: ownMark + prefix,
  }) as unknown as Convert
  const reparse = rehypeRaw() as unknown as Reparse
  return (tree, file) => {
    current = passageOf(file)
    const html = convert(tree, file)
    markFootnoteLabel(html, prefix)
    const whole = current.raw ? reparse(html, file) : html
    return settings.html === 'sanitize' ? sanitizeTree(whole) : whole
  }
}

// remark-rehype gives the heading of the footnotes an id without the prefix.
function markFootnoteLabel(tree: HtmlRoot, prefix: string): void {
  const section = tree.children.findLast((node): node is Element => node.type === 'element')
  if (section?.properties.dataFootnotes === undefined) return
  const [label] = section.children
  if (label?.type === 'element') label.properties.id = `${ownMark}${prefix}footnote-label`
}
