import type { Link, PageFrame, Pagination, PostLink } from './frame.ts'
import type { AuthorLink, Body, Card, FeaturedPicture, PostProps, TocEntry } from './post.ts'

export interface PostPageProps extends PageFrame {
  readonly post: PostProps
  /** Best first; the first nine are shown. */
  readonly related?: readonly Card[]
  /** The post published after this one. */
  readonly newer?: PostLink
  readonly older?: PostLink
}

/** A page that lists posts. */
export interface ListProps extends PageFrame {
  /** In the order they are shown. */
  readonly posts: readonly Card[]
  readonly pagination?: Pagination
}

export interface HomePageProps extends ListProps {
  /** In place of the site's own: for a front page in another language. */
  readonly description?: string
  /** A few words of welcome, on page 1. */
  readonly introduction?: Body
}

/** What gathers posts: a tag, a category. */
export interface TermProps {
  readonly kind: 'tag' | 'category'
  readonly label: string
  readonly description?: string
  /** How many posts carry it, over all pages. */
  readonly count: number
  /** The address of the feed of these posts. Its ending says what it is: `.atom`, `.json`, else RSS. */
  readonly feed?: string
}

export interface TermPageProps extends ListProps {
  readonly term: TermProps
}

/** All tags or all categories. */
export interface TermsPageProps extends PageFrame {
  readonly kind: 'tag' | 'category'
  /** In the order they are shown. */
  readonly terms: readonly CountedLink[]
}

export interface CountedLink extends Link {
  readonly count: number
}

export interface AuthorPageProps extends ListProps {
  readonly author: AuthorProps
}

export interface AuthorProps extends AuthorLink {
  readonly biography?: Body
  /** One line: what they do. */
  readonly role?: string
  /** Elsewhere; marked `rel="me"`. */
  readonly links?: readonly Link[]
  readonly count: number
  /** The address of the feed of these posts. Its ending says what it is: `.atom`, `.json`, else RSS. */
  readonly feed?: string
}

export interface SeriesPageProps extends PageFrame {
  readonly title: string
  readonly description?: string
  /** In reading order. */
  readonly parts: readonly Card[]
  /** The address of the feed of these posts. Its ending says what it is: `.atom`, `.json`, else RSS. */
  readonly feed?: string
}

export interface ArchiveEntry extends PostLink {
  /** `YYYY-MM-DD` or a date-time. */
  readonly date?: string
}

export interface ArchivePageProps extends PageFrame {
  /** Newest first; grouped by year and month as they come. */
  readonly posts: readonly ArchiveEntry[]
  /** Missing: the archive of everything. `month` is 1 to 12. */
  readonly period?: { readonly year: number; readonly month?: number }
  /** Links to the archives of single years, when the site has them. */
  readonly years?: readonly CountedLink[]
  readonly pagination?: Pagination
}

/** A page that is not a post, e.g. About. */
export interface PlainPageProps extends PageFrame {
  readonly title: string
  readonly standfirst?: string
  readonly image?: FeaturedPicture
  readonly headings?: readonly TocEntry[]
  readonly updated?: string
  readonly body: Body
}

export interface NotFoundPageProps extends PageFrame {
  /** With it, the page looks for what the words of the address may have meant. */
  readonly search?: SearchLinks
  /** A few posts to go on with. */
  readonly posts?: readonly Card[]
}

export interface SearchPageProps extends PageFrame {
  readonly search: SearchLinks
  /** To look through instead. In the order they are shown. */
  readonly terms?: readonly Link[]
  /** The address of the archive. */
  readonly archive?: string
}

/** What finds posts: `search` of the site's `pages`. Finished addresses. */
export interface SearchLinks {
  /** The search page. */
  readonly page: string
  /** A module that exports what `SearchClientModule` says. */
  readonly client: string
  /** What the client is to search. */
  readonly index: string
}
