import type { Published } from '@octavo/content'
import type { Post } from '../post.ts'
import { settle } from './settled.ts'
import { createSideNote } from './side-note.ts'

type AnyPost = Published<Post<unknown>>

/**
 * A post stands on many pages: what they show of it is made and named once. It is plain JSON, and `Stored` values, which are named by
 * their digests.
 */
export function oncePerPost<P extends AnyPost, Props extends object>(
  make: (post: P) => Props,
): typeof make {
  const made = createSideNote<Props>()
  return (post) => {
    const known = made.get(post)
    if (known !== undefined) return known
    const props = make(post)
    made.set(post, settle(props, JSON.stringify(props)))
    return props
  }
}
