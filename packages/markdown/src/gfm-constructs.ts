import type { Nodes, Root } from 'mdast'
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import type { Construct, Extension as MicromarkExtension } from 'micromark-util-types'

/** A piece of syntax and a cheap test that is true for every text in which it can occur. */
export interface GatedConstruct {
  readonly name: string
  readonly mayOccur: (text: string) => boolean
  /** The character without which a line holds none of it; undefined when it may begin with other lines. Not asked of GFM. */
  readonly signOf?: (text: string) => string | undefined
  readonly micromark: () => MicromarkExtension
  readonly fromMarkdown: () => readonly FromMarkdownExtension[]
}

/**
 * GFM in the order of remark-gfm; the order decides which construct is tried first. The tests are
 * wide on purpose, and a differential test watches them.
 */
export const gfmConstructs: readonly GatedConstruct[] = [
  {
    name: 'autolink',
    mayOccur: (text) => /www|https?:/i.test(text),
    micromark: () => autolinksWithout(/email/i),
    fromMarkdown: () => [autolinkNodes],
  },
  {
    name: 'email',
    // Before the sign one of the letters of a name, behind it a host with a dot: `x@_.y` is one.
    mayOccur: (text) => /[+\-.\w]@[-.\w]*\./.test(text),
    micromark: () => autolinksWithout(/www|protocol/i),
    fromMarkdown: () => [autolinkNodes],
  },
  {
    // What the tokenizer leaves is searched again in the tree, where character references are
    // decoded: `a&#64;b.c` is an address too.
    name: 'autolink-in-text',
    mayOccur: mayHoldAutolink,
    micromark: () => ({}),
    fromMarkdown: () => [autolinkSearch],
  },
  {
    name: 'footnote',
    mayOccur: (text) => text.includes('[^'),
    micromark: gfmFootnote,
    fromMarkdown: () => [gfmFootnoteFromMarkdown()],
  },
  {
    name: 'strikethrough',
    mayOccur: (text) => text.includes('~'),
    micromark: gfmStrikethrough,
    fromMarkdown: () => [gfmStrikethroughFromMarkdown()],
  },
  {
    name: 'table',
    mayOccur: mayHoldTable,
    micromark: gfmTable,
    fromMarkdown: () => [gfmTableFromMarkdown()],
  },
  {
    name: 'task',
    // Also where a line ends behind a bracket: micromark counts columns otherwise once the construct was tried there.
    mayOccur: (text) => /\[(?:[ \txX]\]|[\r\n])/.test(text),
    micromark: gfmTaskListItem,
    fromMarkdown: () => [gfmTaskListItemFromMarkdown()],
  },
]

/** Part of the autolink construct: the e-mail part is tried at every letter and costs a third of parsing. */
function autolinksWithout(name: RegExp): MicromarkExtension {
  const { text = {} } = gfmAutolinkLiteral()
  const kept: Record<string, Construct[]> = {}
  for (const [code, constructs] of Object.entries(text)) {
    const rest = [constructs]
      .flat()
      .filter((one) => one && !name.test(one.name ?? '')) as Construct[]
    if (rest.length > 0) kept[code] = rest
  }
  return { text: kept }
}

const { transforms, ...autolinkNodes } = gfmAutolinkLiteralFromMarkdown()

const autolinkSearch: FromMarkdownExtension = {
  transforms: [(tree) => searchAutolinks(tree)],
}

// The search visits every node with four expressions; most blocks hold none of their letters.
function searchAutolinks(tree: Root): undefined {
  for (const child of tree.children) {
    if (!hasAutolinkText(child)) continue
    for (const transform of transforms ?? []) transform({ type: 'root', children: [child] })
  }
}

function hasAutolinkText(node: Nodes): boolean {
  if (node.type === 'text') return /@|www\.|https?:\/\//i.test(node.value)
  if (node.type === 'link' || node.type === 'linkReference') return false
  return 'children' in node && node.children.some(hasAutolinkText)
}

// The row under the head: a line of nothing but bars, colons and hyphens, behind signs of quotes and lists.
function mayHoldTable(text: string): boolean {
  if (!/\||:-|-:/.test(text)) return false
  for (const [line] of text.matchAll(/^[ \t>*+.)\d|:-]+$/gm)) {
    if (line.includes('-') && /[|:]/.test(line)) return true
  }
  return false
}

function mayHoldAutolink(text: string): boolean {
  return /@|www|https?|&#|&(?:commat|colon|period|sol);/i.test(text)
}
