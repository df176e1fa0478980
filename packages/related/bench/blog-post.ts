/** A line of the quality benchmark's files. */
export interface BlogPost {
  readonly id: string
  readonly slug?: string
  readonly language?: string
  readonly title: string
  readonly description?: string
  readonly date: string
  readonly tags: readonly string[]
  readonly categories: readonly string[]
  readonly authors?: readonly string[]
  readonly series?: string
  readonly body: string
}

/** Code, which keeps its tags, or (no first group) what is markup only: comments, scripts, styles, tags, entities. */
const codeOrMarkup =
  /(^(```+|~~~+)[\s\S]*?^\2|`[^`\n]+`)|<!--[\s\S]*?-->|<(script|style)[\s>][\s\S]*?<\/\3>|<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|&#?\w+;/gim

/** The text of a post as the site would give it: title (twice, it counts more), standfirst, body without markup and addresses. */
export function textOf(post: BlogPost): string {
  const body = post.body
    .replace(codeOrMarkup, (_, code?: string) => code ?? ' ')
    .replace(/\]\([^)\s]*(?:\s+"[^"]*")?\)/g, '] ')
    .replace(/https?:\/\/[^\s)\]>"'`]+/g, ' ')
  return `${post.title}\n${post.title}\n${post.description ?? ''}\n${body}`
}

/** The outside pages a post links to, without scheme, query and fragment. */
export function outsideLinksOf(post: BlogPost): readonly string[] {
  return [...post.body.matchAll(/https?:\/\/[^\s)\]>"'`]+/g)].map(([address]) =>
    address
      .replace(/^https?:\/\/(?:www\.)?/, '')
      .replace(/[#?].*$/, '')
      .replace(/[.,;:/]+$/, '')
      .toLowerCase(),
  )
}
