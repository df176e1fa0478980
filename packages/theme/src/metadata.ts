import {
  type BlogPostingLd,
  type BreadcrumbListLd,
  blogPosting,
  breadcrumbList,
  type PageMetadata,
  type PersonLd,
  person,
  type WebSiteLd,
  webSite,
} from '@octavo/renderer'
import { absolute } from './absolute.ts'
import type { PageFrame, SiteProps } from './props/frame.ts'
import type { AuthorPageProps, PostPageProps } from './props/pages.ts'
import type { AuthorLink } from './props/post.ts'

/** What the head of a post says of it, to search engines and link previews. */
export function postMetadata(props: PostPageProps): PageMetadata {
  const { post, site } = props
  const { title, standfirst, image, date, updated, authors = [], tags = [] } = post
  return present({
    title,
    kind: 'article' as const,
    description: standfirst,
    image: image && { ...image, url: absolute(image.src, site.url) },
    published: date,
    updated,
    section: post.categories?.[0]?.label,
    authors: authors.map((author) => personOf(author, site)),
    tags: tags.map(({ label }) => label),
    structuredData: [postingOf(props), ...crumbsOf(withCategory(props), title)],
  })
}

/** A post that is told no way to it stands in its first category. */
function withCategory(props: PostPageProps): PageFrame {
  const { breadcrumbs = props.post.categories?.slice(0, 1) ?? [] } = props
  return { ...props, breadcrumbs }
}

function postingOf({ post, site, page, language, head }: PostPageProps): BlogPostingLd {
  const { title, standfirst, image, date, updated, authors = [], tags = [], words } = post
  // A post without a picture is shown by its card for link previews.
  const picture = image ? absolute(image.src, site.url) : head?.image?.url
  return blogPosting(
    present({
      url: page.canonical,
      title,
      description: standfirst,
      published: date,
      updated,
      authors: authors.map((author) => personOf(author, site)),
      images: picture === undefined ? undefined : [picture],
      tags: tags.map(({ label }) => label),
      section: post.categories?.[0]?.label,
      words,
      language: language ?? site.language,
      publisher: { name: site.title, url: site.url },
    }),
  )
}

/** The way to a page, when the page shows one. It begins at the front page, which the running head leads to. */
export function crumbsOf(frame: PageFrame, title: string): readonly BreadcrumbListLd[] {
  const { breadcrumbs = [], site, page } = frame
  const [first] = breadcrumbs
  if (first === undefined) return []
  const home = first.url === site.home ? [] : [{ label: site.title, url: site.home }]
  const above = [...home, ...breadcrumbs].map(({ label, url }) => ({
    name: label,
    url: absolute(url, site.url),
  }))
  return [breadcrumbList([...above, { name: title, url: page.canonical }])]
}

/** A description of a list that has none of its own, for search engines: what it begins with. */
export function summed(titles: readonly string[]): { readonly description?: string } {
  return titles.length === 0 ? {} : { description: titles.slice(0, 3).join(' · ') }
}

export function siteData({ title, url, description, language }: SiteProps): WebSiteLd {
  return webSite(present({ name: title, url, description, language }))
}

export function authorData({ author, site, page }: AuthorPageProps): PersonLd {
  const { name, role, picture, links = [] } = author
  return person(
    present({
      name,
      url: page.canonical,
      jobTitle: role,
      image: picture && absolute(picture.src, site.url),
      sameAs: links.map(({ url }) => url),
    }),
  )
}

function personOf({ name, url }: AuthorLink, site: SiteProps): { name: string; url?: string } {
  return url === undefined ? { name } : { name, url: absolute(url, site.url) }
}

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** The same record without the members that are undefined. */
export function present<T extends object>(record: T): Present<T> {
  const result: { [name: string]: unknown } = {}
  for (const name in record) if (record[name] !== undefined) result[name] = record[name]
  return result as Present<T>
}
