import { textOf } from './find-blog.ts'
import type { Written } from './read-data.ts'

// Where blogs made with Eleventy and Astro say their name and address. That is code: it is read for what it plainly says, and not run.
const DATA = ['metadata', 'site', 'meta'].flatMap((name) =>
  ['json', 'js', 'mjs', 'cjs', 'ts'].map((ending) => `_data/${name}.${ending}`),
)
const CODE: Readonly<Record<string, readonly string[]>> = {
  Eleventy: ['', 'src/', 'content/'].flatMap((folder) => DATA.map((path) => folder + path)),
  Astro: ['consts', 'config', 'site.config', 'siteConfig', 'constants'].flatMap((name) =>
    ['ts', 'js', 'mjs'].map((ending) => `src/${name}.${ending}`),
  ),
}

/** What code says of a site, in the words of a Jekyll configuration; nothing for tools that say it in plain data. */
export function readCode(root: string, name: string, config: string | undefined): Written {
  const texts = (CODE[name] ?? []).map((path) => textOf(root, path))
  const said = textsIn(texts.find((text) => text !== '') ?? '')
  const { site, base } =
    name === 'Astro' && config !== undefined ? textsIn(textOf(root, config)) : {}
  const found = {
    title: said.SITE_TITLE ?? said.title ?? said.name,
    description: said.SITE_DESCRIPTION ?? said.description ?? said.desc,
    url: site ?? said.website ?? said.url,
    baseurl: base,
    language: said.language ?? said.lang,
    timezone: said.timezone ?? said.timeZone,
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

const NAMED_TEXT = /(?:^|[\s{,])["']?(\w+)["']?\s*[:=]\s*(["'`])((?:\\.|(?!\2)[^\\\n])*)\2/gm
const COMMENT = /^\s*(?:\/\/|\*|\/\*).*$/gm

/** Texts that get a name in code or JSON, the first of each name. */
function textsIn(code: string): Partial<Record<string, string>> {
  const texts: Record<string, string> = {}
  for (const [, name = '', quote, text = ''] of code.replace(COMMENT, '').matchAll(NAMED_TEXT)) {
    // Filled in when it runs.
    if (quote === '`' && text.includes('$' + '{')) continue
    texts[name] ??= text.replace(/\\(.)/g, '$1')
  }
  return texts
}

/** The `permalink` that Eleventy's data for a whole folder gives its posts, as it is written there. */
export function folderPermalink(root: string, posts: string): string | undefined {
  const name = posts.split('/').at(-1)
  const files = ['json', '11tydata.json', '11tydata.js', '11tydata.mjs', '11tydata.cjs']
  return files
    .map((ending) => textsIn(textOf(root, `${posts}/${name}.${ending}`)).permalink)
    .find((permalink) => permalink !== undefined)
}
