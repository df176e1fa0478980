import { isStored } from '../stored.ts'
import { settledName } from './settled.ts'

/**
 * Props as one line of JSON in which a `Stored` value stands for itself by its digest and a settled one by its name.
 * `undefined` fields count as absent, as in JSON.
 *
 * @throws TypeError at anything that JSON would lose or that could change without being seen.
 */
export function canonicalProps(props: unknown, path: string): string {
  return new CanonicalText(path).write(props, 'props')
}

/** Where a value stands in the one around it: its field or its number. */
type Key = string | number

// A class, and places put together only when something is refused: every page of every build passes here.
class CanonicalText {
  readonly #path: string
  // What is being written, from the outside in, and where each part stands.
  readonly #open: object[] = []
  readonly #keys: Key[] = []

  constructor(path: string) {
    this.#path = path
  }

  write(value: unknown, key: Key): string {
    if (typeof value === 'string') return JSON.stringify(value)
    if (value === null || typeof value === 'boolean') return String(value)
    if (typeof value === 'number') {
      return Number.isFinite(value) ? String(value) : this.#refuse(key, String(value))
    }
    if (typeof value !== 'object') {
      return this.#refuse(key, value === undefined ? 'undefined' : `a ${typeof value}`)
    }
    const name = settledName(value)
    if (name !== undefined) return name
    if (isStored(value)) return `@${JSON.stringify(value.digest)}`
    if (this.#open.includes(value)) return this.#refuse(key, 'part of itself (a cycle)')
    if (!isPlain(value)) {
      return this.#refuse(key, `a ${value.constructor?.name || 'class instance'}`)
    }
    this.#open.push(value)
    this.#keys.push(key)
    const text = Array.isArray(value) ? this.#writeArray(value) : this.#writeObject(value)
    this.#open.pop()
    this.#keys.pop()
    return text
  }

  #writeArray(items: readonly unknown[]): string {
    let text = '['
    for (let i = 0; i < items.length; i++) {
      if (i > 0) text += ','
      text += this.write(items[i], i)
    }
    return `${text}]`
  }

  #writeObject(object: object): string {
    let text = '{'
    let comma = ''
    for (const key of Object.keys(object)) {
      const value = (object as Record<string, unknown>)[key]
      if (value === undefined) continue
      text += `${comma}${JSON.stringify(key)}:${this.write(value, key)}`
      comma = ','
    }
    return `${text}}`
  }

  #refuse(key: Key, what: string): never {
    const [root, ...keys] = [...this.#keys, key]
    const way = keys.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    throw new TypeError(
      `@octavo/site: page('${this.#path}'): ${root}${way.join('')} is ${what}. Props are plain JSON and Stored values, so that an unchanged page can be told from a changed one.`,
    )
  }
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
