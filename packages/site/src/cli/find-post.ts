import { resolve } from 'node:path'
import { nearest } from '@octavo/diagnostics'
import type { Assembled } from '../build/assemble.ts'
import type { MadePost } from '../build/made-post.ts'
import { addressKey, basePathOf } from '../plan/address.ts'
import { WrongArguments } from './command.ts'

/** The most posts that a message lists. */
const LISTED = 8

/** Where a post is looked for. */
export interface PostsOfSite extends Pick<Assembled, 'posts' | 'published' | 'files'> {
  /** As in the site's `meta`. */
  readonly url: string
}

/** The post that a person means by a word: its file, its address, its id, its title or a part of one of them. */
export function findPost(site: PostsOfSite, wanted: string): MadePost {
  const word = wordOf(wanted, site.url)
  const [found, ...more] = candidates(site.posts, word)
  if (found === undefined) throw new WrongArguments(notFoundText(site, wanted, word))
  if (more.length > 0) throw new WrongArguments(ambiguousText(wanted, [found, ...more]))
  return found
}

/** What was typed, in the forms in which it can be compared. */
interface Word {
  readonly text: string
  /** Absolute, if it is the path of a file. */
  readonly location: string
  /** What its address has in common with other spellings of it. */
  readonly address: string
}

function wordOf(wanted: string, siteUrl: string): Word {
  // As the shell of any system completes it.
  const text = wanted.replaceAll('\\', '/').replace(/^\.\//, '')
  const location = resolve(wanted)
  if (!URL.canParse(text)) return { text, location, address: addressKey(text) }
  // As a browser shows it, of the site itself or of `octavo serve`.
  const path = new URL(text).pathname
  const base = basePathOf(siteUrl)
  const inSite = path.startsWith(`${base}/`) ? path.slice(base.length) : path
  return { text: inSite, location, address: addressKey(inSite) }
}

/** Those that are called so, else those of which it is the name, else those of which it is a part. */
function candidates(posts: readonly MadePost[], word: Word): readonly MadePost[] {
  const lower = word.text.toLowerCase()
  const tests: readonly ((made: MadePost) => boolean)[] = [
    ({ post, file }) =>
      [post.id, post.path].includes(word.text) ||
      file.location === word.location ||
      addressKey(post.url) === word.address,
    ({ post }) => namesOf(post).includes(lower) || post.title.toLowerCase() === lower,
    ({ post: { path, url, title } }) =>
      [path, url, title].some((text) => text.toLowerCase().includes(lower)),
  ]
  for (const test of tests) {
    const found = posts.filter(test)
    if (found.length > 0) return found
  }
  return []
}

/** The last part of the address, and the file's name with and without its ending. */
function namesOf({ path, url }: MadePost['post']): readonly string[] {
  return [lastPart(url).toLowerCase(), ...fileNames(path)]
}

function fileNames(path: string): readonly string[] {
  const name = lastPart(path).toLowerCase()
  return [name, name.replace(/\.[^.]*$/, '')]
}

function lastPart(path: string): string {
  return path.split('/').filter(Boolean).at(-1) ?? ''
}

function ambiguousText(wanted: string, found: readonly MadePost[]): string {
  const lines = found.slice(0, LISTED).map(({ post }) => `\n  ${post.path}  ${post.title}`)
  const rest = found.length > LISTED ? `\n  and ${found.length - LISTED} more` : ''
  return `"${wanted}" could be any of ${found.length} posts:${lines.join('')}${rest}`
}

function notFoundText({ posts, published, files }: PostsOfSite, wanted: string, word: Word) {
  const file = files.find((one) => isAt(one.file.path, word, one.location))
  if (file?.record.diagnostics.some(({ severity }) => severity === 'error')) {
    return `${file.file.path} has no page, because something is wrong with it. What: octavo check`
  }
  const held = published
    .heldBack()
    .find(({ entry, url }) => entry.path === file?.file.path || addressKey(url) === word.address)
  if (held !== undefined) {
    return `${held.entry.path} is held back: only what is published has related posts. See it with its own: octavo serve --drafts`
  }
  const names = posts.flatMap(({ post }) => namesOf(post))
  const suggestion = nearest(lastPart(word.text), names)
  return `There is no published post "${wanted}".${suggestion ? ` Did you mean ${suggestion}?` : ''}`
}

function isAt(path: string, { text, location }: Word, lies?: string): boolean {
  return path === text || lies === location || fileNames(path).includes(text.toLowerCase())
}
