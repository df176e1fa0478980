import { html, type PageMetadata, type SafeHtml } from '@octavo/renderer'
import { type Context, contextOf } from '../context.ts'
import { authorData, crumbsOf, present, siteData, summed } from '../metadata.ts'
import { document } from '../parts/document.ts'
import { entries } from '../parts/entries.ts'
import { folio } from '../parts/folio.ts'
import { pageHead } from '../parts/page-head.ts'
import { picture } from '../parts/picture.ts'
import type {
  AuthorPageProps,
  HomePageProps,
  ListProps,
  SeriesPageProps,
  TermPageProps,
  TermsPageProps,
} from '../props/pages.ts'
import type { Settings } from '../settings.ts'

export function homePage(props: HomePageProps, settings: Settings): SafeHtml {
  const context = contextOf(props, settings)
  const { site, introduction, pagination, description = site.description } = props
  const isFirst = pagination === undefined || pagination.number === 1
  const title = isFirst
    ? pageHead(
        {
          title: site.title,
          standfirst: description,
          after: introduction && html`<div class="prose">${introduction.read()}</div>`,
        },
        context,
      )
    : pageHead({ title: context.labels.pageOf(pagination.number, pagination.total) }, context)
  return document(context, {
    metadata: listMetadata(
      props,
      present({
        title: site.title,
        documentTitle: isFirst ? undefined : `${site.title} · ${pagination.number}`,
        description,
        structuredData: isFirst ? [siteData(site)] : [],
      }),
    ),
    main: html`${title}
${list(props, context, isFirst)}`,
    siteName: !isFirst,
  })
}

export function termPage(props: TermPageProps, settings: Settings): SafeHtml {
  const context = contextOf(props, settings)
  const { term } = props
  const kicker = context.labels[term.kind]
  return document(context, {
    metadata: listMetadata(
      props,
      present({
        title: term.label,
        description: term.description,
        structuredData: crumbsOf(props, term.label),
      }),
      term.feed,
    ),
    main: html`${pageHead({ kicker, title: term.label, standfirst: term.description, after: extent(term.count, term.feed, context) }, context)}
${list(props, context)}`,
  })
}

export function termsPage(props: TermsPageProps, settings: Settings): SafeHtml {
  const context = contextOf(props, settings)
  const title = props.kind === 'tag' ? context.labels.tags : context.labels.categories
  const items = props.terms.map(
    ({ label, url, count }) =>
      html`<li><a href="${url}">${label}</a> <span class="count">${count}</span></li>`,
  )
  const index =
    items.length === 0
      ? html`<p class="bare">${context.labels.nothingHere}</p>`
      : html`<ul class="term-index">${items}</ul>`
  return document(context, {
    metadata: {
      title,
      ...summed(props.terms.map(({ label }) => label)),
      structuredData: crumbsOf(props, title),
    },
    main: html`${pageHead({ title }, context)}
${index}`,
  })
}

export function authorPage(props: AuthorPageProps, settings: Settings): SafeHtml {
  const context = contextOf(props, settings)
  const { author } = props
  const { name, role, biography, links = [], count, feed, picture: portrait } = author
  const elsewhere = links.map(
    ({ label, url }) => html`<li><a class="u-url" rel="me" href="${url}">${label}</a></li>`,
  )
  const after = html`${portrait && picture({ ...portrait, alt: '' }, { load: 'first', name: 'portrait u-photo' })}
${biography && html`<div class="prose p-note">${biography.read()}</div>`}
${elsewhere.length > 0 && html`<ul class="terms">${elsewhere}</ul>`}${extent(count, feed, context)}`
  return document(context, {
    metadata: listMetadata(
      props,
      present({
        title: name,
        kind: 'profile' as const,
        description: role,
        structuredData: [authorData(props)],
      }),
      feed,
    ),
    main: html`${pageHead({ kicker: context.labels.author, title: name, standfirst: role, after, root: 'h-card' }, context)}
${list(props, context)}`,
  })
}

export function seriesPage(props: SeriesPageProps, settings: Settings): SafeHtml {
  const context = contextOf(props, settings)
  const { title, description, parts, feed } = props
  const kicker = context.labels.series
  return document(context, {
    metadata: listMetadata(
      { ...props, posts: parts },
      present({ title, description, structuredData: crumbsOf(props, title) }),
      feed,
    ),
    main: html`${pageHead({ kicker, title, standfirst: description, after: extent(parts.length, feed, context) }, context)}
${entries(parts, context, { numbered: true })}`,
  })
}

function list({ posts, pagination }: ListProps, context: Context, lead = false): SafeHtml {
  return html`${entries(posts, context, { lead })}
${folio(pagination, context)}`
}

function listMetadata(
  { pagination, posts, site }: ListProps,
  metadata: PageMetadata,
  feed?: string,
): PageMetadata {
  const number = pagination?.number ?? 1
  return {
    ...summed(posts.map(({ title }) => title)),
    ...metadata,
    ...(feed === undefined ? {} : { feeds: [ownFeed(feed, `${metadata.title} · ${site.title}`)] }),
    ...(number > 1 && metadata.documentTitle === undefined
      ? { title: `${metadata.title} · ${number}` }
      : {}),
    ...(pagination?.newer === undefined ? {} : { previous: pagination.newer }),
    ...(pagination?.older === undefined ? {} : { next: pagination.older }),
  }
}

function ownFeed(url: string, title: string): (PageMetadata['feeds'] & object)[number] {
  const [, ending] = /\.(atom|json)$/.exec(url) ?? []
  return { title, url, format: (ending as 'atom' | 'json' | undefined) ?? 'rss' }
}

/** How many posts there are, and where they are announced. Of none, the list itself says so. */
function extent(
  count: number,
  feed: string | undefined,
  { labels }: Context,
): SafeHtml | undefined {
  if (count === 0 && feed === undefined) return undefined
  return html`<p class="facts">${count > 0 && html`<span>${labels.posts(count)}</span>`}${feed !== undefined && html`<a href="${feed}">${labels.feed}</a>`}</p>`
}
