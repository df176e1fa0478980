import { html, join } from '../html.ts'
import { json } from '../json.ts'
import type { SafeHtml } from '../safe-html.ts'
import type { PageMetadata } from './metadata.ts'

const feedTypes = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const

type Lines = readonly (SafeHtml | false | undefined)[]

/**
 * The metadata of a page, for its `<head>`: charset and viewport (which come first), title, description, canonical address,
 * other languages, Open Graph and card, feeds, icons, JSON-LD. What is not given is not written. Style sheets are the page's own.
 */
export function head(page: PageMetadata): SafeHtml {
  const lines = [
    ...documentLines(page),
    ...linkLines(page),
    ...openGraph(page),
    ...(page.kind === 'article' ? articleLines(page) : []),
    ...(page.structuredData ?? []).map(
      (data) => html`<script type="application/ld+json">${json(data)}</script>`,
    ),
  ]
  return join(
    lines.filter((line) => line !== false && line !== undefined),
    '\n',
  )
}

function documentLines(page: PageMetadata): Lines {
  const { description, robots, authors = [] } = page
  return [
    html`<meta charset="utf-8">`,
    html`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    html`<title>${documentTitle(page)}</title>`,
    named('description', description),
    ...authors.map(({ name }) => named('author', name)),
    named('robots', robots),
    named('fediverse:creator', page.fediverse),
    ...themeColors(page.themeColor),
  ]
}

function documentTitle({ title, siteName, documentTitle }: PageMetadata): string {
  if (documentTitle !== undefined) return documentTitle
  return siteName === undefined || siteName === title ? title : `${title} · ${siteName}`
}

function themeColors(color: PageMetadata['themeColor']): Lines {
  if (color === undefined) return []
  if (typeof color === 'string') return [named('theme-color', color)]
  return (['light', 'dark'] as const).map(
    (scheme) =>
      html`<meta name="theme-color" content="${color[scheme]}" media="(prefers-color-scheme: ${scheme})">`,
  )
}

function linkLines(page: PageMetadata): Lines {
  const { feeds = [], alternates = [], icons = [] } = page
  return [
    linked('canonical', page.canonical),
    ...alternates.map(
      ({ language, url }) => html`<link rel="alternate" hreflang="${language}" href="${url}">`,
    ),
    page.markdown === undefined
      ? undefined
      : html`<link rel="alternate" type="text/markdown" href="${page.markdown}">`,
    linked('prev', page.previous),
    linked('next', page.next),
    ...feeds.map(
      ({ title, url, format }) =>
        html`<link rel="alternate" type="${feedTypes[format]}" title="${title}" href="${url}">`,
    ),
    ...icons.map(
      ({ rel = 'icon', url, type, sizes }) =>
        html`<link rel="${rel}" href="${url}" type=${type} sizes=${sizes}>`,
    ),
    linked('manifest', page.manifest),
  ]
}

function openGraph(page: PageMetadata): Lines {
  const { image } = page
  return [
    property('og:type', page.kind ?? 'website'),
    property('og:title', page.title),
    property('og:description', page.description),
    property('og:url', page.canonical),
    property('og:site_name', page.siteName),
    property('og:locale', locale(page.language)),
    property('og:image', image?.url),
    property('og:image:type', image?.type),
    property('og:image:width', image?.width),
    property('og:image:height', image?.height),
    property('og:image:alt', image?.alt),
    // Title, text and picture of a card are taken from Open Graph; only the size has no equal there.
    named('twitter:card', image === undefined ? 'summary' : 'summary_large_image'),
  ]
}

/** Open Graph names a language with its country; one without says nothing that `lang` does not. */
function locale(language: string | undefined): string | undefined {
  const found = /^([a-z]{2,3})(?:-[A-Z][a-z]{3})?-([A-Z]{2})$/.exec(language ?? '')
  return found === null ? undefined : `${found[1]}_${found[2]}`
}

function articleLines({
  published,
  updated,
  section,
  authors = [],
  tags = [],
}: PageMetadata): Lines {
  return [
    property('article:published_time', published),
    property('article:modified_time', updated),
    property('article:section', section),
    ...authors.map(({ url }) => property('article:author', url)),
    ...tags.map((tag) => property('article:tag', tag)),
  ]
}

function named(name: string, content: string | undefined): SafeHtml | undefined {
  return content === undefined ? undefined : html`<meta name="${name}" content="${content}">`
}

function property(name: string, content: string | number | undefined): SafeHtml | undefined {
  return content === undefined ? undefined : html`<meta property="${name}" content="${content}">`
}

function linked(rel: string, href: string | undefined): SafeHtml | undefined {
  return href === undefined ? undefined : html`<link rel="${rel}" href="${href}">`
}
