import type { Diagnostic } from '@octavo/diagnostics'
import type { PublicFile as CopiedFile } from '../assets/public-files.ts'
import type { GatheredTerms } from '../taxonomy.ts'
import type { KeptPost, PostsMemory, TermsMemory } from './build-memory.ts'
import type { BuildContext } from './context.ts'
import type { LoadedFile } from './entry-record.ts'
import { gatherTerms } from './gather-terms.ts'
import { linkWorld } from './link-world.ts'
import type { DocumentedFile, MadePost } from './made-post.ts'
import { makePost } from './make-posts.ts'
import { type PostContext, postContext } from './post-of-file.ts'
import type { PublishedFiles } from './published-files.ts'
import { createReferences } from './references.ts'
import { termsAgain } from './terms-again.ts'

/** What the posts of a build are made from. */
export interface PostSources {
  readonly files: readonly LoadedFile[]
  readonly published: PublishedFiles
  readonly documented: readonly DocumentedFile[]
  readonly copied: readonly CopiedFile[]
}

/** Makes the posts, and gathers them by their terms. */
export function makePosts(
  sources: PostSources,
  context: BuildContext,
): { readonly posts: readonly MadePost[]; readonly terms: GatheredTerms } {
  const { memory } = context
  const { published, copied, documented } = sources
  const last = memory?.posts
  const isSame =
    last !== undefined && last.heads === published.heads && areSame(last.copied, copied)
  const { world, references } = isSame ? last : resolver(sources, context)
  world.pictures = context.pictures
  const shared = postContext(context, references)

  const kept = new Map<string, KeptPost>(isSame ? last.kept : [])
  const posts = documented.map((file) => {
    const before = isSame ? last.kept.get(file.file.path) : undefined
    const isStill = before !== undefined && isOf(before, file)
    const post = isStill ? before : makeOne(file, shared)
    if (!isStill && memory !== undefined) {
      if (needsNoFiles(post.made)) kept.set(file.file.path, post)
      else kept.delete(file.file.path)
    }
    context.problems.push(...post.problems)
    return post.made
  })
  const terms = isSame ? termsAgain(last.gathered, posts, context) : undefined
  const gathered: Gathered =
    isSame && terms !== undefined
      ? { posts, terms, anew: [], problems: last.gathered.problems }
      : gather(posts, shared, context)
  context.problems.push(...gathered.problems)
  if (memory !== undefined) {
    for (const made of gathered.anew) kept.set(made.file.file.path, { made, problems: [] })
    memory.posts = { heads: published.heads, copied, world, references, kept, gathered }
  }
  return gathered
}

interface Gathered extends TermsMemory {
  /** Posts that had to be made once more. */
  readonly anew: readonly MadePost[]
}

function resolver(
  { published, files, copied }: PostSources,
  context: BuildContext,
): Pick<PostsMemory, 'world' | 'references'> {
  const world = linkWorld(published, files, copied, context)
  return { world, references: createReferences(world) }
}

function areSame(before: readonly CopiedFile[], now: readonly CopiedFile[]): boolean {
  return before.length === now.length && now.every(({ path }, at) => before[at]?.path === path)
}

function isOf({ made }: KeptPost, { document, entry }: DocumentedFile): boolean {
  return made.file.document === document && made.file.entry === entry
}

/**
 * A post with pictures or files beside it tells each build of them: it is made each time. So is one with a relative link that
 * leads to no file: there may be one by then.
 */
function needsNoFiles({ file, links }: MadePost): boolean {
  const { pictures, assets } = file.document
  return (
    pictures.length + assets.length === 0 &&
    !('image' in (file.entry.data as object)) &&
    links.every(
      ({ href, resolved }) =>
        resolved.kind !== 'file' && (resolved.kind !== 'address' || href.startsWith('/')),
    )
  )
}

function makeOne(file: DocumentedFile, context: PostContext): KeptPost {
  const problems: Diagnostic[] = []
  return { made: makePost(file, context, problems), problems }
}

function gather(posts: readonly MadePost[], shared: PostContext, context: BuildContext): Gathered {
  const { terms, misplaced, problems } = gatherTerms(posts, context)
  if (misplaced.size === 0) return { posts, terms, anew: [], problems }
  // A term of theirs is written in another way now, or a part of their series.
  const anew: MadePost[] = []
  const placed = posts.map((made) => {
    if (!misplaced.has(made)) return made
    const again = makeOne(made.file, shared).made
    anew.push(again)
    return again
  })
  return { ...gather(placed, shared, context), anew }
}
