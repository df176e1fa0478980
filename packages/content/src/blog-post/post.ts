import type { BlogDate } from '../dates/blog-date.ts'

/** The front matter of a blog post. Plain data; lists are empty rather than missing. */
export interface BlogPost {
  readonly id?: string
  readonly title: string
  readonly description?: string
  /** When it came or will come out. */
  readonly date?: BlogDate
  /** When it was last changed in a way that readers should know. */
  readonly updated?: BlogDate
  /** Never public. */
  readonly draft: boolean
  /** Public, but in no list, feed or sitemap. */
  readonly unlisted: boolean
  /** When it is to disappear; a day: with its first moment. */
  readonly expires?: BlogDate
  readonly tags: readonly string[]
  readonly categories: readonly string[]
  readonly authors: readonly string[]
  readonly series?: PostSeries
  readonly image?: PostImage
  /** The last part of the address, instead of the file's name. */
  readonly slug?: string
  /** The whole address, instead of the site's pattern. */
  readonly permalink?: string
  /** Addresses it had before. */
  readonly aliases: readonly string[]
  /** The language it is written in, as in BCP 47: `en`, `pt-BR`. */
  readonly lang?: string
  /** The id (or the path) of the post that this one is a translation of. */
  readonly translationOf?: string
  readonly related?: { readonly pin: readonly string[]; readonly exclude: readonly string[] }
}

export interface PostSeries {
  readonly name: string
  /** Its place in the series, from 1. */
  readonly part?: number
}

export interface PostImage {
  readonly src: string
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
}

/**
 * A page that is not a post: About, a project, a list of talks. It is in no feed, archive or
 * ranking.
 */
export type SitePage = Omit<BlogPost, 'tags' | 'categories' | 'authors' | 'series' | 'related'>
