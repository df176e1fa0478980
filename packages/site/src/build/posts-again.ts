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

  const before = isSame ? last : undefined
  const find = before && keptPosts(before)
  const kept: (KeptPost | undefined)[] = []
  const posts: MadePost[] = []
  for (let at = 0; at < documented.length; at++) {
    const file = documented[at] as DocumentedFile
    const known = find?.(file, at)
    const post = known ?? makeOne(file, shared)
    if (post.problems.length > 0) context.problems.push(...post.problems)
    posts.push(post.made)
    if (memory !== undefined) kept.push(known ?? keepable(post))
  }
  const terms = before && termsAgain(before.gathered, posts, context)
  const gathered: Gathered =
    before !== undefined && terms !== undefined
      ? { posts, terms, anew: new Map(), problems: before.gathered.problems }
      : gather(posts, shared, context)
  context.problems.push(...gathered.problems)
  if (memory !== undefined) {
    for (const [at, post] of gathered.anew) kept[at] = keepable(post)
    const { heads } = published
    memory.posts = { heads, copied, world, references, documented, kept, gathered }
  }
  return gathered
}

/** Finds the posts that the last build made of the very same files. Most stand where they stood. */
function keptPosts({ documented, kept }: PostsMemory) {
  let places: ReadonlyMap<string, number> | undefined
  return (file: DocumentedFile, at: number): KeptPost | undefined => {
    if (documented[at] === file) return kept[at]
    const { path } = file.file
    const isThere = documented[at]?.file.path === path
    if (!isThere) places ??= new Map(documented.map((other, place) => [other.file.path, place]))
    const post = kept[isThere ? at : (places?.get(path) ?? -1)]
    return post !== undefined && isOf(post, file) ? post : undefined
  }
}

interface Gathered extends TermsMemory {
  /** Posts that had to be made once more, by their place among the posts. */
  readonly anew: ReadonlyMap<number, KeptPost>
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

function keepable(post: KeptPost): KeptPost | undefined {
  return needsNoFiles(post.made) ? post : undefined
}

function makeOne(file: DocumentedFile, context: PostContext): KeptPost {
  const problems: Diagnostic[] = []
  return { made: makePost(file, context, problems), problems }
}

function gather(posts: readonly MadePost[], shared: PostContext, context: BuildContext): Gathered {
  const { terms, misplaced, problems } = gatherTerms(posts, context)
  if (misplaced.size === 0) return { posts, terms, anew: new Map(), problems }
  // A term of theirs is written in another way now, or a part of their series.
  const anew = new Map<number, KeptPost>()
  const placed = posts.map((made, at) => {
    if (!misplaced.has(made)) return made
    const again = makeOne(made.file, shared)
    anew.set(at, again)
    return again.made
  })
  return { ...gather(placed, shared, context), anew }
}
