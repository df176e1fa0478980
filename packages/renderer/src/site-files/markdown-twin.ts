import { absoluteUrl } from '../addresses.ts'
import { markdownText } from './markdown-text.ts'

/** A post as Markdown, for readers that are programs. */
export interface MarkdownTwin {
  readonly title: string
  /** The post's page, absolute. */
  readonly url: string
  readonly description?: string
  /** As they are to be read: `2026-01-05`, an instant. */
  readonly published?: string
  readonly updated?: string
  readonly authors?: readonly string[]
  readonly tags?: readonly string[]
  /** The body in Markdown, with absolute addresses, and headings from the second level on. Written as it is. */
  readonly body: string
}

/** The Markdown twin of a post: title, what there is to know, body. */
export function markdownTwin(post: MarkdownTwin): string {
  const { title, description, published, updated, authors = [], tags = [] } = post
  const facts = [
    ['Source', `<${absoluteUrl(post.url, 'the address of a Markdown twin')}>`],
    ['By', authors.map(markdownText).join(', ')],
    ['Published', published ?? ''],
    ['Updated', updated ?? ''],
    ['Tags', tags.map(markdownText).join(', ')],
  ].filter(([, value]) => value !== '')
  const blocks = [
    `# ${markdownText(title)}`,
    ...(description === undefined ? [] : [`> ${markdownText(description)}`]),
    facts.map(([name, value]) => `- ${name}: ${value}`).join('\n'),
    post.body.trim(),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}
