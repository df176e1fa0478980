import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type SiteSketch, titleOfFolder } from 'create-octavo'
import { addressPattern, withoutCategory } from './address-pattern.ts'
import { componentFiles, elsewhere, type FoundBlog, textOf } from './find-blog.ts'
import { optionsFor } from './known-keys.ts'
import {
  type LinkedAddresses,
  type LinkingPost,
  linkedAddresses,
  linksIn,
} from './linked-addresses.ts'
import { folderPermalink, readCode } from './read-code.ts'
import { readConfig, readFrontMatter, type Written } from './read-data.ts'

/** A configuration for a blog that is there, and what a person should know of it. */
export interface SketchedBlog {
  readonly sketch: SiteSketch
  /** What the links between the posts say of their addresses, where nothing else does. */
  readonly linked: LinkedAddresses | undefined
  /** Files that say `published: false`. */
  readonly unpublished: readonly string[]
  /** Files among the posts that are pages of Hugo's lists. */
  readonly lists: readonly string[]
  /** Files among the posts that are written in MDX. */
  readonly components: readonly string[]
  /** Markdown with front matter that is not among the posts. */
  readonly elsewhere: readonly string[]
}

/** Reads a blog's configuration and the front matter of all its posts, and sketches a site that fits. */
export async function sketchBlog(
  root: string,
  found: FoundBlog,
  timeZone: string,
): Promise<SketchedBlog> {
  const { generator, posts } = found
  const written = await writtenFor(root, found)
  const heads = await headsOf(found)
  const options = optionsFor(heads.flatMap(({ head }) => Object.keys(head)))
  const dated = heads.filter(({ path }) => /^\d{4}-\d{1,2}-\d{1,2}[-_]/.test(basename(path)))
  const schema = {
    ...(dated.length > heads.length / 2 && { dateFrom: 'file-name' }),
    ...(generator.name === 'Jekyll' && heads.some(hasSpacedList) && { splitAt: 'space' }),
    ...options,
  }
  const haveIds = heads.every(({ head }) => typeof head.id === 'string' && head.id !== '')
  const hasCategories = heads.some(({ head }) => head.categories ?? head.category)
  const pattern = addressPattern({
    name: generator.name,
    config: written,
    posts,
    permalink: generator.name === 'Eleventy' ? folderPermalink(root, posts) : undefined,
    haveSlugs: heads.some(({ head }) => typeof head.slug === 'string'),
  })
  const linked = generator.name === '' ? linkedAddresses(heads, posts) : undefined
  const configured = hasCategories ? pattern : pattern && withoutCategory(pattern)
  const address = linked?.pattern ?? configured
  const folders = publicOf(root, found)
  return {
    sketch: {
      ...metaOf(root, written, timeZone),
      posts: {
        folder: `${posts}/`,
        ...(Object.keys(schema).length > 0 && { schema }),
        ...(address !== undefined && address !== '/:slug/' && { address }),
        haveIds,
      },
      ...(folders !== undefined && { public: folders }),
    },
    linked,
    unpublished: heads.filter(({ head }) => head.published === false).map(({ path }) => path),
    lists: heads.map(({ path }) => path).filter((path) => basename(path) === '_index.md'),
    components: componentFiles(root, found),
    elsewhere: elsewhere(root, found),
  }
}

async function writtenFor(root: string, { generator, config }: FoundBlog): Promise<Written> {
  if (config !== undefined && /\.(?:ya?ml|toml|json)$/.test(config))
    return readConfig(config, textOf(root, config))
  return readCode(root, generator.name, config)
}

interface Head extends LinkingPost {
  readonly head: Written
}

/** `tags: one two`, which is two tags to Jekyll. */
function hasSpacedList({ head }: Head): boolean {
  return [head.tags, head.categories].some(
    (list) => typeof list === 'string' && /\S\s+\S/.test(list) && !list.includes(','),
  )
}

async function headsOf({ posts, files }: FoundBlog): Promise<readonly Head[]> {
  const heads: Head[] = []
  for (const { path, location } of files) {
    const text = readFileSync(location, 'utf8')
    const head = await readFrontMatter(path, text)
    heads.push({ path: `${posts}/${path}`, head, date: head.date, links: linksIn(text) })
  }
  return heads
}

function publicOf(root: string, { generator, posts }: FoundBlog): SiteSketch['public'] | undefined {
  const isThere = (folder: string): boolean => existsSync(join(root, folder)) && folder !== posts
  const whole = generator.public.find(isThere)
  if (whole !== undefined) return `${whole}/`
  const assets = generator.assets.filter(isThere)
  if (assets.length === 0) return undefined
  return Object.fromEntries(assets.map((folder) => [`/${basename(folder)}/`, `${folder}/`]))
}

/** What the other tool's configuration says of the site. Jekyll, Hugo and most others use these names. */
function metaOf(
  root: string,
  written: Written,
  timeZone: string,
): Pick<SiteSketch, 'title' | 'description' | 'url' | 'language' | 'timeZone'> {
  const text = (...names: readonly string[]): string | undefined => {
    const found = names.map((name) => written[name]).find((value) => typeof value === 'string')
    return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined
  }
  const base = text('baseurl')?.replace(/^\/?/, '/').replace(/\/+$/, '') ?? ''
  const url =
    (text('url', 'baseURL', 'baseUrl') ?? homepageOf(root) ?? '').replace(/\/+$/, '') + base
  const language = text('lang', 'locale', 'languageCode', 'defaultContentLanguage', 'language')
  const description = text('description', 'tagline') ?? descriptionIn(written.params)
  return {
    title: text('title', 'name') ?? titleOfFolder(root),
    ...(description !== undefined && { description: description.replace(/\s+/g, ' ') }),
    url: /^https?:/.test(url) && URL.canParse(url) ? url : 'https://example.org',
    language: canonicalLanguage(language) ?? 'en',
    timeZone: isTimeZone(text('timezone', 'timeZone')) ?? timeZone,
  }
}

/** Hugo's themes read it from there. */
function descriptionIn(params: unknown): string | undefined {
  const { description } = Object(params) as { readonly description?: unknown }
  return typeof description === 'string' && description.trim() !== '' ? description : undefined
}

function homepageOf(root: string): string | undefined {
  try {
    const { homepage } = JSON.parse(textOf(root, 'package.json')) as { homepage?: unknown }
    return typeof homepage === 'string' ? homepage : undefined
  } catch {
    // None, or none that can be read: it is only asked for a hint.
    return undefined
  }
}

function canonicalLanguage(language = ''): string | undefined {
  try {
    return Intl.getCanonicalLocales(language.replace('_', '-'))[0]
  } catch {
    return undefined
  }
}

function isTimeZone(timeZone: string | undefined): string | undefined {
  try {
    return timeZone && new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}
