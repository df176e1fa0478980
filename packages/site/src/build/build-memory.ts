import type { Published } from '@octavo/content'
import type { Diagnostic } from '@octavo/diagnostics'
import type { RelatedIndex } from '@octavo/related'
import type { PublicFile as CopiedFile } from '../assets/public-files.ts'
import type { FileTable } from '../cache/file-table.ts'
import type { Store } from '../cache/store.ts'
import type { FoundLater, LaterCode } from '../code/later-code.ts'
import type { LinkTo } from '../plan/page.ts'
import type { Post } from '../post.ts'
import type { RankedPost } from '../ranking.ts'
import type { Site } from '../site.ts'
import type { GatheredTerms } from '../taxonomy.ts'
import type { AskedFile } from './asked-files.ts'
import type { FileRecord, LoadedFile } from './entry-record.ts'
import type { RankedMembers } from './follow-members.ts'
import type { PagesMemory } from './follow-plan.ts'
import type { Listing } from './listed-folders.ts'
import type { DocumentedFile, MadePost } from './made-post.ts'
import type { MadeRedirections } from './made-redirections.ts'
import type { PublicFile, PublishedFiles } from './published-files.ts'
import type { ReadFiles } from './read-files.ts'
import type { References, ReferenceWorld } from './references.ts'
import type { RelationsRecord } from './relations-record.ts'
import type { TakenLists } from './taken-lists.ts'

/**
 * What a process that builds again and again keeps from one build to the next. It changes what a build costs and never
 * what it makes.
 */
export interface BuildMemory {
  store?: Store | undefined
  ranking?: RankingMemory | undefined
  members?: RankedMembers | undefined
  taken?: TakenLists | undefined
  /**
   * Set before a build that somebody waits for: only changed posts get their new relations, all others keep those of the
   * last build until one that is not in a hurry.
   */
  isHurried?: boolean
  /**
   * Set before a build in a hurry: absolute paths of files that may have changed since the last build. Nothing else is looked at,
   * neither content nor what was built. Left out: everything is.
   */
  touched?: ReadonlySet<string> | undefined
  /** Set by a build: relations are left for the next one. */
  isUnsettled?: boolean
  publication?: PublicationMemory | undefined
  documents?: DocumentsMemory | undefined
  posts?: PostsMemory | undefined
  lists?: ListsMemory | undefined
  redirections?: RedirectionsMemory | undefined
  search?: SearchMemory | undefined
  pages?: PagesMemory | undefined
  links?: { readonly site: Site['options']; readonly linkTo: LinkTo } | undefined
  files?: FilesMemory | undefined
  entries?: EntriesMemory | undefined
  later?: { readonly found: FoundLater; readonly later: LaterCode } | undefined
}

/** The table of entries that the last build saved, and the files that it was made of. */
export interface EntriesMemory {
  readonly files: readonly LoadedFile[]
  readonly table: ReadonlyMap<string, FileRecord>
}

/** What a process that builds again and again knows of files. */
export interface FilesMemory {
  readonly seen: FileTable['seen']
  readonly absent: FileTable['absent']
  readonly listed: Listing['listed']
}

/** An index is made from all texts at once: a writer who saves need not wait for it. */
export interface SearchMemory {
  /** Whether the index of the last build may stay for now. */
  readonly mayWait: boolean
  /** Whether it stayed without a look at whether it is still right. Set by the build. */
  isBehind: boolean
}

/** A ranking that follows changes, with what each of its posts looked like. */
export interface RankingMemory {
  /** The code that its signals come from. */
  readonly code: string
  readonly index: RelatedIndex<RankedPost<unknown>>
  /** What it has been told of. */
  readonly members: RankedMembers
  /** What the last build showed: older ones in the place of those that wait. */
  readonly shown: RelationsRecord['lists']
}

/** What a process that builds again and again knows of its last publication. */
export interface PublicationMemory {
  readonly site: Site['options']
  readonly now: string
  readonly files: readonly LoadedFile[]
  readonly stretches: ReadFiles['stretches']
  /** Places of files with which something is wrong. */
  readonly reported: readonly number[]
  readonly published: PublishedFiles
  readonly problems: readonly Diagnostic[]
}

/** The documents of the last build: of every public file, in the same order. */
export interface DocumentsMemory {
  readonly site: Site['options']
  readonly open: readonly PublicFile[]
  readonly documented: readonly DocumentedFile[]
  /** Places of those that are made in each build. */
  readonly unkept: readonly number[]
}

/**
 * What a process that builds again and again keeps of the posts of its last build. A post of which nothing changed is the
 * same object then, and what has been found out about it (its card, the name of its props) need not be found out again.
 */
export interface PostsMemory {
  /** Names files and addresses: see `PublishedFiles`. */
  readonly addresses: object
  readonly copied: readonly CopiedFile[]
  readonly world: ReferenceWorld
  readonly references: References
  readonly documented: readonly DocumentedFile[]
  /** In the order of `documented`. */
  readonly kept: readonly KeptPost[]
  /** Places of posts that refer to files: each build is asked about them. */
  readonly asking: readonly number[]
  /** Places of posts with which something was wrong. */
  readonly reported: readonly number[]
  readonly gathered: TermsMemory
}

/** What `pages` receives of posts: lists by the name of their collection. */
export interface ListedPosts {
  readonly listed: Readonly<Record<string, readonly Published<Post<unknown>>[]>>
  readonly unlisted: ListedPosts['listed']
}

/** The lists of the last build of this process, and the posts that they were made of. */
export interface ListsMemory extends ListedPosts {
  readonly site: Site['options']
  readonly posts: readonly MadePost[]
}

/** The redirections of the last build of this process. */
export interface RedirectionsMemory extends MadeRedirections {
  /** Names front matter and addresses, which they were made from: see `PublishedFiles`. */
  readonly heads: object
}

/** The terms of the last build, the posts that they were gathered from, and what was wrong with them. */
export interface TermsMemory {
  readonly posts: readonly MadePost[]
  readonly terms: GatheredTerms
  readonly problems: readonly Diagnostic[]
}

/** A post, what was wrong with it, and what it was told of the files that it refers to. */
export interface KeptPost {
  readonly made: MadePost
  readonly problems: readonly Diagnostic[]
  readonly asked: readonly AskedFile[]
}
