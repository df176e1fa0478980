import type { Nodes, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

const reader = unified().use(rehypeRaw).use(rehypeStringify).freeze()
const inline = /^(?:a|abbr|b|code|del|em|i|img|input|span|strong|sub|sup|br)$/

/** HTML as a browser understands it: line breaks between blocks, ids of headings and our labels do not count. */
export function normalHtml(html: string): string {
  const plain = html
    .trim()
    .replace(/<div class="table" tabindex="0">([\s\S]*?<\/table>)<\/div>/g, '$1')
    .replace(/(<pre[^>]*) tabindex="0"/g, '$1')
    .replace(/<\/?label>/g, '')
    .replace(/ class="(?:contains-task-list|task-list-item)"/g, '')
    .replace(/<(t[hd]) align="(\w+)"/g, '<$1 class="align-$2"')
    .replace(/(<h[1-6]) id="[^"]*"/g, '$1')
  const raw: Root = { type: 'root', children: [{ type: 'raw', value: plain } as never] }
  const tree = reader.runSync(raw) as Root
  trim(tree)
  return reader
    .stringify(tree)
    .replace(/="">/g, '>')
    .replace(/(checked|disabled)=""/g, '$1')
}

function trim(node: Nodes): void {
  if (!('children' in node) || (node.type === 'element' && node.tagName === 'pre')) return
  const isInline = node.type === 'element' && inline.test(node.tagName)
  const kept = node.children.filter((child, i, all) => {
    if (child.type !== 'text' || child.value.trim() !== '') return true
    return (
      isInline ||
      [all[i - 1], all[i + 1]].some((one) => one?.type === 'element' && inline.test(one.tagName))
    )
  })
  if (!isInline) {
    const [first, last] = [kept[0], kept.at(-1)]
    if (first?.type === 'text') first.value = first.value.trimStart()
    if (last?.type === 'text') last.value = last.value.trimEnd()
  }
  kept.forEach((child, i) => {
    const next = kept[i + 1]
    const isBeforeBlock = next?.type === 'element' && !inline.test(next.tagName)
    if (child.type === 'text' && isBeforeBlock) child.value = child.value.trimEnd()
    trim(child)
  })
  node.children = kept as never
}
