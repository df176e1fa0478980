import { attribute, attributeText, describe, SafeAttributes } from './attributes.ts'
import { escapeHtml } from './escape.ts'
import { SafeJson } from './json.ts'
import { type InlineBlock, SafeHtml, safe } from './safe-html.ts'
import { isSafeUrl, unsafeUrl } from './safe-url.ts'
import { compile, type Hole, type Plan, type UrlHole } from './template/compile.ts'
import { misuse } from './template/misuse.ts'

/** What may stand in element content. Lists are written one after another; `null`, `undefined` and booleans as nothing. */
export type Renderable =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | SafeHtml
  | readonly Renderable[]

/** What may stand in a hole of `html`. */
export type HtmlValue = Renderable | SafeAttributes | SafeJson

// Keyed by the array that the language makes once per template in the code: it remembers work, it changes no result.
const plans = new WeakMap<readonly string[], Plan>()

/**
 * Markup from a template. Each `${value}` is written for the place where it stands:
 *
 * | place | written |
 * |---|---|
 * | `<p>${value}</p>` | text, escaped; `SafeHtml` as it is; lists one after another; `null`, `undefined`, booleans as nothing |
 * | `<a title="${value}">` | escaped for the attribute |
 * | `<a href="${value}">` (and `src`, `action`, …) | the same, after the scheme was checked: `javascript:` becomes `about:invalid` |
 * | `<input value=${value} hidden=${flag}>` | the whole attribute, quoted; left out for `false`, `null`, `undefined` |
 * | `<div ${attributes({ … })}>` | attributes from a record |
 * | `<h${level}>` | a heading level from 1 to 6 |
 * | `<script type="application/json">${json(data)}</script>` | JSON that cannot end the script |
 *
 * Throws a `TypeError` for objects, functions, promises and `NaN`, for a hole where no value can be safe (a comment, a
 * script, a style, a tag name), and for a template that does not end in element content. A template is read once; after
 * that a call costs its escaping.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): SafeHtml {
  let plan = plans.get(strings)
  if (plan === undefined) {
    plan = compile(strings)
    plans.set(strings, plan)
  }
  return render(plan, values)
}

interface Blocks {
  list: readonly InlineBlock[]
}

function render({ fixed, holes, inline }: Plan, values: readonly HtmlValue[]): SafeHtml {
  const blocks: Blocks = { list: inline }
  let out = fixed[0] as string
  for (let i = 0; i < holes.length; i++) {
    const hole = holes[i] as Hole
    out += hole.kind === 'text' ? content(values[i], blocks) : place(hole, i, values, blocks)
    out += fixed[i + 1] as string
  }
  return safe(out, blocks.list)
}

function place(hole: Hole, index: number, values: readonly HtmlValue[], blocks: Blocks): string {
  const value = values[index]
  switch (hole.kind) {
    case 'attribute-part':
      return escapeHtml(attributeText(hole.name, value))
    case 'url':
      return address(hole, index, values)
    case 'whole-attribute':
      return attribute(hole.name, value, hole.url)
    case 'plain-text':
      return plainText(hole.element, value)
    case 'attributes':
      return tagAttributes(value)
    case 'heading-level':
      return headingLevel(value)
    case 'json':
      return data(value, hole.governed, blocks)
    default:
      return ''
  }
}

/** Element content: text escaped, markup as it is. The inline blocks of markup are added to `blocks`. */
function content(value: unknown, blocks: Blocks): string {
  switch (typeof value) {
    case 'string':
      return escapeHtml(value)
    case 'number':
      if (Number.isFinite(value)) return String(value)
      break
    case 'bigint':
      return String(value)
    case 'boolean':
    case 'undefined':
      return ''
    case 'object':
      if (value === null) return ''
      if (value instanceof SafeHtml) {
        if (value.inline.length > 0) blocks.list = [...blocks.list, ...value.inline]
        return value.toString()
      }
      if (Array.isArray(value)) {
        let out = ''
        for (const item of value) out += content(item, blocks)
        return out
      }
  }
  throw misuse(`content takes text, numbers, markup and lists of them, got ${describe(value)}.`)
}

function address(hole: UrlHole, index: number, values: readonly HtmlValue[]): string {
  const { name, fixed, count } = hole
  let url = fixed[0] as string
  let out = url
  for (let i = 0; i < count; i++) {
    const text = attributeText(name, values[index + i])
    const after = fixed[i + 1] as string
    url += text + after
    out += escapeHtml(text) + after
  }
  return isSafeUrl(url, hole.rule === 'picture') ? out : unsafeUrl
}

function plainText(element: string, value: unknown): string {
  if (typeof value === 'string') return escapeHtml(value)
  if (value instanceof SafeHtml) throw misuse(`<${element}> takes text only, got markup.`)
  return content(value, { list: [] })
}

function data(value: unknown, governed: boolean, blocks: Blocks): string {
  if (!(value instanceof SafeJson)) {
    throw misuse(`a script of data takes json(value), got ${describe(value)}.`)
  }
  const text = value.toString()
  if (governed) blocks.list = [...blocks.list, { kind: 'script', text }]
  return text
}

function tagAttributes(value: unknown): string {
  if (value instanceof SafeAttributes) return value.toString()
  if (value === null || value === undefined || value === false) return ''
  throw misuse(`among attributes stands attributes({ … }), got ${describe(value)}.`)
}

function headingLevel(value: unknown): string {
  if (value === 1 || value === 2 || value === 3 || value === 4 || value === 5 || value === 6) {
    return String(value)
  }
  throw misuse(`a heading level is 1 to 6, got ${describe(value)}.`)
}

/** A list as markup, with `separator` between its items. Items that render nothing still count: filter them first. */
export function join(items: readonly Renderable[], separator: Renderable = ''): SafeHtml {
  if (!Array.isArray(items)) {
    throw new TypeError(`@octavo/renderer: join() takes a list, got ${describe(items)}.`)
  }
  const blocks: Blocks = { list: [] }
  const between = content(separator, blocks)
  return safe(items.map((item) => content(item, blocks)).join(between), blocks.list)
}
