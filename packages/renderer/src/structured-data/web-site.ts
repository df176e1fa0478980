import { type PublisherData, type PublisherNode, publisherNode } from './blog-posting.ts'
import { present } from './json-ld.ts'

/** What structured data says of a site. Addresses are absolute. */
export interface WebSiteData {
  readonly name: string
  readonly url: string
  readonly description?: string
  /** BCP 47. */
  readonly language?: string
  readonly publisher?: PublisherData
}

/** A `WebSite` as a document. */
export type WebSiteLd = {
  readonly '@context': 'https://schema.org'
  readonly '@type': 'WebSite'
  readonly '@id': string
  readonly name: string
  readonly url: string
  readonly description?: string
  readonly inLanguage?: string
  readonly publisher?: PublisherNode
}

/** Structured data for the home page of a site. */
export function webSite({ name, url, description, language, publisher }: WebSiteData): WebSiteLd {
  return present({
    '@context': 'https://schema.org' as const,
    '@type': 'WebSite' as const,
    '@id': url,
    name,
    url,
    description,
    inLanguage: language,
    publisher: publisher === undefined ? undefined : publisherNode(publisher),
  })
}
