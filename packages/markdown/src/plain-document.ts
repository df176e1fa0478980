import type { Document } from './document.ts'
import { escapeText } from './escape-html.ts'
import { collapse } from './hast-text.ts'
import type { Language } from './passage.ts'
import type { Settings } from './settings.ts'

/** A text that was not parsed, as its author typed it: paragraphs and lines, no markup. */
export function plainDocument(
  source: string,
  language: Language,
  settings: Pick<Settings, 'wordsPerMinute'>,
): Document {
  const blocks = source.split(/\n[ \t]*(?:\n[ \t]*)+/).filter((block) => block.trim() !== '')
  const text = blocks.map(collapse).join('\n\n')
  const words = language.words(text)
  const paragraphs = blocks.map(
    (block) => `<p>${escapeText(block.trim()).replaceAll('\n', '<br>\n')}</p>`,
  )
  return {
    html: paragraphs.length === 0 ? [] : [paragraphs.join('\n')],
    headings: [],
    text,
    words,
    minutes: Math.ceil(words / settings.wordsPerMinute),
    // Nothing of it is fit for a list.
    excerpt: { html: [], text: '', complete: text === '', from: 'sentences' },
    links: [],
    images: [],
    codeBlocks: [],
    footnotes: [],
    features: [],
  }
}
