import type { RelatedOptions } from './related-options.ts'

/** The options, after a look at what a mere type cannot promise. Throws a TypeError that names what is wrong. */
export function checkedOptions<Item>(options: RelatedOptions<Item>): RelatedOptions<Item> {
  const { limit, threshold, variety, atMost, pin, exclude } = options
  checkSignals(options)
  if (limit !== undefined) checkedLimit(limit)
  checkPart('threshold', threshold)
  checkPart('variety', variety)
  if (atMost && !(Number.isInteger(atMost.count) && atMost.count > 0))
    refuse('atMost.count', 'a whole number above 0', atMost.count)
  return {
    ...options,
    id: (item) => checkedId(options.id(item)),
    ...(pin && { pin: (item: Item) => checkedIds('pin', pin(item)) }),
    ...(exclude && { exclude: (item: Item) => checkedIds('exclude', exclude(item)) }),
  }
}

/** How many relations a list may have; `Infinity` for all. */
export function checkedLimit(limit: number): number {
  if (limit === Number.POSITIVE_INFINITY || (Number.isInteger(limit) && limit >= 0)) return limit
  return refuse('limit', 'a whole number of 0 or more', limit)
}

function checkedId(id: string): string {
  return typeof id === 'string' && id !== '' ? id : refuse('id', 'a non-empty string', id)
}

// A string is iterable, too: its letters would be taken for ids that nobody has.
function checkedIds(
  name: string,
  ids: readonly string[] | undefined,
): readonly string[] | undefined {
  return ids === undefined || Array.isArray(ids) ? ids : refuse(name, 'an array of ids', ids)
}

function checkPart(name: string, value = 0): void {
  if (!(value >= 0 && value <= 1)) refuse(name, 'a number from 0 to 1', value)
}

function checkSignals<Item>({ signals }: RelatedOptions<Item>): void {
  const names = new Set<string>()
  for (const { name, weight } of signals) {
    if (!(weight > 0 && Number.isFinite(weight)))
      refuse(`weight of "${name}"`, 'a number above 0', weight)
    if (names.has(name))
      throw new TypeError(`@octavo/related: two signals are called "${name}"; name one differently`)
    names.add(name)
  }
  if (names.size === 0)
    throw new TypeError('@octavo/related: signals must name at least one signal, got none')
}

function refuse(name: string, expected: string, got: unknown): never {
  const shown = typeof got === 'number' ? got : JSON.stringify(got)
  throw new TypeError(`@octavo/related: ${name} must be ${expected}, got ${shown}`)
}
