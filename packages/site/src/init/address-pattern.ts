import type { Written } from './read-data.ts'

// https://jekyllrb.com/docs/permalinks/#built-in-formats
const jekyllStyles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  none: '/:categories/:title.html',
}

// What other tools call the parts of a pattern.
const tokens: Readonly<Record<string, string>> = {
  ':categories': ':category',
  ':contentbasename': ':slug',
  ':filename': ':slug',
  ':slugorfilename': ':slug',
  ':title': ':slug',
}
const known = /^:(?:year|month|day|slug|name|title|category|lang|id)$/

/**
 * The pattern at which another tool has its posts, by its configuration or by its habit, in our words; undefined where neither is known or
 * no pattern of ours can say it.
 *
 * @param posts Folder of the posts, e.g. `content/posts`.
 */
export function addressPattern(name: string, config: Written, posts: string): string | undefined {
  if (name === 'Jekyll') return translated(config.permalink) ?? translated('date')
  if (name === 'Hugo') return translated(hugoPattern(config, posts))
  return name === '' ? undefined : `/${posts.split('/').at(-1)}/:slug/`
}

function translated(written: unknown): string | undefined {
  if (typeof written !== 'string') return undefined
  const pattern = (jekyllStyles[written] ?? written).replace(
    /:[a-z_]+/g,
    (token) => tokens[token] ?? token,
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

/** Without `:category`, for a blog whose posts have none. */
export function withoutCategory(pattern: string): string {
  return pattern.replace('/:category', '')
}
