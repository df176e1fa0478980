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
export { type Picture, type PictureOptions, picture } from './picture.ts'
export { type InlineBlock, SafeHtml, trusted } from './safe-html.ts'
export { safeUrl } from './safe-url.ts'
export { contentSecurityPolicy, type PolicyOptions } from './security/content-security-policy.ts'
export { type HeaderRule, headersFile, securityHeaders } from './security/headers-file.ts'
export { type InlineHash, inlineHashes } from './security/inline-hashes.ts'
export { policyMeta } from './security/policy-meta.ts'
export { type LlmsSection, llmsTxt } from './site-files/llms-txt.ts'
export { type MarkdownTwin, markdownTwin } from './site-files/markdown-twin.ts'
export { type RedirectPage, redirectPage } from './site-files/redirect-page.ts'
export { type RobotsRule, robotsTxt } from './site-files/robots-txt.ts'
export { type WebManifest, webManifest } from './site-files/web-manifest.ts'
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
