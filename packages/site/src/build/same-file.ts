import { placeOfAddress } from '@octavo/content'
import type { Diagnostic } from '@octavo/diagnostics'
import { addressKey, fileKey, fileOf } from '../plan/address.ts'
import type { MadePost } from './made-post.ts'

/** Of two planned pages that are in each other's way; where one of them is a post's, its author is told and not only who plans. */
export function sameFile(path: string, other: string, posts: readonly MadePost[]): Diagnostic {
  const keys = new Set([path, other].map(addressKey))
  const made = posts.find(({ post }) => keys.has(addressKey(post.url)))
  return {
    code: 'site/path-taken',
    severity: 'error',
    message: messageOf(path, other),
    ...(made === undefined
      ? { hint: 'Give one of them another path in pages().' }
      : {
          file: made.post.path,
          range: placeOfAddress(made.file.entry),
          hint: 'Give the post a slug of its own (slug: in its front matter), or the other page another path in pages().',
        }),
  }
}

function messageOf(path: string, other: string): string {
  if (path === other) return `Two pages were planned at ${path}; the first one stands.`
  return fileKey(fileOf(path)) === fileKey(fileOf(other))
    ? `The page ${path} would overwrite ${other} where upper and lower case, or two forms of one letter, are one; it is left out.`
    : `The page ${path} cannot stand beside ${other}: one of them needs a folder where the other has its file. It is left out.`
}
