import { present } from './json-ld.ts'

/** A person, as structured data knows one. Addresses are absolute. */
export interface PersonData {
  readonly name: string
  /** The person's page on this site. */
  readonly url?: string
  readonly image?: string
  readonly description?: string
  readonly jobTitle?: string
  /** The same person elsewhere. */
  readonly sameAs?: readonly string[]
}

/** A `Person` inside another document. */
export type PersonNode = {
  readonly '@type': 'Person'
  readonly name: string
  readonly url?: string
  readonly image?: string
  readonly description?: string
  readonly jobTitle?: string
  readonly sameAs?: readonly string[]
}

/** A `Person` as a document of its own: for the page of an author. */
export type PersonLd = PersonNode & { readonly '@context': 'https://schema.org' }

/** Structured data for the page of an author. */
export function person(data: PersonData): PersonLd {
  return { '@context': 'https://schema.org', ...personNode(data) }
}

/** @internal */
export function personNode(data: PersonData): PersonNode {
  const { name, url, image, description, jobTitle, sameAs } = data
  return present({
    '@type': 'Person' as const,
    name,
    url,
    image,
    description,
    jobTitle,
    sameAs: sameAs?.length === 0 ? undefined : sameAs,
  })
}
