import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { type Files, temporaryFolder, writeFiles } from './small-site.ts'

/** The `octavo` command, run from its source: `node ...octavoArgs('serve', root)`. */
export function octavoArgs(...args: readonly string[]): readonly string[] {
  return ['--conditions=@octavo/source', join(import.meta.dirname, 'fixtures/octavo.ts'), ...args]
}

/** Puts packages of this repository where a site's configuration finds them. */
export function linkPackages(root: string, names: readonly string[]): void {
  const installed = join(root, 'node_modules/@octavo')
  mkdirSync(installed, { recursive: true })
  for (const name of names)
    symlinkSync(join(import.meta.dirname, '../..', name), join(installed, name), 'junction')
}

/** A folder in which commands find a site: a page with its title for each post below `posts/`. */
export function commandSite(posts: Files): string {
  const root = temporaryFolder()
  writeFiles(root, {
    ...posts,
    'octavo.config.mjs': `
import { blogPost, collection } from '@octavo/content'
import { createMarkdown } from '@octavo/markdown'
import { defineSite, folder, page } from '@octavo/site'
const posts = collection({ source: folder(new URL('posts/', import.meta.url)), schema: blogPost(), ids: 'optional' })
export default defineSite({
  meta: { title: 'Rooms', url: 'https://example.org', language: 'en', timeZone: 'UTC' },
  collections: { posts }, markdown: createMarkdown(),
  *pages({ posts }) { for (const post of posts) yield page(post.url, ({ title }) => title, { title: post.title }) },
})
`,
  })
  linkPackages(root, ['content', 'markdown', 'site'])
  return root
}
