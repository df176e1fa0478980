import type { Element, ElementContent } from 'hast'
import { escapeText } from './escape-html.ts'
import { copyButton, needsLines, readCodeMeta, wrapLines } from './features/code-lines.ts'
import { classesOf, textOf } from './hast-text.ts'
import type { Passage } from './passage.ts'
import type { Settings } from './settings.ts'
import { rangeIn } from './source-text.ts'

/** Colours code; undefined leaves it as it is. */
export type Colour = (code: string, language: string) => string | undefined

/** What finishing a block of code has to know of the walk. */
export interface CodeWalk {
  readonly passage: Passage
  readonly settings: Settings
  readonly colour: Colour
}

/** The diagram that stands in the place of a block of code, if it describes one. */
export function diagramOf(pre: Element, { passage, settings }: CodeWalk): Element | undefined {
  const { mermaid } = settings
  const code = mermaid === undefined ? undefined : codeIn(pre)
  if (mermaid === undefined || code === undefined || languageOf(code) !== 'mermaid')
    return undefined
  passage.findings.features.add('mermaid')
  const text = textOf(code)
  if (mermaid === 'client') {
    const children: ElementContent[] = [{ type: 'text', value: text }]
    return { ...pre, properties: { className: ['mermaid'] }, children }
  }
  const raw = { type: 'raw', value: mermaid(text) } as unknown as ElementContent
  return {
    type: 'element',
    tagName: 'figure',
    properties: { className: ['mermaid'] },
    children: [raw],
  }
}

/** Notes and colours a block of code. Returns the title it wants to have. */
export function finishCode(pre: Element, walk: CodeWalk): string | undefined {
  const { passage, colour, settings } = walk
  passage.findings.features.add('code')
  const code = codeIn(pre)
  if (code === undefined) return undefined
  const value = textOf(code)
  const language = languageOf(code)
  const meta = readCodeMeta(code.data?.meta ?? '', settings.code.lineNumbers)
  const range = rangeIn(passage.source, pre)
  passage.findings.codeBlocks.push({
    ...(language !== undefined && { language }),
    ...(meta.title !== undefined && { title: meta.title }),
    lines: value.replace(/\n$/, '').split('\n').length,
    ...(range && { range }),
  })
  if (code.children.some((child) => child.type !== 'text')) return meta.title
  const coloured = language === undefined ? undefined : colour(value, language.toLowerCase())
  if (settings.highlighter !== undefined && language !== undefined) {
    code.properties.className = ['hljs', ...classesOf(code)]
  }
  const hasLines = needsLines(meta)
  if (coloured === undefined && !hasLines) return meta.title
  const html = coloured ?? escapeText(value)
  const raw = { type: 'raw', value: hasLines ? wrapLines(html, meta) : html }
  code.children = [raw] as unknown as Element['children']
  return meta.title
}

/** A block of code with its title and its button around it, or the block itself if it has neither. */
export function frameCode(
  pre: Element,
  title: string | undefined,
  { passage, settings }: CodeWalk,
): Element {
  const { copy } = settings.code
  if (title === undefined && copy === undefined) return pre
  const children: ElementContent[] = [pre]
  if (title !== undefined) {
    const caption: ElementContent = { type: 'text', value: title }
    children.unshift({
      type: 'element',
      tagName: 'figcaption',
      properties: {},
      children: [caption],
    })
  }
  if (copy !== undefined) {
    passage.findings.features.add('copy')
    const { book } = passage
    const before = book.mark({ type: 'extra-start', feed: [] })
    const markup = before + copyButton(copy) + book.mark({ type: 'extra-end' })
    children.push({ type: 'raw', value: markup } as unknown as ElementContent)
  }
  return { type: 'element', tagName: 'figure', properties: { className: ['code'] }, children }
}

function codeIn(pre: Element): Element | undefined {
  return pre.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'code',
  )
}

function languageOf(code: Element): string | undefined {
  return classesOf(code)
    .find((name) => name.startsWith('language-'))
    ?.slice('language-'.length)
}
