import type { LateParts, LateSource } from './late-source.ts'
import { beginNotes, notesOf, type PostNotes } from './post-notes.ts'

/**
 * Gives an object the late parts of a post. They are fields of its own as the others are: a copy has them, too. One getter serves
 * the posts of all builds: with getters of its own an object takes ten times the memory.
 */
export function withLateParts<T extends object>(post: T, source: LateSource): T & LateParts {
  beginNotes(post, source)
  return Object.defineProperties(post, lateParts) as T & LateParts
}

function late<Name extends keyof LateParts>(name: Name): PropertyDescriptor {
  return {
    enumerable: true,
    configurable: true,
    get(this: object): LateParts[Name] {
      return (notesOf(this) as PostNotes).source[name]
    },
  }
}

const lateParts: Readonly<Record<keyof LateParts, PropertyDescriptor>> = {
  headings: late('headings'),
  body: late('body'),
  feedBody: late('feedBody'),
  markdown: late('markdown'),
}
