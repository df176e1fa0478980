import type { Excess, Limits } from './limit-types.ts'

const definition = /^[ \t>]*\[([^[\]]{1,999})\]:[ \t]*(\S.*)$/gm
const long = 200

/** A long address is written once and used often: the HTML holds it each time. */
export function tooFarReferences(text: string, limits: Limits): Excess | undefined {
  if (!text.includes(']:')) return undefined
  const lengths = new Map<string, number>()
  let line = 1
  for (const { 1: label = '', 2: rest = '', index } of text.matchAll(definition)) {
    if (rest.length < long || lengths.has(normal(label))) continue
    if (lengths.size === 0) line = text.slice(0, index).split('\n').length
    lengths.set(normal(label), rest.length)
  }
  if (lengths.size === 0) return undefined
  let expanded = 0
  for (const [, label = ''] of text.matchAll(/\[([^[\]]{1,999})\]/g)) {
    expanded += lengths.get(normal(label)) ?? 0
    if (expanded <= limits.maxExpansion * text.length * 0.3 + 50_000) continue
    const because = 'its references repeat long addresses too often'
    return { code: 'markdown/expands-too-far', scope: 'block', because, line }
  }
  return undefined
}

function normal(label: string): string {
  return label
    .replace(/[\t\r\n ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase()
}
