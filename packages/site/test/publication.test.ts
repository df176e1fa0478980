import { type BlogPost, type Entry, preview, publish } from '@octavo/content'
import { expectTypeOf, it } from 'vitest'
import { feeds, type Post, sitemap } from '../src/index.ts'

// What is said here is checked by the compiler, not by running.
const drafts = [] as readonly Post<BlogPost>[]
const when = { now: '2026-03-01T12:00:00Z', timeZone: 'UTC' }

it('lets nothing but published posts into feeds and sitemaps', () => {
  const published = publish(drafts, when).listed
  expectTypeOf(feeds).toBeCallableWith(published, { path: '/feed' })
  expectTypeOf(sitemap).toBeCallableWith(published)

  // @ts-expect-error a post that nobody has published
  feeds(drafts, { path: '/feed' })
  // @ts-expect-error a preview, which holds drafts
  feeds(preview(drafts, when).listed, { path: '/feed' })
  const held = publish(drafts, when).held.map(({ entry }) => entry)
  // @ts-expect-error a draft among the held
  feeds(held, { path: '/feed' })
  // @ts-expect-error an entry as it was read
  feeds([] as readonly Entry<BlogPost>[], { path: '/feed' })
  // @ts-expect-error a post that nobody has published
  sitemap(drafts)
})
