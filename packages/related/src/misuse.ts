/** What a value can be asked to be. */
export interface Kind {
  /** As it follows "must be". */
  readonly called: string
  readonly has: (got: unknown) => boolean
}

export const aFunction: Kind = { called: 'a function', has: (got) => typeof got === 'function' }
export const aText: Kind = { called: 'a string', has: (got) => typeof got === 'string' }
export const aName: Kind = {
  called: 'a non-empty string',
  has: (got) => typeof got === 'string' && got !== '',
}
/** How many; `Infinity` for all. */
export const aLimit: Kind = {
  called: 'a whole number of 0 or more',
  has: (got) => Number(got) >= 0 && (Number.isInteger(got) || got === Number.POSITIVE_INFINITY),
}
/** What is iterable, but no string. */
export const items: Kind = {
  called: 'an array, or iterable, of items',
  has: (got) => typeof got === 'object' && got !== null && Symbol.iterator in got,
}

/** The same value, unless it is of another kind. */
export function checked<T>(what: string, kind: Kind, got: T): T {
  return kind.has(got) ? got : refuse(what, kind.called, got)
}

/** Looks at what an object has by these names; what it has not got is left to defaults. */
export function checkAll(got: object, kinds: Readonly<Record<string, Kind>>): void {
  for (const [name, kind] of Object.entries(kinds)) {
    const value = (got as Record<string, unknown>)[name]
    if (value !== undefined) checked(name, kind, value)
  }
}

/** For a fault in the caller's code: says what was expected of what, and what was got. */
export function refuse(what: string, expected: string, got: unknown): never {
  throw new TypeError(`@octavo/related: ${what} must be ${expected}, got ${shown(got)}`)
}

/** For items of which two have the same id. */
export function refuseSecond(id: string): never {
  throw new TypeError(`@octavo/related: two items have the id "${id}"`)
}

/** For an accessor, a rule or a signal that asks the index by which it is asked. */
export function refuseWithin(): never {
  throw new TypeError(
    '@octavo/related: accessors, rules and signals must look at what they are given only, got a call of the index that is just asking them',
  )
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

function shown(got: unknown): string {
  if (typeof got === 'string') return JSON.stringify(got.length > 60 ? `${got.slice(0, 60)}…` : got)
  if (typeof got === 'function') return 'a function'
  if (typeof got === 'bigint') return `${got}n`
  if (typeof got !== 'object' || got === null) return String(got)
  const name = Array.isArray(got) ? 'array' : (got.constructor?.name ?? 'object')
  return `${/^[aeio]/i.test(name) ? 'an' : 'a'} ${name === 'Object' ? 'object' : name}`
}
