import {
  type Diagnostic,
  type Fix,
  type Range,
  type Reported,
  sortDiagnostics,
} from '@octavo/diagnostics'
import { createPlaces, type Placed } from './entry.ts'
import { acceptedLimits } from './front-matter/limits.ts'
import { parseFrontMatter } from './front-matter/parse.ts'
import { nodeAt } from './front-matter/tree.ts'
import { writeScalar } from './front-matter/write-scalar.ts'
import { topOfFile } from './issue-diagnostic.ts'
import { type SlugOptions, slugify } from './slugify.ts'

/** A tag, category, series or author, with the posts that have it. */
export interface Term<Post> {
  /** What makes two spellings one term: Unicode form, case and white space do not count. */
  readonly key: string
  /** The spelling most posts use; of equally many the first by code unit. */
  readonly label: string
  /** Its part of an address, unique among the terms. */
  readonly slug: string
  /** In the order given. */
  readonly posts: readonly Post[]
}

/** How {@link collectTerms} looks at posts. */
export interface TermOptions extends SlugOptions {
  /** The front matter key that problems are shown at. Default `tags`. */
  readonly field?: string
}

/**
 * The terms of posts, ordered by key. Spellings that differ only by case or white space are one
 * term, and the rarer spelling is reported with its place; so are two terms that would get one
 * address, of which the later by key gets a number.
 */
export function collectTerms<Post extends Placed>(
  posts: readonly Post[],
  termsOf: (post: Post) => readonly string[],
  { field = 'tags', language }: TermOptions = {},
): Reported<readonly Term<Post>[]> {
  const gathered = gather(posts, termsOf)
  const { terms, diagnostics } = withSlugs(gathered, field, language)
  const spellings = gathered.flatMap((term) => otherSpellings(term, field))
  return { value: terms, diagnostics: sortDiagnostics([...diagnostics, ...spellings]) }
}

/** What makes two spellings one term. */
export function termKey(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase()
}

interface Gathered<Post> {
  readonly key: string
  readonly label: string
  readonly posts: readonly Post[]
  readonly spellings: ReadonlyMap<string, readonly Post[]>
}

