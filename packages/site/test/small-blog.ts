import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { blogPost, collection } from '@octavo/content'
import { createMarkdown } from '@octavo/markdown'
import { sharedTerms, words } from '@octavo/related'
import { createTheme } from '@octavo/theme'
import {
  archived,
  card,
  defineSite,
  feeds,
  folder,
  full,
  neighbours,
  page,
  paginate,
  ranking,
  type Site,
  type SiteMeta,
  sitemap,
  taxonomy,
} from '../src/index.ts'

const plainTheme = createTheme()

/** A blog over the folders `content` and `public` of a root, with everything that a blog has. The public folder is made. */
export function smallSite(root: string, meta: Partial<SiteMeta> = {}, theme = plainTheme): Site {
  mkdirSync(join(root, 'public'), { recursive: true })
  const posts = collection({
    source: folder(pathToFileURL(join(root, 'content/'))),
    schema: blogPost(),
    ids: 'optional',
  })
  return defineSite({
    meta: {
      title: 'Small',
      url: 'https://example.org',
      language: 'en',
      timeZone: 'Europe/London',
      ...meta,
    },
    collections: { posts },
    markdown: createMarkdown(),
    terms: { tags: taxonomy(posts, ({ data }) => data.tags, '/tags/:slug/') },
    related: ranking(posts, {
      signals: [words((item) => item.text), sharedTerms((item) => item.data.tags)],
      limit: 3,
    }),
    theme,
    public: pathToFileURL(join(root, 'public/')),
    *pages({ posts, unlisted, related, terms }) {
      for (const one of [...posts, ...unlisted.posts]) {
        yield page(one.url, theme.post, {
          post: full(one),
          related: related(one).map(card),
          ...neighbours(posts, one),
        })
      }
      yield* paginate(posts, { size: 2, path: '/' }, theme.home)
      for (const { label, url, posts } of terms.tags) {
        const term = { kind: 'tag', label, count: posts.length } as const
        yield* paginate(posts, { size: 2, path: url }, theme.term, { term })
      }
      yield page('/archive/', theme.archive, { posts: posts.map(archived) })
      yield* feeds(posts, { path: '/feed' })
      yield sitemap([...posts, '/'])
    },
  })
}
