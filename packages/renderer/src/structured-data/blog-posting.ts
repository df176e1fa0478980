import { present } from './json-ld.ts'
import { type PersonData, type PersonNode, personNode } from './person.ts'

/** Who publishes a site. */
export interface PublisherData {
  readonly name: string
  readonly url: string
  /** Address of a logo. */
  readonly logo?: string
}

/** What structured data says of a post. Addresses are absolute, instants RFC 3339. */
export interface BlogPostingData {
  readonly url: string
  readonly title: string
  readonly description?: string
  readonly published?: string
  readonly updated?: string
  readonly authors?: readonly PersonData[]
  /** Addresses of pictures that show what the post is about. */
  readonly images?: readonly string[]
  readonly tags?: readonly string[]
  readonly section?: string
  readonly words?: number
  /** BCP 47. */
  readonly language?: string
  readonly publisher?: PublisherData
}

/** An `Organization` inside another document. */
export type PublisherNode = {
  readonly '@type': 'Organization'
  readonly name: string
  readonly url: string
  readonly logo?: string
}

/** A `BlogPosting` as a document. */
export type BlogPostingLd = {
  readonly '@context': 'https://schema.org'
  readonly '@type': 'BlogPosting'
  readonly '@id': string
  readonly url: string
  readonly headline: string
  readonly description?: string
  readonly datePublished?: string
  readonly dateModified?: string
  readonly author?: readonly PersonNode[]
  readonly image?: readonly string[]
  readonly keywords?: readonly string[]
  readonly articleSection?: string
  readonly wordCount?: number
  readonly inLanguage?: string
  readonly publisher?: PublisherNode
}

/** Structured data for the page of a post. */
export function blogPosting(data: BlogPostingData): BlogPostingLd {
  const { url, title, description, published, updated, section, words, language } = data
  return present({
    '@context': 'https://schema.org' as const,
    '@type': 'BlogPosting' as const,
    '@id': url,
    url,
    headline: title,
    description,
    datePublished: published,
    // Checkers ask for it; a post that was never changed was last changed when it came out.
    dateModified: updated ?? published,
    author: filled(data.authors)?.map(personNode),
    image: filled(data.images),
    keywords: filled(data.tags),
    articleSection: section,
    wordCount: words,
    inLanguage: language,
    publisher: data.publisher === undefined ? undefined : publisherNode(data.publisher),
  })
}

/** @internal */
export function publisherNode({ name, url, logo }: PublisherData): PublisherNode {
  return present({ '@type': 'Organization' as const, name, url, logo })
}

function filled<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list
}
