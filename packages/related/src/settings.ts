import {
  aFunction,
  aLimit,
  aName,
  aText,
  checkAll,
  checked,
  checkedStrings,
  type Kind,
  refuse,
} from './misuse.ts'
import { englishPhrases, type Phrases } from './phrases.ts'
import type { ListOptions, RelatedOptions } from './related-options.ts'
import type { Signal } from './signal.ts'

type IdsOf<Item> = (item: Item) => readonly string[] | undefined

/** What the engine needs to know of the options. */
export interface EngineSettings<Item> {
  readonly id: (item: Item) => string
  readonly signals: readonly Signal<Item>[]
  readonly allow?: ((from: Item, to: Item) => boolean) | undefined
  readonly compare?: ((a: Item, b: Item) => number) | undefined
  /** How many relations of a list are kept: more than are shown where some may be passed over. */
  readonly kept: number
  readonly pin?: IdsOf<Item> | undefined
  readonly variety?: number
  readonly version?: ((item: Item) => string) | undefined
  readonly fingerprint?: string
}

/** The options after a look at what a mere type cannot promise, with all defaults. */
export interface Settings<Item> extends EngineSettings<Item> {
  readonly limit: number
  readonly threshold: number
  readonly variety: number
  readonly exclude: IdsOf<Item> | undefined
  readonly atMost: RelatedOptions<Item>['atMost']
  readonly phrasesFor: (item: Item | undefined) => Phrases
}

const aPart: Kind = {
  called: 'a number from 0 to 1',
  has: (got) => typeof got === 'number' && got >= 0 && got <= 1,
}
const sentences: Kind = {
  called: 'all sentences, such as `englishPhrases`',
  has: (got) => typeof (got as Phrases | undefined)?.and === 'function',
}

/** What the options are that need not be there. */
const kinds = {
  limit: aLimit,
  threshold: aPart,
  variety: aPart,
  allow: aFunction,
  compare: aFunction,
  pin: aFunction,
  exclude: aFunction,
  version: aFunction,
  fingerprint: aText,
  lastReasons: aFunction,
}

const usualLimit = 9

/** Throws a TypeError that names what is wrong. */
export function settingsOf<Item>(options: RelatedOptions<Item>): Settings<Item> {
  if (typeof options !== 'object' || options === null)
    refuse('options', 'an object with id and signals', options)
  const { id, signals, atMost, pin, exclude, version, phrases = englishPhrases } = options
  const { limit = usualLimit, variety = 0 } = options
  checked('id', aFunction, id)
  checkSignals(signals)
  checkAll(options, kinds)
  if (atMost) {
    if (!(Number.isInteger(atMost.count) && atMost.count > 0))
      refuse('atMost.count', 'a whole number above 0', atMost.count)
    checked('atMost.per', aFunction, atMost.per)
  }
  if (typeof phrases !== 'function') checked('phrases', sentences, phrases)
  const isSelective = pin || exclude || atMost || variety
  return {
    id: (item) => checked('id', aName, id(item)),
    signals,
    allow: options.allow,
    compare: options.compare,
    limit,
    kept: Math.max(usualLimit, limit) * (isSelective ? 4 : 1),
    threshold: options.threshold ?? 0,
    variety,
    atMost,
    pin: pin && ((item) => checkedStrings('what pin gives', pin(item))),
    exclude: exclude && ((item) => checkedStrings('what exclude gives', exclude(item))),
    version: version && ((item) => checked('version', aText, version(item))),
    fingerprint: options.fingerprint ?? '',
    phrasesFor(item) {
      if (typeof phrases !== 'function') return phrases
      return item === undefined ? englishPhrases : checked('phrases', sentences, phrases(item))
    },
  }
}

/** Not a number: `related(id, 5)` would give nine. */
export function checkedListOptions(options: ListOptions): ListOptions {
  if (typeof options !== 'object' || options === null)
    refuse('options', 'an object, such as { limit: 5 }', options)
  checkAll(options, kinds)
  return options
}

function checkSignals<Item>(signals: readonly Signal<Item>[]): void {
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
