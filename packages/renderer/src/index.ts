export { type AttributeValue, attributes, SafeAttributes } from './attributes.ts'
export { escapeHtml } from './escape.ts'
export { atom } from './feeds/atom.ts'
export type { Feed, FeedAuthor, FeedImage, FeedItem } from './feeds/feed.ts'
export { jsonFeed } from './feeds/json-feed.ts'
export { rss } from './feeds/rss.ts'
export { head } from './head/head.ts'
export type { PageMetadata, PreviewImage } from './head/metadata.ts'
export { type HtmlValue, html, join, type Renderable } from './html.ts'
export { inlineScript, inlineStyle } from './inline.ts'
export { json, SafeJson } from './json.ts'
export { type InlineBlock, SafeHtml, trusted } from './safe-html.ts'
export { safeUrl } from './safe-url.ts'
export {
  type SitemapEntry,
  type SitemapFile,
  type SitemapOptions,
  sitemap,
} from './sitemap.ts'
export {
  type BlogPostingData,
  type BlogPostingLd,
  blogPosting,
  type PublisherData,
  type PublisherNode,
} from './structured-data/blog-posting.ts'
export {
  type Breadcrumb,
  type BreadcrumbListLd,
  breadcrumbList,
} from './structured-data/breadcrumbs.ts'
export type { JsonLd, JsonValue } from './structured-data/json-ld.ts'
export {
  type PersonData,
  type PersonLd,
  type PersonNode,
  person,
} from './structured-data/person.ts'
export { type WebSiteData, type WebSiteLd, webSite } from './structured-data/web-site.ts'
export { escapeXml } from './xml.ts'
