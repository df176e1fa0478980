import type { Post } from '../post.ts'

/** The parts of a post that are made when they are asked for. */
export type LateParts = Pick<Post<unknown>, 'headings' | 'body' | 'feedBody' | 'markdown'>

/** Where the parts of a post come from that it does not carry itself. */
export interface LateSource extends LateParts {
  /** What stands for its headings: a digest of them, or nothing when there are none. */
  readonly headingsName: string
  /** Whether the post outlives the build, and what is found out about it with it. */
  readonly isKept: boolean
}
