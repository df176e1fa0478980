import { type Diagnostic, nearest, type Reported } from '@octavo/diagnostics'
import type { Placed } from './entry.ts'
import { placeOfTerm, type Term, type TermOptions } from './terms.ts'

/** Two terms that may be meant as one. */
export interface SimilarTerms<Post> {
  /** The one with fewer posts; of equally many the later by key. */
  readonly term: Term<Post>
  readonly like: Term<Post>
}

/**
 * Terms that look like slips of one another: the same but for spaces, hyphens, a plural s, or one
 * or two letters (`user-centered design`, `user centered design`). Looking, not judging: a person
 * decides, so each is an info at the rarer term's first place. Terms of up to four letters are only
 * compared without their signs. Cost: each term with each other.
 */
export function findSimilarTerms<Post extends Placed>(
  terms: readonly Term<Post>[],
  { field = 'tags' }: TermOptions = {},
): Reported<readonly SimilarTerms<Post>[]> {
  const value = terms.flatMap((term, index) =>
    terms
      .slice(0, index)
      .filter((other) => areSimilar(term.key, other.key))
      .map((other) =>
        other.posts.length < term.posts.length
          ? { term: other, like: term }
          : { term, like: other },
      ),
  )
  return { value, diagnostics: value.map((pair) => similar(pair, field)) }
}

function areSimilar(a: string, b: string): boolean {
  const [bareA, bareB] = [bare(a), bare(b)]
  if (bareA === bareB) return bareA !== ''
  if (Math.min(bareA.length, bareB.length) <= 4 || differInNumbers(bareA, bareB)) return false
  return nearest(bareA, [bareB]) !== undefined && firstLetterIsSame(bareA, bareB)
}

/** `part 1` and `part 2`, `css3` and `css4` are two things. */
function differInNumbers(a: string, b: string): boolean {
  return a.replaceAll(/\D/g, '') !== b.replaceAll(/\D/g, '')
}

/** `learning` and `yearning`: slips seldom hit the first letter. */
function firstLetterIsSame(a: string, b: string): boolean {
  return a[0] === b[0]
}

function bare(key: string): string {
  return key.replaceAll(/[\s\-_./']+/g, '').replace(/(?<=[^s])s$/, '')
}

function similar<Post extends Placed>(
  { term, like }: SimilarTerms<Post>,
  field: string,
): Diagnostic {
  const [post] = term.posts
  const count = (posts: readonly Post[]) => `${posts.length} post${posts.length === 1 ? '' : 's'}`
  return {
    code: 'terms/similar',
    severity: 'info',
    message: `“${term.label}” (${count(term.posts)}) looks like “${like.label}” (${count(like.posts)}).`,
    ...(post && { file: post.path, range: placeOfTerm(post, term.label, field) }),
    hint: 'If they mean the same, write both the same way.',
  }
}
