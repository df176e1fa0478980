import type { Written } from './read-data.ts'

// https://jekyllrb.com/docs/permalinks/#built-in-formats
const jekyllStyles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  none: '/:categories/:title.html',
}

// What other tools call the parts of a pattern.
const tokens: Readonly<Record<string, string>> = {
  ':contentbasename': ':slug',
  ':filename': ':slug',
  ':slugorcontentbasename': ':slug',
  ':slugorfilename': ':slug',
}
const known = /^:(?:year|month|day|slug|name|title|categor(?:y|ies)|lang|id)$/

/** What is known of a blog whose addresses are looked for. */
export interface AddressedBlog {
  readonly name: string
  readonly config: Written
  /** Folder of the posts, e.g. `content/posts`. */
  readonly posts: string
  /** What Eleventy's data for that folder says. */
  readonly permalink: string | undefined
  /** Whether any of the posts has a `slug`. */
  readonly haveSlugs: boolean
}

/**
 * The pattern at which another tool has its posts, by its configuration or by its habit, in our words; undefined where neither is known or
 * no pattern of ours can say it.
 */
export function addressPattern(blog: AddressedBlog): string | undefined {
  const { name, config, posts, permalink, haveSlugs } = blog
  // A title is to Jekyll what stands in the name of the file.
  const ofJekyll = { ':title': ':slug' }
  if (name === 'Jekyll')
    return translated(config.permalink, ofJekyll) ?? translated('date', ofJekyll)
  // Where a post has no slug, Hugo takes its title.
  if (name === 'Hugo')
    return translated(hugoPattern(config, posts), haveSlugs ? {} : { ':slug': ':title' })
  const habit = name === '' ? undefined : `/${posts.split('/').at(-1)}/:slug/`
  return translated(permalink && fromTemplate(permalink)) ?? habit
}

/** `/blog/{{ page.fileSlug }}/index.html`, in our words where there are any. */
function fromTemplate(permalink: string): string | undefined {
  const pattern = permalink
    .replace(/\{\{-?\s*page\.fileSlug\s*(?:\|\s*slug(?:ify)?\s*)?-?\}\}/g, ':slug')
    .replace(/\{\{-?\s*title\s*\|\s*slug(?:ify)?\s*-?\}\}/g, ':title')
    .replace(/\/index\.html$/, '/')
  return /[{}]/.test(pattern) ? undefined : pattern
}

function translated(
  written: unknown,
  own: Readonly<Record<string, string>> = {},
): string | undefined {
  if (typeof written !== 'string') return undefined
  const pattern = (jekyllStyles[written] ?? written).replace(
    /:[a-z_]+/g,
    (token) => own[token] ?? tokens[token] ?? token,
  )
  const parts = pattern.match(/:[a-z_]+/g) ?? []
  if (!parts.every((part) => known.test(part))) return undefined
  return pattern.startsWith('/') ? pattern : `/${pattern}`
}

/** Of `[permalinks] posts = "/:year/:slug/"`; without it a post lies under its section's name. */
function hugoPattern({ permalinks }: Written, posts: string): unknown {
  const section = posts.split('/')[1]
  const given = recordOf(recordOf(permalinks).page ?? permalinks)
  const own = section === undefined ? undefined : given[section]
  return own ?? (section === undefined ? '/:slug/' : `/${section}/:slug/`)
}

function recordOf(value: unknown): Written {
  return typeof value === 'object' && value !== null ? (value as Written) : {}
}

/** Without categories, for a blog whose posts have none. */
export function withoutCategory(pattern: string): string {
  return pattern.replace(/\/:categor(?:y|ies)(?=\/)/, '')
}
