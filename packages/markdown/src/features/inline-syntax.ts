import type { Diagnostic, Range } from '@octavo/diagnostics'
import { slug } from 'github-slugger'
import type { PhrasingContent, Text } from 'mdast'
import { keep, type Passage } from '../passage.ts'
import { rangeIn } from '../source-text.ts'
import type { WikiLinkResolver } from './feature-types.ts'

/** What may be found in running text beside Markdown. */
export interface InlineSyntax {
  readonly wikiLink: WikiLinkResolver | undefined
  readonly emoji: Readonly<Record<string, string>> | undefined
  /** Titles by abbreviation, of this document. */
  readonly abbreviations: ReadonlyMap<string, string>
}

const wiki = /\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\]/g
const shortcode = /:([a-z0-9_+-]{1,50}):/g

/** Replaces `[[wiki links]]`, `:emoji:` and abbreviations of a text by nodes. Undefined when there are none. */
export function readInline(
  node: Text,
  syntax: InlineSyntax,
  passage: Passage,
): readonly PhrasingContent[] | undefined {
  const { wikiLink, emoji, abbreviations } = syntax
  let value = node.value
  if (emoji !== undefined && value.includes(':')) {
    value = value.replace(shortcode, (found, name: string) =>
      Object.hasOwn(emoji, name) ? (emoji[name] ?? found) : found,
    )
  }
  let nodes: readonly PhrasingContent[] = value === node.value ? [node] : [{ ...node, value }]
  if (wikiLink !== undefined && value.includes('[[')) {
    nodes = nodes.flatMap((one) =>
      one.type === 'text' ? wikiLinks(one, wikiLink, passage) : [one],
    )
  }
  if (abbreviations.size > 0) {
    nodes = nodes.flatMap((one) =>
      one.type === 'text' ? abbreviated(one, abbreviations, passage) : [one],
    )
  }
  return nodes.length === 1 && nodes[0] === node ? undefined : nodes
}

function wikiLinks(node: Text, resolve: WikiLinkResolver, passage: Passage): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  const find = placeFinder(node, passage)
  let from = 0
  for (const { 0: whole, 1: target = '', 2: label, index } of node.value.matchAll(wiki)) {
    if (target.trim() === '') continue
    const url = addressOf(target.trim(), resolve)
    if (url === undefined) {
      passage.diagnostics.push(brokenWikiLink(target, find(whole), passage))
      continue
    }
    if (index > from) nodes.push({ type: 'text', value: node.value.slice(from, index) })
    const children: PhrasingContent[] = [{ type: 'text', value: (label ?? target).trim() }]
    const { position } = node
    nodes.push({ type: 'link', url, children: children as never, ...(position && { position }) })
    from = index + whole.length
  }
  if (from === 0) return [node]
  if (from < node.value.length) nodes.push({ type: 'text', value: node.value.slice(from) })
  return nodes
}

// `[[Page#Part]]` leads to a heading of a page, `[[#Part]]` to one of this text.
function addressOf(target: string, resolve: WikiLinkResolver): string | undefined {
  const [page = '', ...parts] = target.split('#')
  const part = parts.length === 0 ? '' : `#${slug(parts.at(-1) ?? '')}`
  if (page.trim() === '') return part === '#' ? undefined : part
  const url = resolve(page.trim())
  return url === undefined ? undefined : url + (part === '#' ? '' : part)
}

// Where something stands in the source of a text; the text itself when markup hides it. Asked in order, so that the source is
// searched once.
function placeFinder(node: Text, { source }: Passage): (written: string) => Range | undefined {
  const { start, end } = node.position ?? {}
  const text = source.text.slice(start?.offset, end?.offset)
  let from = 0
  let { line, column } = start ?? { line: 1, column: 1 }
  return (written) => {
    const at = start === undefined ? -1 : text.indexOf(written, from)
    if (at === -1) {
      from = text.length
      return rangeIn(source, node)
    }
    for (
      let end = text.indexOf('\n', from);
      end !== -1 && end < at;
      end = text.indexOf('\n', from)
    ) {
      line++
      column = 1
      from = end + 1
    }
    column += at - from
    from = at
    const behind = { line, column: column + written.length }
    return rangeIn(source, { position: { start: { line, column }, end: behind } })
  }
}

function brokenWikiLink(target: string, range: Range | undefined, { source }: Passage): Diagnostic {
  return {
    code: 'markdown/broken-wiki-link',
    severity: 'warning',
    message: `[[${target}]] leads nowhere and is shown as it is.`,
    ...(source.path !== undefined && { file: source.path }),
    ...(range && { range }),
    hint: 'Write the name of an existing page.',
  }
}

// By hand: an expression would begin anew at every sign of a long row.
function withoutSigns(word: string): string {
  let end = word.length
  while ('./&+#-'.includes(word.charAt(end - 1)) && end > 0) end--
  return word.slice(0, end)
}

function abbreviated(
  node: Text,
  titles: ReadonlyMap<string, string>,
  passage: Passage,
): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let from = 0
  for (const { 0: word, index } of node.value.matchAll(/[\p{L}\p{N}][\p{L}\p{N}./&+#-]*/gu)) {
    const name = titles.has(word) ? word : withoutSigns(word)
    const title = titles.get(name)
    if (title === undefined) continue
    if (index > from) nodes.push({ type: 'text', value: node.value.slice(from, index) })
    const dataOctavo = keep(passage, { kind: 'abbreviation', title })
    const data = { hName: 'span', hProperties: { dataOctavo } }
    nodes.push({ type: 'emphasis', data, children: [{ type: 'text', value: name }] })
    from = index + name.length
  }
  if (from === 0) return [node]
  if (from < node.value.length) nodes.push({ type: 'text', value: node.value.slice(from) })
  return nodes
}
