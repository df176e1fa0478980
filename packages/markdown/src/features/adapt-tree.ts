import type { Parents, PhrasingContent, Root, RootContent, Text } from 'mdast'
import type {} from 'mdast-util-directive'
import type { InlineMath } from 'mdast-util-math'
import type { Passage } from '../passage.ts'
import type { Settings } from '../settings.ts'
import { takeAbbreviations } from './abbreviations.ts'
import { readCallout } from './callouts.ts'
import { readDirective } from './directives.ts'
import { type InlineSyntax, readInline } from './inline-syntax.ts'
import { type Typographer, type TypographyState, typographer } from './typography.ts'

interface Walk {
  readonly settings: Settings
  readonly passage: Passage
  readonly inline: InlineSyntax | undefined
  readonly setType: Typographer | undefined
  readonly typography: TypographyState
}

/** Whether any feature asks for a walk over the Markdown tree. */
export function adaptsTree(settings: Settings): boolean {
  const { callouts, directives, typography, wikiLinks, emoji, abbreviations, math } = settings
  return Boolean(
    callouts || directives || typography || wikiLinks || emoji || abbreviations || math,
  )
}

/** One walk over the Markdown tree for everything that is syntax of ours. */
export function adaptTree(tree: Root, settings: Settings, passage: Passage): void {
  const abbreviations = settings.abbreviations ? takeAbbreviations(tree) : new Map<string, string>()
  const { wikiLinks: wikiLink, emoji } = settings
  const hasInline = wikiLink !== undefined || emoji !== undefined || abbreviations.size > 0
  walkChildren(tree, {
    settings,
    passage,
    inline: hasInline ? { wikiLink, emoji, abbreviations } : undefined,
    setType: settings.typography ? typographer(passage.language.tag) : undefined,
    typography: { previous: '' },
  })
}

const inlineTypes = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference'])

function walkChildren(node: Parents, walk: Walk): void {
  // A block begins anew: what the last one ended with says nothing about its quotation marks.
  if (!inlineTypes.has(node.type)) walk.typography.previous = ''
  let replaced: RootContent[] | undefined
  const { children } = node
  for (let i = 0; i < children.length; i++) {
    const child = children[i] as RootContent
    const changed = adapt(child, node, walk)
    if (changed !== undefined) replaced ??= children.slice(0, i) as RootContent[]
    // One by one: a text can become more nodes than a call may have arguments.
    if (replaced !== undefined) for (const one of changed ?? [child]) replaced.push(one)
  }
  if (replaced !== undefined) node.children = replaced as typeof node.children
}

// What stands in its place, or undefined for itself.
function adapt(node: RootContent, parent: Parents, walk: Walk): readonly RootContent[] | undefined {
  switch (node.type) {
    case 'text':
      return adaptText(node, walk, parent)
    case 'inlineCode':
      walk.typography.previous = 'x'
      return undefined
    case 'inlineMath': {
      walk.typography.previous = 'x'
      const money = moneyIn(node, walk)
      return money === undefined ? undefined : [{ type: 'text', value: money }]
    }
    case 'blockquote':
      if (walk.settings.callouts) readCallout(node, walk.passage, walk.settings.callouts.labels)
      break
    case 'containerDirective':
    case 'leafDirective':
      readDirective(node, walk.settings, walk.passage)
      break
    default:
  }
  if ('children' in node) walkChildren(node, walk)
  return undefined
}

function adaptText(
  node: Text,
  walk: Walk,
  parent: Parents,
): readonly PhrasingContent[] | undefined {
  const { inline, setType, passage } = walk
  // A bare address is its own text; setting it in type would change it.
  const isLink = parent.type === 'link' || parent.type === 'linkReference'
  const isAddress = parent.type === 'link' && parent.url.endsWith(node.value)
  if (setType !== undefined && !isAddress) node.value = setType(node.value, walk.typography)
  if (inline === undefined || isLink) return undefined
  return readInline(node, inline, passage)
}

// "$5 and $10" is no formula: the rule of GitHub and pandoc, which micromark leaves to others.
function moneyIn(node: InlineMath, { passage }: Walk): string | undefined {
  const { text } = passage.source
  const { start, end } = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return undefined
  const source = text.slice(start.offset, end.offset)
  if (source.startsWith('$$')) return undefined
  return /^\$\s|\s\$$/.test(source) || /\d/.test(text[end.offset] ?? '') ? source : undefined
}
