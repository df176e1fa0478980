import type { BlogPost, Published } from '@octavo/content'
import type { Translation } from '@octavo/theme'
import type { Post } from '../post.ts'

type BlogEntry = Published<Post<BlogPost>>

/**
 * What a page needs to know of the languages of a post: its own, where it is not the site's, and the addresses of the
 * same post in others, which name the same original in `translationOf`. Ordered by language.
 */
export function translations(
  posts: readonly BlogEntry[],
  post: BlogEntry,
): { readonly language?: string; readonly translations?: readonly Translation[] } {
  const original = originalOf(post)
  const others = posts
    .filter((other) => originalOf(other) === original && other.id !== post.id)
    .map(({ language, href }) => ({ language, url: href }))
    .sort((a, b) => (a.language < b.language ? -1 : 1))
  return {
    ...(post.isForeign && { language: post.language }),
    ...(others.length > 0 && { translations: others }),
  }
}

function originalOf({ id, data }: BlogEntry): string {
  return data.translationOf ?? id
}
