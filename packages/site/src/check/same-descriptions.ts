import { rangeOf } from '@octavo/content'
import type { Diagnostic } from '@octavo/diagnostics'
import type { MadePost } from '../build/made-post.ts'

/** Posts whose descriptions are word for word those of an earlier one: a copy that was forgotten. */
export function sameDescriptions(posts: readonly MadePost[]): Diagnostic[] {
  const first = new Map<string, MadePost>()
  const ordered = posts.toSorted((a, b) => (a.post.path < b.post.path ? -1 : 1))
  return ordered.flatMap((made): Diagnostic[] => {
    const { description } = made.post.data as { readonly description?: unknown }
    if (typeof description !== 'string' || description.trim() === '') return []
    const key = description.trim().toLowerCase()
    const other = first.get(key)
    if (other === undefined) {
      first.set(key, made)
      return []
    }
    return [
      {
        code: 'descriptions/same',
        severity: 'warning',
        message: `The description is that of ${other.post.path}.`,
        file: made.post.path,
        ...placed(made),
        hint: 'Say what this post is about.',
        related: [{ message: 'the first one', file: other.post.path, ...placed(other) }],
      },
    ]
  })
}

function placed({ file }: MadePost): Pick<Diagnostic, 'range'> {
  const range = rangeOf(file.entry, ['description'])
  return range === undefined ? {} : { range }
}
