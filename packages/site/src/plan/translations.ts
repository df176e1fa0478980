import type { BlogPost, Published } from '@octavo/content'
import type { Translation } from '@octavo/theme'
import type { Post } from '../post.ts'

type BlogEntry = Published<Post<BlogPost>>

/**
 * The same post in other languages: those that name the same original in `translationOf`, and the original. Ordered by
 * language; nothing when there are none.
 * @param language What a post without `lang` is written in.
 */
export function translations(
  posts: readonly BlogEntry[],
  post: BlogEntry,
  language: string,
): { readonly translations?: readonly Translation[] } {
  const original = originalOf(post)
  const others = posts.filter((other) => originalOf(other) === original && other.id !== post.id)
  if (others.length === 0) return {}
  const links = others.map((other) => ({ language: other.language ?? language, url: other.href }))
  return { translations: links.sort((a, b) => (a.language < b.language ? -1 : 1)) }
}

function originalOf({ id, data }: BlogEntry): string {
  return data.translationOf ?? id
}
