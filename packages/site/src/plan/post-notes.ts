import type { Published } from '@octavo/content'
import type { Relation } from '@octavo/related'
import type { PostProps } from '@octavo/theme'
import type { Post } from '../post.ts'
import type { LateSource } from './late-source.ts'
import { Given } from './side-note.ts'

/** What a process has found out about a post that the site has made. Nobody sees it on the post, and a copy of the post has none. */
export class PostNotes {
  readonly source: LateSource
  /** What pages show of it, by the number of what makes that: see `oncePerPost`. */
  readonly shown: (object | undefined)[] = [undefined, undefined, undefined, undefined, undefined]
  /** Everything that its own page shows. */
  whole: PostProps | undefined
  /** The relations of the last build, as long as they are the same. */
  relations: readonly Relation<Published<Post<unknown>>>[] | undefined

  constructor(source: LateSource) {
    this.source = source
  }
}

// A field of its own and no side note: what asks for it is compiled for it alone, and each post is asked some ten times in each build.
class Noted extends Given {
  readonly #notes: PostNotes

  constructor(post: object, notes: PostNotes) {
    super(post)
    this.#notes = notes
  }
  static of(post: object): PostNotes | undefined {
    return #notes in post ? post.#notes : undefined
  }
}

/** @internal The notes on a post that the site has made; undefined for any other. */
export const notesOf: (post: object) => PostNotes | undefined = Noted.of

/** Begins the notes on a post. */
export function beginNotes(post: object, source: LateSource): void {
  new Noted(post, new PostNotes(source))
}
