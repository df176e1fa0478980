import type { Root as HtmlRoot } from 'hast'
import type { Root } from 'mdast'
import { type Data, type PluggableList, unified } from 'unified'
import type { VFile } from 'vfile'
import { excerptOf } from './excerpt.ts'
import { adaptsTree, adaptTree } from './features/adapt-tree.ts'
import type { SetMath } from './features/math.ts'
import type { Colour } from './finish-code.ts'
import { finishTree } from './finish-tree.ts'
import type { Parts } from './parts.ts'
import { passageOf } from './passage.ts'
import { referTree } from './refer-tree.ts'
import type { SyntaxExtensions } from './remark-parser.ts'
import type { Settings } from './settings.ts'
import { toHtmlTree } from './to-html-tree.ts'
import { htmlWriter, type WriteHtml } from './write-html.ts'

/** What the steps of all documents share. */
export interface Steps {
  readonly settings: Settings
  readonly parts: Parts
  readonly colour: Colour
  readonly math: SetMath
}

/** What is asked of a unified processor here. */
export interface TreeProcessor {
  run(tree: Root, file: VFile): Promise<HtmlRoot>
  runSync(tree: Root, file: VFile): HtmlRoot
  data(): Data
}

/** A unified processor from the Markdown tree to the HTML tree: ours, with the plugins' between. */
export function processor(
  { settings, parts, colour, math }: Steps,
  remark: PluggableList,
  rehype: PluggableList,
): TreeProcessor {
  const frozen = unified()
    .use(remark)
    .use(adapt, settings)
    .use(toHtmlTree, settings, parts)
    .use(finish, settings, math)
    .use(rehype)
    .use(refer, settings, colour)
    .freeze()
  return frozen as unknown as TreeProcessor
}

/** Writes the trees of a processor. A plugin may have settings for rehype-stringify; our own writer knows none. */
export function writerOf(full: TreeProcessor, parts: Parts): WriteHtml {
  const data = full.data()
  let stringify: WriteHtml | undefined
  const stock: WriteHtml = (tree) => {
    stringify ??= stockWriter(data, parts)
    return stringify(tree)
  }
  if (data.settings !== undefined) return stock
  return htmlWriter(stock, (property) => parts.html().readAttribute(property))
}

function stockWriter(data: Data, parts: Parts): WriteHtml {
  const writer = unified()
    .data(data)
    .use(parts.html().stringify, { allowDangerousHtml: true })
    .freeze()
  return (tree) => writer.stringify(tree)
}

function adapt(settings: Settings) {
  if (!adaptsTree(settings)) return undefined
  return (tree: Root, file: VFile): void => adaptTree(tree, settings, passageOf(file))
}

function finish(settings: Settings, math: SetMath) {
  return (tree: HtmlRoot, file: VFile): void => finishTree(tree, settings, passageOf(file), math)
}

function refer(settings: Settings, colour: Colour) {
  return (tree: HtmlRoot, file: VFile): void => {
    const passage = passageOf(file)
    // The excerpt is read off the tree while its marker is still there.
    const before: HtmlRoot = { type: 'root', children: [...tree.children] }
    passage.excerpt = excerptOf(before, passage, settings)
    referTree(tree, passage, settings, colour)
  }
}

/** The syntax that plugins bring. Their own processor is not the one that parses. */
export function syntaxOfPlugins(remarkPlugins: PluggableList): SyntaxExtensions {
  const data = unified().use(remarkPlugins).freeze().data()
  return {
    micromark: data.micromarkExtensions ?? [],
    fromMarkdown: data.fromMarkdownExtensions ?? [],
  }
}
