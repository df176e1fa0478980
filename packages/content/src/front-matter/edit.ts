import { parseDocument } from 'yaml'
import { defaultLimits } from './limits.ts'
import { parseFrontMatter } from './parse.ts'
import { type FrontMatter, splitFile } from './split.ts'
import { type Pair, toData } from './tree.ts'

/** A value that {@link setInFrontMatter} writes. */
export type FrontMatterValue = string | number | boolean | readonly string[]

/**
 * The text of a file with one key of its front matter set: a new key on a line of its own (at the
 * end, unless `place` says otherwise), a key that is there at its place. Everything else stays as
 * it is, byte for byte: comments, order, quotes, line ends. A file without front matter gets some.
 * Throws a `TypeError` when the front matter cannot be read.
 */
export function setInFrontMatter(
  text: string,
  key: string,
  value: FrontMatterValue,
  { place = 'last' }: { readonly place?: 'first' | 'last' } = {},
): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const content = text.slice(mark.length)
  const split = splitFile(content)
  const lineEnd = /\r\n|[\n\r]/.exec(content)?.[0] ?? '\n'
  if (split.fault) throw unreadable(key)
  if (!split.frontMatter) {
    return `${mark}---${lineEnd}${yamlText(key)}: ${inline(value)}${lineEnd}---${lineEnd}${content}`
  }
  const edited = editFrontMatter(split.frontMatter, { key, value, place, lineEnd })
  const { offset, frontMatter } = split
  const rest = content.slice(offset + frontMatter.text.length)
  return mark + content.slice(0, offset) + edited + rest
}

interface Edit {
  readonly key: string
  readonly value: FrontMatterValue
  readonly place: 'first' | 'last'
  readonly lineEnd: string
}

function editFrontMatter(frontMatter: FrontMatter, edit: Edit): string {
  const { root, faults } = parseFrontMatter(frontMatter, defaultLimits)
  if (faults.some(({ severity }) => severity !== 'warning')) throw unreadable(edit.key)
  const present = root.pairs.find((pair) => pair.key === edit.key)
  const { text } = frontMatter
  if (present && JSON.stringify(toData(present.value)) === JSON.stringify(edit.value)) return text
  if (present) return replaceValue(frontMatter, present, edit)
  return edit.place === 'first'
    ? insertFirst(frontMatter, edit)
    : insertLast(frontMatter, root.pairs.at(-1), edit)
}

function replaceValue({ text, format }: FrontMatter, pair: Pair, edit: Edit): string {
  const { start, end } = pair.value
  const written = format === 'yaml' ? inline(edit.value) : JSON.stringify(edit.value)
  // A value on lines of its own (a list, a folded text) comes back to the line of its key.
  const colon = afterColon(text, pair.keySpan.end)
  const isBelow = /[\n\r]/.test(text.slice(colon, start))
  const from = start === end || isBelow ? colon : start
  const to = start === end ? colon : start + text.slice(start, end).trimEnd().length
  const space = /[\s[{]$/.test(text.slice(0, from)) ? '' : ' '
  return text.slice(0, from) + space + written + text.slice(to)
}

function afterColon(text: string, keyEnd: number): number {
  return keyEnd + text.slice(keyEnd).search(/[:=]/) + 1
}

function insertFirst({ text, format }: FrontMatter, edit: Edit): string {
  if (format !== 'json') return lineOf(edit, format) + text
  const [opening = '{', gap = ''] = /^\s*\{(\s*)/.exec(text) ?? []
  const rest = text.slice(opening.length)
  if (rest.startsWith('}')) return `${opening}${jsonPair(edit)}${rest}`
  return `${opening}${jsonPair(edit)},${gap || ' '}${rest}`
}

function insertLast({ text, format }: FrontMatter, last: Pair | undefined, edit: Edit): string {
  if (!last) return insertFirst({ text, format, line: 1 }, edit)
  if (format === 'json') return insertJson(text, last, edit)
  const line = lineOf(edit, format)
  if (format === 'toml') return insertBeforeTables(text, line)
  const at = endOfLine(text, last.value.end)
  const gap = /[\n\r]$/.test(text.slice(0, at)) ? '' : edit.lineEnd
  return text.slice(0, at) + gap + line + text.slice(at)
}

function lineOf({ key, value, lineEnd }: Edit, format: FrontMatter['format']): string {
  if (format === 'yaml') return `${yamlText(key)}: ${inline(value)}${lineEnd}`
  const name = /^[\w-]+$/.test(key) ? key : JSON.stringify(key)
  return `${name} = ${JSON.stringify(value)}${lineEnd}`
}

/**
 * The start of the line after the one that holds the end of a value, so that a comment behind it
 * stays with it.
 */
function endOfLine(text: string, end: number): number {
  const last = text.slice(0, end).trimEnd().length
  const found = /\r\n|[\n\r]/.exec(text.slice(last))
  return found ? last + found.index + found[0].length : text.length
}

/** In TOML a key after `[table]` would belong to the table. */
function insertBeforeTables(text: string, line: string): string {
  const table = /^[ \t]*\[/m.exec(text)?.index
  return table === undefined ? text + line : text.slice(0, table) + line + text.slice(table)
}

function insertJson(text: string, { keySpan, value }: Pair, edit: Edit): string {
  const indent = /(?:\r\n|[\n\r])([ \t]*)$/.exec(text.slice(0, keySpan.start))
  const gap = indent ? `${edit.lineEnd}${indent[1]}` : ' '
  return `${text.slice(0, value.end)},${gap}${jsonPair(edit)}${text.slice(value.end)}`
}

function jsonPair({ key, value }: Edit): string {
  return `${JSON.stringify(key)}: ${JSON.stringify(value)}`
}

function inline(value: FrontMatterValue): string {
  if (typeof value === 'string') return yamlText(value)
  if (typeof value === 'object') return `[${value.map(yamlText).join(', ')}]`
  return String(value)
}

/** Without quotes where YAML reads it back as the same text. */
function yamlText(text: string): string {
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} _./+()'’-]*$/u.test(text) && text === text.trim()
  return isPlain && parseDocument(text).toJS() === text ? text : JSON.stringify(text)
}

function unreadable(key: string): TypeError {
  return new TypeError(
    `@octavo/content: cannot set "${key}": the front matter of the file cannot be read; mend it first`,
  )
}
