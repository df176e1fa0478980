import type { Post } from '../post.ts'
import { createSideNote } from './side-note.ts'

/** The parts of a post that are made when they are asked for. */
export type LateParts = Pick<Post<unknown>, 'headings' | 'body' | 'feedBody' | 'markdown'>

/** Where the parts of a post come from that it does not carry itself. */
export interface LateSource extends LateParts {
  /** What stands for its headings: a digest of them, or nothing when there are none. */
  readonly headingsName: string
  /** Whether the post outlives the build, and what is found out about it with it. */
  readonly isKept: boolean
}

const sources = createSideNote<LateSource>()

/** @internal The source of a post that the site has made; undefined for any other. */
export const lateSource: (post: object) => LateSource | undefined = sources.get

/**
 * Gives an object the late parts of a post. They are fields of its own as the others are: a copy has them, too. One getter serves
 * the posts of all builds: with getters of its own an object takes ten times the memory.
 */
export function withLateParts<T extends object>(post: T, source: LateSource): T & LateParts {
  sources.set(post, source)
  return Object.defineProperties(post, lateParts) as T & LateParts
}

function sourceOf(post: object): LateSource {
  return sources.get(post) as LateSource
}

function late<Name extends keyof LateParts>(name: Name): PropertyDescriptor {
  return {
    enumerable: true,
    configurable: true,
    get(this: object): LateParts[Name] {
      return sourceOf(this)[name]
    },
  }
}

const lateParts: Readonly<Record<keyof LateParts, PropertyDescriptor>> = {
  headings: late('headings'),
  body: late('body'),
  feedBody: late('feedBody'),
  markdown: late('markdown'),
}
