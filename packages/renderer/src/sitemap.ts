import { absoluteUrl } from './addresses.ts'
import { element, emptyElement } from './xml.ts'

/** A page in the sitemap. */
export interface SitemapEntry {
  /** Absolute. */
  readonly url: string
  /** When its content last changed: a date (`2026-01-05`) or an RFC 3339 instant. Leave it out rather than guess: search engines stop trusting it. */
  readonly updated?: string
  /** The same page in other languages, this one included. */
  readonly alternates?: readonly { readonly language: string; readonly url: string }[]
}

/** How a sitemap is split. */
export interface SitemapOptions {
  /** Absolute address of the folder in which the files will lie, with a slash at its end. Needed for the index of a split sitemap. */
  readonly baseUrl: string
  /** Pages in one file. Default and upper limit: 50,000. */
  readonly maxUrls?: number
  /** UTF-8 bytes in one file. Default and upper limit: 50 MiB. */
  readonly maxBytes?: number
}

/** One file of a sitemap. */
export interface SitemapFile {
  /** `sitemap.xml` first; it is the index when there are others, `sitemap-1.xml` and so on. */
  readonly name: string
  readonly text: string
}

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n'
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const open = `${declaration}<urlset ${namespace} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`
const close = '</urlset>\n'

/**
 * The sitemap of a site (sitemaps.org protocol 0.9), entries in the order given. One file, or an index and as many files
 * as the limits ask for. Throws a `TypeError` for an address that is not absolute and for a date that is none.
 */
export function sitemap(
  entries: readonly SitemapEntry[],
  options: SitemapOptions,
): readonly SitemapFile[] {
  const baseUrl = absoluteUrl(options.baseUrl, 'baseUrl').replace(/\/*$/, '/')
  const parts = split(entries, {
    maxUrls: within(options.maxUrls, 50_000, 'maxUrls'),
    maxBytes: within(options.maxBytes, 50 * 1024 * 1024, 'maxBytes') - open.length - close.length,
  })
  const texts = parts.map(({ text }) => open + text + close)
  if (texts.length <= 1) return [{ name: 'sitemap.xml', text: texts[0] ?? open + close }]
  const files = texts.map((text, i) => ({ name: `sitemap-${i + 1}.xml`, text }))
  const rows = files.map(({ name }, i) => indexRow(baseUrl + name, parts[i]?.updated))
  const index = `${declaration}<sitemapindex ${namespace}>\n${rows.join('')}</sitemapindex>\n`
  return [{ name: 'sitemap.xml', text: index }, ...files]
}

interface Part {
  readonly text: string
  readonly updated: string | undefined
}

function split(
  entries: readonly SitemapEntry[],
  limits: { readonly maxUrls: number; readonly maxBytes: number },
): readonly Part[] {
  const parts: Part[] = []
  let rows: string[] = []
  let bytes = 0
  let updated: string | undefined
  const flush = () => {
    if (rows.length > 0) parts.push({ text: rows.join(''), updated })
    rows = []
    bytes = 0
    updated = undefined
  }
  for (const entry of entries) {
    const text = row(entry)
    // Addresses and dates are ASCII by now; a language tag is as well.
    if (rows.length === limits.maxUrls || bytes + text.length > limits.maxBytes) flush()
    rows.push(text)
    bytes += text.length
    if (entry.updated !== undefined && isAfter(entry.updated, updated)) updated = entry.updated
  }
  flush()
  return parts
}

function row({ url, updated, alternates = [] }: SitemapEntry): string {
  if (updated !== undefined && Number.isNaN(moment(updated))) {
    throw new TypeError(
      `@octavo/renderer: sitemap(): updated must be YYYY-MM-DD or an RFC 3339 instant, got ${JSON.stringify(updated)}.`,
    )
  }
  const links = alternates.map(({ language, url }) =>
    emptyElement('    ', 'xhtml:link', {
      rel: 'alternate',
      hreflang: language,
      href: absoluteUrl(url, 'an alternate address'),
    }),
  )
  const parts = [
    element('    ', 'loc', absoluteUrl(url, 'the address of a sitemap entry')),
    element('    ', 'lastmod', updated),
    ...links,
  ]
  return `  <url>\n${parts.join('')}  </url>\n`
}

function indexRow(url: string, updated: string | undefined): string {
  return `  <sitemap>\n${element('    ', 'loc', url)}${element('    ', 'lastmod', updated)}  </sitemap>\n`
}

const date = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?$/

function moment(value: string): number {
  return date.test(value) ? Date.parse(value) : Number.NaN
}

function isAfter(value: string, other: string | undefined): boolean {
  return other === undefined || moment(value) > moment(other)
}

function within(value: number | undefined, limit: number, name: string): number {
  if (value === undefined) return limit
  if (Number.isInteger(value) && value >= 1 && value <= limit) return value
  throw new TypeError(
    `@octavo/renderer: sitemap(): ${name} must be a whole number from 1 to ${limit}, got ${value}.`,
  )
}
