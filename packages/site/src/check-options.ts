import { assignAddresses } from '@octavo/content'
import { nearest } from '@octavo/diagnostics'
import type { Collections, Gathered, SiteMeta, SiteOptions } from './site.ts'

type Options = SiteOptions<Collections, Gathered, unknown>

// Each name once, held to be complete by its type.
const OPTIONS = {
  ...{
    meta: 0,
    collections: 0,
    markdown: 0,
    addresses: 0,
    trailingSlash: 0,
    redirects: 0,
    terms: 0,
  },
  ...{ related: 0, search: 0, theme: 0, images: 0, headers: 0, public: 0, pages: 0 },
} satisfies Record<keyof Options, 0>
const META = {
  ...{ title: 0, description: 0, url: 0, language: 0, timeZone: 0, navigation: 0, feed: 0 },
  ...{ footer: 0, languages: 0 },
} satisfies Record<keyof SiteMeta, 0>

const RESERVED = ['terms', 'related', 'search', 'unlisted']

/**
 * Refuses options that no build could do anything with. A configuration is run and not compiled: nothing but this tells its author of a
 * slip.
 * @throws TypeError that names the option, what it got, and what it expected.
 */
export function checkOptions(options: Options): void {
  refuseOthers('defineSite()', options, OPTIONS)
  refuseOthers('meta', options.meta, META)
  checkMeta(options.meta)
  expect(
    'collections',
    isObject(options.collections),
    '{ posts: collection(…) }',
    options.collections,
  )
  const { markdown, pages } = options
  const isPipeline = isObject(markdown) && typeof markdown.process === 'function'
  expect('markdown', isPipeline, 'createMarkdown()', markdown)
  expect('pages', typeof pages === 'function', 'a generator: *pages({ posts }) { … }', pages)
  checkNames(options)
  checkAddresses(options)
}

function checkNames({ collections }: Options): void {
  for (const name of RESERVED) {
    if (Object.hasOwn(collections, name)) {
      throw new TypeError(
        `@octavo/site: a collection may not be called "${name}": pages() receives something else under that name.`,
      )
    }
  }
}

function checkAddresses({ addresses = {}, collections, trailingSlash = 'always' }: Options): void {
  refuseOthers('addresses', addresses, collections)
  const isPolicy = trailingSlash === 'always' || trailingSlash === 'never'
  expect('trailingSlash', isPolicy, '"always" or "never"', trailingSlash)
  for (const permalink of Object.values(addresses) as readonly (string | undefined)[]) {
    // Says what is wrong with a pattern.
    assignAddresses([], { permalink: permalink ?? '/' })
  }
}

function checkMeta({ title, url, timeZone, language, languages = {} }: SiteMeta): void {
  expect(
    'meta.title',
    typeof title === 'string' && title.trim() !== '',
    'the name of the site',
    title,
  )
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new TypeError(
      `@octavo/site: meta.url must be an absolute address such as "https://example.org", got ${JSON.stringify(url)}.`,
    )
  }
  refuseUnknown(
    'meta.timeZone',
    timeZone,
    'Europe/London',
    () => new Intl.DateTimeFormat('en', { timeZone }),
  )
  refuseUnknown('meta.language', language, 'en', () => Intl.getCanonicalLocales(language))
  for (const key of Object.keys(languages))
    refuseUnknown('a key of meta.languages', key, 'de', () => Intl.getCanonicalLocales(key))
}

function refuseUnknown(name: string, value: string, example: string, attempt: () => unknown): void {
  try {
    if (typeof value !== 'string' || value === '') throw new RangeError('empty')
    attempt()
  } catch (cause) {
    throw new TypeError(
      `@octavo/site: ${name} must be a name such as "${example}", got ${JSON.stringify(value)}.`,
      { cause },
    )
  }
}

/** Refuses a value that is no object, and one with a key that `known` does not have. */
function refuseOthers(place: string, value: unknown, known: object): void {
  expect(place, isObject(value), 'an object', value)
  const names = Object.keys(known)
  const other = Object.keys(value as object).find((key) => !names.includes(key))
  if (other === undefined) return
  const meant = nearest(other, names)
  const hint = meant === undefined ? `There is ${names.join(', ')}.` : `Did you mean "${meant}"?`
  throw new TypeError(`@octavo/site: ${place} knows no "${other}". ${hint}`)
}

function expect(name: string, isRight: boolean, what: string, got: unknown): void {
  if (isRight) return
  const shown = typeof got === 'string' ? JSON.stringify(got) : got === null ? 'null' : typeof got
  throw new TypeError(`@octavo/site: ${name} must be ${what}, got ${shown}.`)
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
