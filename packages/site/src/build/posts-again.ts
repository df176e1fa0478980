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
import { changedPlaces, placesBy, replacedAt } from './places.ts'
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
  const { kept, posts, wanted, reported } = postsOf(documented, before, shared)
  for (const place of reported) context.problems.push(...(kept[place] as KeptPost).problems)
  const terms = before && termsAgain(before.gathered, posts, context)
  const gathered: Gathered =
    before !== undefined && terms !== undefined
      ? { posts, terms, anew: new Map(), problems: before.gathered.problems }
      : gather(posts, shared, context)
  context.problems.push(...gathered.problems)
  if (memory !== undefined) {
    for (const [place, post] of gathered.anew) kept[place] = post
    const unkept = wanted.filter((place) => !needsNoFiles((kept[place] as KeptPost).made))
    const { heads } = published
    const made = { kept, unkept, reported }
    memory.posts = { heads, copied, world, references, documented, gathered, ...made }
  }
  return gathered
}

/** The posts of these documents: those of the last build, but for the places at which something changed. */
function postsOf(
  documented: readonly DocumentedFile[],
  last: PostsMemory | undefined,
  shared: PostContext,
) {
  const changed = last && changedPlaces(last.documented, documented)
  const again = changed === undefined ? undefined : last
  const wanted = changed ? [...new Set([...changed, ...last.unkept])] : [...documented.keys()]
  const find = last && keptPosts(last)
  const kept = again?.kept.slice() ?? []
  for (const place of wanted) {
    const file = documented[place] as DocumentedFile
    kept[place] = find?.(file, place) ?? makeOne(file, shared)
  }
  const postAt = (place: number): MadePost => (kept[place] as KeptPost).made
  const posts =
    again === undefined ? wanted.map(postAt) : replacedAt(again.gathered.posts, wanted, postAt)
  return { kept, posts, wanted, reported: reportedAmong(kept, wanted, again?.reported) }
}

/** Places of posts with which something is wrong: of those that were made, and of the others that of the last build. */
function reportedAmong(
  posts: readonly KeptPost[],
  made: readonly number[],
  last: readonly number[] | undefined,
): readonly number[] {
  const anew = new Set(made)
  const isReported = (place: number): boolean => (posts[place] as KeptPost).problems.length > 0
  return [...(last ?? []).filter((place) => !anew.has(place)), ...[...anew].filter(isReported)]
}

/** Finds the posts that the last build made of the very same files. Most stand where they stood. */
function keptPosts({ documented, kept }: PostsMemory) {
  let placeOf: ReturnType<typeof placesBy<DocumentedFile>> | undefined
  return (file: DocumentedFile, at: number): KeptPost | undefined => {
    const { path } = file.file
    placeOf ??= placesBy(documented, (other) => other.file.path)
    const place = documented[at]?.file.path === path ? at : placeOf(path)
    const post = place === undefined ? undefined : kept[place]
    return post !== undefined && needsNoFiles(post.made) && isOf(post, file) ? post : undefined
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
