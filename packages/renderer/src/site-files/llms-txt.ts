import { absoluteUrl } from '../addresses.ts'
import { markdownText } from './markdown-text.ts'

/** A list of links in `llms.txt`. A section called `Optional` may be skipped by its reader. */
export interface LlmsSection {
  readonly title: string
  readonly links: readonly {
    readonly title: string
    /** Absolute; best of a page's Markdown twin. */
    readonly url: string
    readonly description?: string
  }[]
}

/** An `llms.txt` (llmstxt.org): what the site is and where its pages are, as Markdown for programs that read prose. */
export function llmsTxt(options: {
  readonly title: string
  /** One or two sentences. */
  readonly summary?: string
  readonly sections: readonly LlmsSection[]
}): string {
  const { title, summary, sections } = options
  const blocks = [
    `# ${markdownText(title)}`,
    ...(summary === undefined ? [] : [`> ${markdownText(summary)}`]),
    ...sections.map(section),
  ]
  return `${blocks.join('\n\n')}\n`
}

function section({ title, links }: LlmsSection): string {
  const rows = links.map(({ title, url, description }) => {
    const address = absoluteUrl(url, 'a link of llms.txt').replace(/[()]/g, encodeParenthesis)
    const about = description === undefined ? '' : `: ${markdownText(description)}`
    return `- [${markdownText(title)}](${address})${about}`
  })
  return [`## ${markdownText(title)}`, '', ...rows].join('\n')
}

function encodeParenthesis(character: string): string {
  return character === '(' ? '%28' : '%29'
}
