import { escapeHtml } from './escape.ts'
import { SafeJson } from './json.ts'
import { SafeHtml } from './safe-html.ts'
import { isSafeUrl, unsafeUrl } from './safe-url.ts'
import { isUrlAttribute, refusedAttribute } from './template/names.ts'

/** A value of an attribute. `false`, `null` and `undefined` leave the attribute out; `true` writes its name alone. */
export type AttributeValue = string | number | bigint | boolean | null | undefined | SafeJson

const key = Symbol('octavo.attributes')

/** Attributes for a tag: `<a ${attributes({ href, rel })}>`. */
export class SafeAttributes {
  readonly #markup: string

  /** @internal */
  constructor(proof: symbol, markup: string) {
    if (proof !== key) {
      throw new TypeError(
        '@octavo/renderer: SafeAttributes cannot be constructed. Use attributes({ … }).',
      )
    }
    this.#markup = markup
  }

  /** The attributes, each with a blank before it. */
  toString(): string {
    return this.#markup
  }
}

const validName = /^[a-z_][\w.:-]*$/i

/** Attributes from a record, in its order, for a place in a tag. Addresses are checked for their scheme. */
export function attributes(record: Readonly<Record<string, AttributeValue>>): SafeAttributes {
  let markup = ''
  for (const [name, value] of Object.entries(record)) {
    const lower = name.toLowerCase()
    const refused = validName.test(name)
      ? refusedAttribute(lower)
      : `"${name}" is no attribute name.`
    if (refused !== undefined) throw new TypeError(`@octavo/renderer: attributes(): ${refused}`)
    markup += attribute(name, value, isUrlAttribute(lower) ? 'link' : undefined)
  }
  return new SafeAttributes(key, markup)
}

/** @internal One attribute with the blank before it, or nothing. */
export function attribute(
  name: string,
  value: unknown,
  url: 'link' | 'picture' | undefined,
): string {
  if (value === false || value === null || value === undefined) return ''
  if (value === true) return ` ${name}`
  const text = attributeText(name, value)
  const checked = url === undefined || isSafeUrl(text, url === 'picture') ? text : unsafeUrl
  return ` ${name}="${escapeHtml(checked)}"`
}

/** @internal The text of a value inside quotes; nothing for `false`, `null` and `undefined`. */
export function attributeText(name: string, value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value
    case 'number':
      if (Number.isFinite(value)) return String(value)
      break
    case 'bigint':
      return String(value)
    case 'boolean':
    case 'undefined':
      return value === true ? 'true' : ''
    case 'object':
      if (value === null) return ''
      if (value instanceof SafeJson) return value.toString()
  }
  const got = value instanceof SafeHtml ? 'markup' : describe(value)
  throw new TypeError(
    `@octavo/renderer: html\`…\`: the attribute "${name}" takes text or a number, got ${got}.`,
  )
}

/** @internal What a value is, for a message. */
export function describe(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'function') return `the function ${value.name || '(without a name)'}`
  if (typeof value !== 'object') return `a ${typeof value}`
  if (value instanceof Promise) return 'a promise (await it first)'
  const name: unknown = value.constructor?.name
  return name === 'Object' || typeof name !== 'string' ? 'an object' : `a ${name}`
}
