import { type BlogPost, linkTranslations, type Published } from '@octavo/content'
import type { Translation } from '@octavo/theme'
import type { Post } from '../post.ts'

type BlogEntry = Published<Post<BlogPost>>
type Linked = ReturnType<typeof linkTranslations<BlogEntry>>['value']

/**
 * What a page needs to know of the languages of a post: its own, where it is not the site's, and the addresses of the
 * same post in others, which name the same original in `translationOf`. Ordered by language.
 */
export function translations(
  posts: readonly BlogEntry[],
  post: BlogEntry,
): { readonly language?: string; readonly translations?: readonly Translation[] } {
  const others = (linkedIn(posts).get(post.id) ?? [])
    .filter(({ entry }) => entry.id !== post.id)
    .map(({ language, entry }) => ({ language, url: entry.href }))
  return {
    ...(post.isForeign && { language: post.language }),
    ...(others.length > 0 && { translations: others }),
  }
}

// The same posts are asked about once for each of them; what is found depends on nothing else.
const linked = new WeakMap<readonly BlogEntry[], Linked>()

function linkedIn(posts: readonly BlogEntry[]): Linked {
  const known = linked.get(posts)
  if (known !== undefined) return known
  const language = posts.find(({ isForeign }) => !isForeign)?.language ?? ''
  // The build has reported what is wrong with them.
  const { value } = linkTranslations(posts, { language })
  linked.set(posts, value)
  return value
}
