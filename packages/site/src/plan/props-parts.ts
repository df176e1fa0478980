import { isStored } from '../stored.ts'
import { isSettled, settledName } from './settled.ts'

/** A bracket, or the sign of a `Stored` value. */
class Sign {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

const signs = {
  object: new Sign('{'),
  objectEnd: new Sign('}'),
  list: new Sign('['),
  listEnd: new Sign(']'),
  stored: new Sign('@'),
} as const

/**
 * Props, taken apart: names of fields and plain values in the order in which they stand, between signs; a `Stored` value as its
 * digest, a settled one as itself. None of it can change later, whatever an author does to the lists that were passed: it is what
 * was planned, and two plans are the same when their parts are.
 */
export type PropsParts = readonly (string | number | boolean | null | object)[]

/**
 * Takes props apart. `undefined` fields count as absent, as in JSON.
 *
 * @throws TypeError at anything that JSON would lose or that could change without being seen.
 */
export function partsOf(props: unknown, path: string): PropsParts {
  const taking = new Taking(path)
  taking.take(props, 'props')
  return taking.parts
}

/** Whether these are the parts of props. As long as each value is the very one that stands there, nothing is copied and no card touched. */
export function arePartsOf(parts: PropsParts, props: object): boolean {
  return endIn(parts, 0, props) === parts.length
}

/** Where the parts of a value end, when they stand in `parts` from `at` on; -1 when others stand there. */
function endIn(parts: PropsParts, at: number, value: unknown): number {
  const part = parts[at]
  // Neither does a settled value change nor a plain one, and nothing else is a part of its own.
  if (part === value && value !== undefined) return at + 1
  if (typeof value !== 'object' || value === null) return -1
  if (part === signs.stored) return isStored(value) && parts[at + 1] === value.digest ? at + 2 : -1
  if (part === signs.list) return Array.isArray(value) ? endOfList(parts, at + 1, value) : -1
  return part === signs.object && isPlainObject(value) ? endOfObject(parts, at + 1, value) : -1
}

function endOfList(parts: PropsParts, from: number, items: readonly unknown[]): number {
  let at = from
  for (let i = 0; i < items.length && at >= 0; i++) at = endIn(parts, at, items[i])
  return at >= 0 && parts[at] === signs.listEnd ? at + 1 : -1
}

function endOfObject(parts: PropsParts, from: number, object: object): number {
  let at = from
  // Plain objects have no names but their own, and no list of them is made here.
  for (const name in object) {
    const value = (object as Record<string, unknown>)[name]
    if (value === undefined) continue
    if (parts[at] !== name) return -1
    at = endIn(parts, at + 1, value)
    if (at < 0) return -1
  }
  return parts[at] === signs.objectEnd ? at + 1 : -1
}

function isPlainObject(value: object): boolean {
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** Whether two plans are the same: told by comparing references, and the names of settled values, without writing anything down. */
export function areSameParts(a: PropsParts, b: PropsParts): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && !haveSameName(a[i], b[i])) return false
  return true
}

// A post that changed becomes another object, and most of what lists show of it is what it was.
function haveSameName(
  a: PropsParts[number] | undefined,
  b: PropsParts[number] | undefined,
): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const name = settledName(a)
  return name !== undefined && name === settledName(b)
}

/** Parts as one line of text, a settled value as its name: no two plans have the same line. */
export function lineOf(parts: PropsParts): string {
  let line = ''
  for (const part of parts) {
    if (typeof part === 'string') line += `${JSON.stringify(part)},`
    else if (part instanceof Sign) line += part.text
    else if (typeof part === 'object' && part !== null) line += `${settledName(part)},`
    else line += `${part},`
  }
  return line
}

/** Where a value stands in the one around it: its field or its number. */
type Key = string | number

// Places are put together only when something is refused: every page of every build passes here.
class Taking {
  readonly parts: (string | number | boolean | null | object)[] = []
  readonly #path: string
  // What is being taken, from the outside in, and where each of it stands.
  readonly #open: object[] = []
  readonly #keys: Key[] = []

  constructor(path: string) {
    this.#path = path
  }

  take(value: unknown, key: Key): void {
    if (typeof value === 'object' && value !== null) {
      if (isSettled(value)) this.parts.push(value)
      else if (isStored(value)) this.parts.push(signs.stored, value.digest)
      else this.#takeInner(value, key)
      return
    }
    if (typeof value === 'number' && !Number.isFinite(value)) this.#refuse(key, String(value))
    if (!isPlain(value)) {
      this.#refuse(key, value === undefined ? 'undefined' : `a ${typeof value}`)
    }
    this.parts.push(value)
  }

  #takeInner(value: object, key: Key): void {
    if (this.#open.includes(value)) this.#refuse(key, 'part of itself (a cycle)')
    this.#open.push(value)
    this.#keys.push(key)
    if (Array.isArray(value)) this.#takeList(value)
    else this.#takeObject(value, key)
    this.#open.pop()
    this.#keys.pop()
  }

  #takeList(items: readonly unknown[]): void {
    this.parts.push(signs.list)
    for (let i = 0; i < items.length; i++) this.take(items[i], i)
    this.parts.push(signs.listEnd)
  }

  #takeObject(object: object, key: Key): void {
    if (!isPlainObject(object)) {
      this.#keys.pop()
      this.#refuse(key, `a ${object.constructor?.name || 'class instance'}`)
    }
    this.parts.push(signs.object)
    for (const name of Object.keys(object)) {
      const value = (object as Record<string, unknown>)[name]
      if (value === undefined) continue
      this.parts.push(name)
      this.take(value, name)
    }
    this.parts.push(signs.objectEnd)
  }

  #refuse(key: Key, what: string): never {
    const [root, ...keys] = [...this.#keys, key]
    const way = keys.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    throw new TypeError(
      `@octavo/site: page('${this.#path}'): ${root}${way.join('')} is ${what}. Props are plain JSON and Stored values, so that an unchanged page can be told from a changed one.`,
    )
  }
}

function isPlain(value: unknown): value is string | number | boolean | null {
  const type = typeof value
  return type === 'string' || type === 'number' || type === 'boolean' || value === null
}