function gather<Post>(
  posts: readonly Post[],
  termsOf: (post: Post) => readonly string[],
): readonly Gathered<Post>[] {
  const byKey = new Map<string, Gathering<Post>>()
  // Many posts carry few terms: each spelling is looked at once.
  const bySpelling = new Map<string, { term: Gathering<Post>; users: Post[] } | undefined>()
  for (const post of posts) {
    for (const text of listedBy(termsOf, post)) {
      if (!bySpelling.has(text)) bySpelling.set(text, newSpelling(text, byKey))
      const spelling = bySpelling.get(text)
      if (spelling === undefined) continue
      const { term, users } = spelling
      users.push(post)
      // It may carry the term in two spellings.
      if (term.posts.at(-1) !== post) term.posts.push(post)
    }
  }
  return [...byKey]
    .map(([key, { posts, spellings }]) => ({ key, label: mostUsed(spellings), posts, spellings }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

function listedBy<Post>(termsOf: (post: Post) => readonly string[], post: Post): readonly string[] {
  const texts: unknown = termsOf(post)
  if (Array.isArray(texts)) return texts
  const { path } = post as { readonly path?: string }
  throw new TypeError(
    `@octavo/content: the function that names the terms of a post must give a list of texts, got ${typeof texts}${path === undefined ? '' : ` for ${path}`}.`,
  )
}

interface Gathering<Post> {
  readonly posts: Post[]
  readonly spellings: Map<string, Post[]>
}

/** A spelling that no post before had; undefined when it says nothing. */
function newSpelling<Post>(text: string, byKey: Map<string, Gathering<Post>>) {
  const key = termKey(text)
  if (key === '') return undefined
  const term = byKey.get(key) ?? { posts: [], spellings: new Map<string, Post[]>() }
  byKey.set(key, term)
  const users: Post[] = []
  term.spellings.set(text, users)
  return { term, users }
}

function mostUsed(spellings: ReadonlyMap<string, readonly unknown[]>): string {
  const ordered = [...spellings].sort(
    ([a, usersOfA], [b, usersOfB]) => usersOfB.length - usersOfA.length || (a < b ? -1 : 1),
  )
  return ordered[0]?.[0].trim() ?? ''
}

function withSlugs<Post extends Placed>(
  gathered: readonly Gathered<Post>[],
  field: string,
  language: string | undefined,
) {
  const owners = new Map<string, Gathered<Post>>()
  const diagnostics: Diagnostic[] = []
  const terms = gathered.map((term): Term<Post> => {
    const wanted = slugify(term.label, { language })
    const owner = owners.get(wanted)
    const slug = owner ? freeSlug(wanted, owners) : wanted
    owners.set(slug, term)
    if (owner) diagnostics.push(sameSlug(term, owner, slug, field))
    return { key: term.key, label: term.label, slug, posts: term.posts }
  })
  return { terms, diagnostics }
}

function freeSlug(wanted: string, taken: ReadonlyMap<string, unknown>): string {
  let number = 2
  while (taken.has(`${wanted}-${number}`)) number++
  return `${wanted}-${number}`
}

function sameSlug<Post extends Placed>(
  term: Gathered<Post>,
  owner: Gathered<Post>,
  slug: string,
  field: string,
): Diagnostic {
  const [post, other] = [term.posts[0], owner.posts[0]]
  return {
    code: 'terms/same-slug',
    severity: 'warning',
    message: `“${term.label}” and “${owner.label}” would have the same address; this one gets \`${slug}\`.`,
    hint: 'Use one of the two everywhere, or rename one.',
    ...(post && { file: post.path, range: placeOfTerm(post, term.label, field) }),
    ...(other && {
      related: [
        {
          message: `“${owner.label}”`,
          file: other.path,
          range: placeOfTerm(other, owner.label, field),
        },
      ],
    }),
  }
}

function otherSpellings<Post extends Placed>(
  { label, spellings }: Gathered<Post>,
  field: string,
): readonly Diagnostic[] {
  return [...spellings]
    .filter(([spelling]) => spelling !== label)
    .flatMap(([spelling, posts]) =>
      posts.map((post) => otherSpelling(post, spelling, label, field)),
    )
}

function otherSpelling(post: Placed, spelling: string, label: string, field: string): Diagnostic {
  const place = findTerm(post, spelling, field)
  const fix = place?.replaceBy(label)
  return {
    code: 'terms/spelling',
    severity: 'warning',
    message: `“${spelling}” is written “${label}” elsewhere; they are taken as one.`,
    file: post.path,
    range: place?.range ?? topOfFile,
    hint: `Write “${label}” here too.`,
    ...(fix && { fix }),
  }
}

/** Where a post writes a term. */
export function placeOfTerm(post: Placed, term: string, field: string): Range {
  return findTerm(post, term, field)?.range ?? topOfFile
}

/**
 * Where a post writes a term: the item of the list that says so, else the whole value of the field.
 */
function findTerm({ path, frontMatter }: Placed, term: string, field: string) {
  if (!frontMatter) return undefined
  const { root } = parseFrontMatter(frontMatter, acceptedLimits)
  const value = nodeAt(root, [field])
  if (!value) return undefined
  const candidates = value.kind === 'list' ? value.items : [value]
  const item = candidates.find(
    (node) => node.kind === 'scalar' && String(node.value).trim() === term,
  )
  const range = createPlaces(frontMatter)(item ?? value)
  const replaceBy = (text: string): Fix | undefined => {
    if (!item) return undefined // one of several in a text with commas
    const written = frontMatter.text.slice(item.start, item.end)
    const edit = { file: path, range, text: writeScalar(text, written, frontMatter.format) }
    return { title: `Write “${text}”`, edits: [edit] }
  }
  return { range, replaceBy }
}
