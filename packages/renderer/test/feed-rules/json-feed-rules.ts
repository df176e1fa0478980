import { checkBody, checkUri, type Report } from './shared.ts'

type Members = Readonly<Record<string, unknown>>

/** What a JSON Feed document breaks of version 1.1 of its specification. */
export function jsonFeedProblems(json: string, location: string): readonly string[] {
  const problems: string[] = []
  const report: Report = (rule, detail) => problems.push(`${rule} ${detail}`)
  const feed = JSON.parse(json) as Members
  if (feed.version !== 'https://jsonfeed.org/version/1.1') report('version', String(feed.version))
  if (typeof feed.title !== 'string') report('title', '')
  if (feed.feed_url !== location) report('feed_url', String(feed.feed_url))
  for (const name of ['home_page_url', 'feed_url', 'next_url', 'icon', 'favicon']) {
    if (feed[name] !== undefined) checkUri(String(feed[name]), name, report)
  }
  checkAuthors(feed.authors, report)
  const items = Array.isArray(feed.items) ? (feed.items as Members[]) : []
  if (!Array.isArray(feed.items)) report('items', '')
  if (new Set(items.map(({ id }) => id)).size < items.length) report('id', 'not unique')
  for (const item of items) checkItem(item, report)
  return problems
}

function checkItem(item: Members, report: Report): void {
  if (typeof item.id !== 'string' || item.id === '') report('id', String(item.id))
  const contents = [item.content_html, item.content_text].filter((one) => typeof one === 'string')
  if (contents.length === 0) report('content', String(item.id))
  if (typeof item.content_html === 'string') checkBody(item.content_html, report)
  for (const name of ['url', 'external_url', 'image', 'banner_image']) {
    if (item[name] !== undefined) checkUri(String(item[name]), name, report)
  }
  for (const name of ['date_published', 'date_modified']) {
    const date = item[name]
    if (date !== undefined && !/^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(String(date))) {
      report(name, String(date))
    }
  }
  checkAuthors(item.authors, report)
  if (
    item.tags !== undefined &&
    !(Array.isArray(item.tags) && item.tags.every((tag) => typeof tag === 'string' && tag !== ''))
  ) {
    report('tags', JSON.stringify(item.tags))
  }
}

function checkAuthors(authors: unknown, report: Report): void {
  if (authors === undefined) return
  const list = Array.isArray(authors) ? (authors as Members[]) : []
  if (list.length === 0) report('authors', JSON.stringify(authors))
  for (const author of list) {
    if (author.name === undefined && author.url === undefined && author.avatar === undefined) {
      report('authors', 'says nothing')
    }
  }
}
