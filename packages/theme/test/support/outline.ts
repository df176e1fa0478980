import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode

// What assistive technology, microformats and style sheets of others hold on to.
const kept = /^(class|id|role|rel|aria-current|aria-hidden|aria-live|aria-labelledby|dir|type|for)$/

/** A page as an outline: elements with the attributes that matter, no text, no bodies. */
export function outlineOf(html: string): string {
  return parse(html)
    .childNodes.flatMap((node) => linesOf(node, 0))
    .join('\n')
}

function linesOf(node: Node, depth: number): readonly string[] {
  if (!('tagName' in node)) return []
  const attributes = node.attrs
    .filter(({ name }) => kept.test(name))
    .map(({ name, value }) => ` ${name}=${value}`)
  const line = `${'  '.repeat(depth)}${node.tagName}${attributes.join('')}`
  const isBody = node.attrs.some(({ name, value }) => name === 'class' && /\bprose\b/.test(value))
  return isBody ? [line] : [line, ...node.childNodes.flatMap((child) => linesOf(child, depth + 1))]
}
