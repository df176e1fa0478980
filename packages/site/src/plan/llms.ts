import type { BlogPost, Published } from '@octavo/content'
import { llmsTxt, markdownTwin } from '@octavo/renderer'
import type { SiteProps } from '@octavo/theme'
import type { Post } from '../post.ts'
import type { Stored } from '../stored.ts'
import { type Page, page } from './page.ts'

/** A list of posts in `/llms.txt`. One called `Optional` may be skipped by its reader. */
export interface LlmsSection {
  readonly title: string
  readonly posts: readonly Published<Post<BlogPost>>[]
}

interface LlmsProps {
  readonly site: SiteProps
  readonly sections: readonly {
    readonly title: string
    readonly links: readonly {
      readonly title: string
      readonly href: string
      readonly description?: string
    }[]
  }[]
}

interface TwinProps {
  readonly site: SiteProps
  readonly href: string
  readonly title: string
  readonly description?: string
  readonly published?: string
  readonly updated?: string
  readonly authors: readonly string[]
  readonly tags: readonly string[]
  readonly body: Stored<string>
}

/**
 * The page `/llms.txt` (llmstxt.org): what the site is and where its posts are as Markdown, for programs that read prose; and, for
 * every post in it whose Markdown is at hand, its twin at `markdownAddress(post.url)`.
 */
export function* llms(sections: readonly LlmsSection[]): Generator<Page, void, undefined> {
  yield page('/llms.txt', llmsFile, (linkTo) => ({
    sections: sections.map(({ title, posts }) => ({
      title,
      links: posts.map((post) => ({
        title: post.title,
        href: post.markdown === undefined ? post.href : linkTo(markdownAddress(post.url)),
        ...(post.excerpt !== '' && { description: post.excerpt }),
      })),
    })),
  }))
  const all = new Set(sections.flatMap(({ posts }) => posts))
  for (const post of all) {
    if (post.markdown !== undefined) yield twin(post, post.markdown)
  }
}

/** Where the Markdown twin of a page stands: `/trust.md` for `/trust/`. */
export function markdownAddress(url: string): string {
  return `${url.replace(/(?:\.html|\/)$/, '')}.md`
}

function twin(post: Published<Post<BlogPost>>, body: Stored<string>): Page {
  const { data, title, date, updated } = post
  return page(markdownAddress(post.url), twinFile, {
    href: post.href,
    title,
    ...(data.description !== undefined && { description: data.description }),
    ...(date !== undefined && { published: date }),
    ...(updated !== undefined && { updated }),
    authors: data.authors,
    tags: data.tags,
    body,
  })
}

function llmsFile({ site, sections }: LlmsProps): string {
  const { origin } = new URL(site.url)
  return llmsTxt({
    title: site.title,
    ...(site.description !== undefined && { summary: site.description }),
    sections: sections.map(({ title, links }) => ({
      title,
      links: links.map(({ href, ...link }) => ({ ...link, url: origin + href })),
    })),
  })
}

function twinFile({ site, href, body, ...post }: TwinProps): string {
  const { title, description, published, updated, authors, tags } = post
  return markdownTwin({
    title,
    url: new URL(site.url).origin + href,
    ...(description !== undefined && { description }),
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    authors,
    tags,
    body: body.read(),
  })
}
