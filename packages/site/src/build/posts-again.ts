import type { Diagnostic } from '@octavo/diagnostics'
import type { PublicFile as CopiedFile } from '../assets/public-files.ts'
import type { GatheredTerms } from '../taxonomy.ts'
import { FileNotes, isAnsweredAsBefore } from './asked-files.ts'
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
import { createReferences, type ReferenceWorld } from './references.ts'
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
    last !== undefined && last.addresses === published.addresses && areSame(last.copied, copied)
  const { world, references } = isSame ? last : resolver(sources, context)
  world.pictures = context.pictures
  const shared = postContext(context, references)

  const before = isSame ? last : undefined
  const makeOne = (file: DocumentedFile): KeptPost => makeNoted(file, shared, world)
  const { kept, posts, reported } = postsOf(documented, before, makeOne, context)
  for (const place of reported) context.problems.push(...(kept[place] as KeptPost).problems)
  const terms = before && termsAgain(before.gathered, posts, context)
  const gathered: Gathered =
    before !== undefined && terms !== undefined
      ? { posts, terms, anew: new Map(), problems: before.gathered.problems }
      : gather(posts, makeOne, context)
  context.problems.push(...gathered.problems)
  if (memory !== undefined) {
    for (const [place, post] of gathered.anew) kept[place] = post
    const asking = [...kept.keys()].filter((place) => (kept[place] as KeptPost).asked.length > 0)
    const { addresses } = published
    const made = { kept, asking, reported }
    memory.posts = { addresses, copied, world, references, documented, gathered, ...made }
  }
  return gathered
}

/** The posts of these documents: those of the last build, but for the places at which something changed. */
function postsOf(
  documented: readonly DocumentedFile[],
  last: PostsMemory | undefined,
  makeOne: (file: DocumentedFile) => KeptPost,
  context: BuildContext,
) {
  const changed = last && changedPlaces(last.documented, documented)
  const again = changed === undefined ? undefined : last
  const wanted = changed ? [...new Set([...changed, ...last.asking])] : [...documented.keys()]
  const find = last && keptPosts(last, context)
  const kept = again?.kept.slice() ?? []
  for (const place of wanted) {
    const file = documented[place] as DocumentedFile
    kept[place] = find?.(file, place) ?? makeOne(file)
  }
  const postAt = (place: number): MadePost => (kept[place] as KeptPost).made
  const posts =
    again === undefined ? wanted.map(postAt) : replacedAt(again.gathered.posts, wanted, postAt)
  return { kept, posts, reported: reportedAmong(kept, wanted, again?.reported) }
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
function keptPosts({ documented, kept }: PostsMemory, { pictures }: BuildContext) {
  let placeOf: ReturnType<typeof placesBy<DocumentedFile>> | undefined
  return (file: DocumentedFile, at: number): KeptPost | undefined => {
    const { path } = file.file
    placeOf ??= placesBy(documented, (other) => other.file.path)
    const place = documented[at]?.file.path === path ? at : placeOf(path)
    const post = place === undefined ? undefined : kept[place]
    const isStill =
      post !== undefined && isOf(post, file) && isAnsweredAsBefore(post.asked, pictures)
    return isStill ? post : undefined
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

function isOf({ made: { file } }: KeptPost, now: DocumentedFile): boolean {
  return (
    file.document === now.document &&
    file.entry === now.entry &&
    file.url === now.url &&
    file.isListed === now.isListed
  )
}

/** Makes a post, and notes what it asks about files. */
function makeNoted(file: DocumentedFile, shared: PostContext, world: ReferenceWorld): KeptPost {
  const problems: Diagnostic[] = []
  const notes = new FileNotes()
  world.notes = notes
  const made = makePost(file, shared, problems)
  world.notes = undefined
  return { made, problems, asked: notes.all }
}

function gather(
  posts: readonly MadePost[],
  makeOne: (file: DocumentedFile) => KeptPost,
  context: BuildContext,
): Gathered {
  const { terms, misplaced, problems } = gatherTerms(posts, context)
  if (misplaced.size === 0) return { posts, terms, anew: new Map(), problems }
  // A term of theirs is written in another way now, or a part of their series.
  const anew = new Map<number, KeptPost>()
  const placed = posts.map((made, at) => {
    if (!misplaced.has(made)) return made
    const again = makeOne(made.file)
    anew.set(at, again)
    return again.made
  })
  return { ...gather(placed, makeOne, context), anew }
}
