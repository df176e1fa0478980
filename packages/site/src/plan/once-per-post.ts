import type { Published } from '@octavo/content'
import type { Post } from '../post.ts'
import { notesOf } from './post-notes.ts'
import { settle } from './settled.ts'
import { createSideNote } from './side-note.ts'

type AnyPost = Published<Post<unknown>>

let count = 0

/**
 * A post stands on many pages: what they show of it is made and named once. It is plain JSON, and `Stored` values, which are named by
 * their digests.
 */
export function oncePerPost<P extends AnyPost, Props extends object>(
  make: (post: P) => Props,
): typeof make {
  const number = count++
  // Of posts that somebody else has put together.
  const others = createSideNote<Props>()
  const made = (post: P): Props => {
    const props = make(post)
    return settle(props, JSON.stringify(props))
  }
  return (post) => {
    const shown = notesOf(post)?.shown
    const known = shown === undefined ? others.get(post) : (shown[number] as Props | undefined)
    if (known !== undefined) return known
    const props = made(post)
    if (shown === undefined) others.set(post, props)
    else shown[number] = props
    return props
  }
}
