/** One step on the way from the home page to this one. */
export interface Breadcrumb {
  readonly name: string
  /** Absolute. */
  readonly url: string
}

/** A `BreadcrumbList` as a document. */
export type BreadcrumbListLd = {
  readonly '@context': 'https://schema.org'
  readonly '@type': 'BreadcrumbList'
  readonly itemListElement: readonly {
    readonly '@type': 'ListItem'
    readonly position: number
    readonly name: string
    readonly item: string
  }[]
}

/** Structured data for the way to a page, from the home page to the page itself. */
export function breadcrumbList(steps: readonly Breadcrumb[]): BreadcrumbListLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: url,
    })),
  }
}
