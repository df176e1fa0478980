import { checkedFunction, checkedStrings, checkedText, refuse } from './misuse.ts'
import type { ListOptions, RelatedOptions } from './related-options.ts'

/** The options, after a look at what a mere type cannot promise. Throws a TypeError that names what is wrong. */
export function checkedOptions<Item>(options: RelatedOptions<Item>): RelatedOptions<Item> {
  if (typeof options !== 'object' || options === null)
    refuse('options', 'an object with id and signals', options)
  const { limit, atMost, pin, exclude, version, fingerprint, phrases } = options
  checkedFunction('id', options.id)
  checkSignals(options)
  if (limit !== undefined) checkedLimit(limit)
  checkPart('threshold', options.threshold)
  checkPart('variety', options.variety)
  for (const name of ['allow', 'compare', 'pin', 'exclude', 'version'] as const)
    if (options[name] !== undefined) checkedFunction(name, options[name])
  if (atMost) {
    if (!(Number.isInteger(atMost.count) && atMost.count > 0))
      refuse('atMost.count', 'a whole number above 0', atMost.count)
    checkedFunction('atMost.per', atMost.per)
  }
  if (fingerprint !== undefined && typeof fingerprint !== 'string')
    refuse('fingerprint', 'a string', fingerprint)
  if (phrases !== undefined && typeof phrases !== 'function') checkedPhrases(phrases)
  return {
    ...options,
    id: (item) => checkedName('id', options.id(item)),
    ...(version && { version: (item: Item) => checkedText('version', version(item)) }),
    ...(pin && { pin: (item: Item) => checkedStrings('what pin gives', pin(item)) }),
    ...(exclude && {
      exclude: (item: Item) => checkedStrings('what exclude gives', exclude(item)),
    }),
  }
}

/** Not a number: `related(id, 5)` would give nine. */
export function checkedListOptions(options: ListOptions): ListOptions {
  if (typeof options !== 'object' || options === null)
    refuse('options', 'an object, such as { limit: 5 }', options)
  if (options.limit !== undefined) checkedLimit(options.limit)
  if (options.lastReasons !== undefined) checkedFunction('lastReasons', options.lastReasons)
  return options
}

/** How many relations a list may have; `Infinity` for all. */
export function checkedLimit(limit: number): number {
  if (limit === Number.POSITIVE_INFINITY || (Number.isInteger(limit) && limit >= 0)) return limit
  return refuse('limit', 'a whole number of 0 or more', limit)
}

export function checkedName(what: string, name: string): string {
  return typeof name === 'string' && name !== '' ? name : refuse(what, 'a non-empty string', name)
}

export function checkedPhrases<P>(phrases: P): P {
  const isComplete = typeof (phrases as { and?: unknown } | undefined)?.and === 'function'
  return isComplete
    ? phrases
    : refuse('phrases', 'all sentences, such as `englishPhrases`', phrases)
}

function checkPart(name: string, value: number | undefined): void {
  if (value !== undefined && !(typeof value === 'number' && value >= 0 && value <= 1))
    refuse(name, 'a number from 0 to 1', value)
}

function checkSignals<Item>({ signals }: RelatedOptions<Item>): void {
  if (!Array.isArray(signals)) refuse('signals', 'an array of signals', signals)
  const names = new Set<string>()
  for (const signal of signals) {
    if (typeof signal?.open !== 'function')
      refuse('a signal', 'made by `words`, `sharedTerms`, … or `customSignal`', signal)
    const { name, weight } = signal
    if (!(weight > 0 && Number.isFinite(weight)))
      refuse(`weight of "${name}"`, 'a number above 0', weight)
    if (names.has(name))
      throw new TypeError(`@octavo/related: two signals are called "${name}"; name one differently`)
    names.add(name)
  }
  if (names.size === 0)
    throw new TypeError('@octavo/related: signals must name at least one signal, got none')
}
