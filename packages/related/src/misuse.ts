/** For a fault in the caller's code: says what was expected of what, and what was got. */
export function refuse(what: string, expected: string, got: unknown): never {
  throw new TypeError(`@octavo/related: ${what} must be ${expected}, got ${shown(got)}`)
}

/** For items of which two have the same id. */
export function refuseSecond(id: string): never {
  throw new TypeError(`@octavo/related: two items have the id "${id}"`)
}

/** The same function: what an item is made of is known by its accessor. */
export function checkedFunction<F>(what: string, got: F): F {
  return typeof got === 'function' ? got : refuse(what, 'a function', got)
}

/** An array of strings, or `undefined`; a string alone is iterable, too, and its letters would be taken for terms. */
export function checkedStrings(
  what: string,
  got: readonly string[] | null | undefined,
): readonly string[] | undefined {
  if (got === undefined || got === null) return undefined
  if (!Array.isArray(got)) return refuse(what, 'an array of strings', got)
  for (let i = 0; i < got.length; i++)
    if (typeof got[i] !== 'string') refuse(`${what}[${i}]`, 'a string', got[i])
  return got
}

export function checkedText(what: string, got: string): string {
  return typeof got === 'string' ? got : refuse(what, 'a string', got)
}

/** What is iterable, but no string. */
export function checkedItems<Item>(got: Iterable<Item>): Iterable<Item> {
  const isIterable = typeof got === 'object' && got !== null && Symbol.iterator in got
  return isIterable ? got : refuse('items', 'an array, or iterable, of items', got)
}

function shown(got: unknown): string {
  if (typeof got === 'string') return JSON.stringify(got.length > 60 ? `${got.slice(0, 60)}…` : got)
  if (typeof got === 'function') return 'a function'
  if (typeof got === 'bigint') return `${got}n`
  if (typeof got !== 'object' || got === null) return String(got)
  const name = Array.isArray(got) ? 'array' : (got.constructor?.name ?? 'object')
  return `${/^[aeio]/i.test(name) ? 'an' : 'a'} ${name === 'Object' ? 'object' : name}`
}
