import type { Document } from './document.ts'
import { headingTree } from './headings.ts'
import type { Passage } from './passage.ts'
import type { Settings } from './settings.ts'

/** Gathers what the steps found out, once the HTML is written. */
export function documentOf(passage: Passage, html: string, settings: Settings): Document {
  const { findings, language, excerpt } = passage
  const text = findings.blocks.join('\n\n')
  const words = language.words(text)
  return {
    html: passage.book.split(html),
    headings: headingTree(passage.headings),
    text,
    words,
    minutes: Math.ceil(words / settings.wordsPerMinute),
    excerpt: excerpt(text),
    links: findings.links,
    images: findings.images,
    codeBlocks: findings.codeBlocks,
    footnotes: findings.footnotes,
    features: [...findings.features].sort(),
  }
}
