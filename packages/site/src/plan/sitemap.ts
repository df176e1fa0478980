import { type BlogPost, groupBy, type Published } from '@octavo/content'
import { sitemap as sitemapFiles } from '@octavo/renderer'
import type { PageProps, SiteProps } from '@octavo/theme'
import type { Post } from '../post.ts'
import { oncePerPost } from './once-per-post.ts'
import { type Page, page } from './page.ts'

interface SitemapProps {
  readonly site: SiteProps
  readonly page: PageProps
  readonly entries: readonly Entry[]
}

interface Entry {
  readonly href: string
  readonly updated?: string
  readonly alternates?: readonly Alternate[]
}

interface Alternate {
  readonly language: string
  readonly href: string
}

type AnyPost = Published<Post<unknown>>

// The protocol allows 50,000 addresses and 50 MiB in a file; at this number no address is long enough for the second.
const PER_FILE = 25_000

/**
 * The sitemap of published posts and of other pages, given by their addresses within the site. Posts that are one in several
 * languages (`translationOf`) name one another. It is one page, `/sitemap.xml`; beyond 25,000 addresses it is an index of
 * `/sitemap-1.xml` and so on.
 */
export function sitemap(pages: readonly (AnyPost | string)[]): readonly Page[] {
  const alternates = alternatesOf(pages.filter((entry) => typeof entry !== 'string'))
  const parts = Array.from({ length: Math.max(1, Math.ceil(pages.length / PER_FILE)) }, (_, i) =>
    pages.slice(i * PER_FILE, (i + 1) * PER_FILE),
  )
  if (parts.length === 1) return [sitemapPage('/sitemap.xml', pages, alternates)]
  const paths = parts.map((_, i) => `/sitemap-${i + 1}.xml`)
  return [
    page('/sitemap.xml', sitemapIndex, { paths }),
    ...parts.map((part, i) => sitemapPage(paths[i] as string, part, alternates)),
  ]
}

function sitemapPage(
  path: string,
  pages: readonly (AnyPost | string)[],
  alternates: ReadonlyMap<AnyPost, readonly Alternate[]>,
): Page {
  return page(path, sitemapFile, (linkTo) => ({
    entries: pages.map((entry): Entry => {
      if (typeof entry === 'string') return { href: linkTo(entry) }
      const languages = alternates.get(entry)
      return languages === undefined ? entryOf(entry) : { ...entryOf(entry), alternates: languages }
    }),
  }))
}

const entryOf = oncePerPost(({ href, updated, date }: AnyPost): Entry => {
  const last = updated ?? date
  return { href, ...(last !== undefined && { updated: last }) }
})

/** The languages of each post that exists in more than one, its own included, in the order of the list. */
function alternatesOf(posts: readonly AnyPost[]): ReadonlyMap<AnyPost, readonly Alternate[]> {
  if (posts.every(({ data }) => originalIn(data) === undefined)) return new Map()
  const versions = groupBy(posts, ({ id, data }) => originalIn(data) ?? id)
  const found = new Map<AnyPost, readonly Alternate[]>()
  for (const same of versions.values()) {
    if (same.length < 2) continue
    const alternates = same.map(({ language, href }) => ({ language, href }))
    for (const post of same) found.set(post, alternates)
  }
  return found
}

function originalIn(data: unknown): string | undefined {
  const { translationOf } = data as Partial<BlogPost>
  return typeof translationOf === 'string' ? translationOf : undefined
}

function sitemapFile({ site, entries }: SitemapProps): string {
  const { origin } = new URL(site.url)
  const [file] = sitemapFiles(
    entries.map(({ href, alternates, ...entry }) => ({
      ...entry,
      url: origin + href,
      ...(alternates !== undefined && {
        alternates: alternates.map(({ language, href }) => ({ language, url: origin + href })),
      }),
    })),
    { baseUrl: `${site.url}/` },
  )
  return file?.text ?? ''
}

function sitemapIndex({
  site,
  paths,
}: {
  readonly site: SiteProps
  readonly page: PageProps
  readonly paths: readonly string[]
}): string {
  const rows = paths.map(
    (path) => `<sitemap><loc>${new URL(site.url + path).href}</loc></sitemap>\n`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('')}</sitemapindex>\n`
}
