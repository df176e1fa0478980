import { basename } from 'node:path'

/** A post, as far as its address can be told from it. */
export interface LinkingPost {
  readonly path: string
  /** Of its front matter. */
  readonly date: unknown
  /** Addresses within the site to which its text links. */
  readonly links: readonly string[]
}

/** A pattern, and how many links between posts follow it. */
export interface LinkedAddresses {
  readonly pattern: string
  readonly links: number
}

// In Markdown, in HTML, and in a template's tag: [a](/b/), href="/b/", [a]({{ "/b/" | url }})
const LINK = /(?:\]\(|\bhref=)[\s<]*(?:\{\{-?\s*)?["']?(\/(?!\/)[^\s"'<>(){}|#?]*)/g

/** The addresses within a site to which a text links. */
export function linksIn(text: string): readonly string[] {
  return [...text.matchAll(LINK)].map(([, address = '']) => address)
}

const DATED = ['/:year/:month/:day/:slug/', '/:year/:month/:slug/', '/:year/:slug/']
const FEWEST = 2

/**
 * The pattern of the addresses at which posts link to one another: where nothing else tells how a blog's addresses were made, its own
 * links do. Undefined when too few lead to a post.
 */
export function linkedAddresses(
  posts: readonly LinkingPost[],
  folder: string,
): LinkedAddresses | undefined {
  const links = posts.flatMap((post) => post.links)
  const sections = [...new Set([basename(folder), 'blog', 'posts', 'post'])]
  const patterns = [...DATED, ...sections.map((name) => `/${name}/:slug/`), '/:slug/']
  const counted = patterns.map((pattern) => {
    const addresses = new Set(posts.flatMap((post) => addressIn(pattern, post)))
    const found = links.filter((link) => addresses.has(bare(link)))
    const files = found.filter((link) => link.endsWith('.html') && !link.endsWith('/index.html'))
    const asFile = files.length * 2 > found.length
    return { pattern: asFile ? pattern.replace(/\/$/, '.html') : pattern, links: found.length }
  })
  const [best] = counted.sort((a, b) => b.links - a.links)
  return best !== undefined && best.links >= FEWEST ? best : undefined
}

function addressIn(pattern: string, { path, date }: LinkingPost): string[] {
  const name = basename(path).replace(/\.[^.]+$/, '')
  const inName = /^(\d{4})-(\d{1,2})-(\d{1,2})[-_](.+)$/.exec(name)
  const [, year, month = '', day = ''] =
    inName ?? /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(`${date}`) ?? []
  if (year === undefined && pattern.includes(':year')) return []
  const parts: Readonly<Record<string, string>> = {
    ':year': year ?? '',
    ':month': month.padStart(2, '0'),
    ':day': day.padStart(2, '0'),
    ':slug': inName?.[4] ?? name,
  }
  return [bare(pattern.replace(/:[a-z]+/g, (part) => parts[part] ?? part))]
}

function bare(address: string): string {
  return address.replace(/(?:\/index)?\.html$|\/+$/, '').toLowerCase()
}
