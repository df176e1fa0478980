import type { BlogPost, Published } from '@octavo/content'
import { folderCache } from '@octavo/images'
import { createSocialImages, postCard, type SocialImage } from '@octavo/og-images'
import type { Post } from '@octavo/site'
import { meta } from './meta.ts'

const cards = createSocialImages({
  template: postCard,
  cache: folderCache(new URL('.octavo/cards/', import.meta.url)),
  address: (name) => `${meta.url}/assets/${name}`,
})

/** What a link to a post shows where it is shared: title, authors and category, set as the site is. */
export function socialCard({ data, title, language, url }: Published<Post<BlogPost>>): SocialImage {
  const [label] = data.categories
  const card = { title, siteName: meta.title, byline: data.authors.join(', '), language }
  return cards.prepare({ ...card, ...(label !== undefined && { label }) }, { path: url }).value
}
