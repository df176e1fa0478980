import type { Diagnostic, Range } from '@octavo/diagnostics'
import type { Element, ElementContent } from 'hast'
import { escapeText } from './escape-html.ts'
import { copyButton, wrapLines } from './features/code-lines.ts'
import { type CodeMeta, needsLines, readCodeMeta } from './features/code-meta.ts'
import {
  diagramFigure,
  diagramForScript,
  drawNow,
  notDrawn,
  plainDiagram,
} from './features/diagrams.ts'
import type { DiagramRenderer } from './features/feature-types.ts'
import { classesOf, textOf } from './hast-text.ts'
import { tooMuchCode } from './limits/code.ts'
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

/** The diagram that stands in the place of a block of code, if it describes one; a feed gets its text. */
export function diagramOf(pre: Element, walk: CodeWalk): readonly ElementContent[] | undefined {
  const { passage, settings } = walk
  const { mermaid } = settings
  const code = mermaid === undefined ? undefined : codeIn(pre)
  if (mermaid === undefined || code === undefined) return undefined
  if (languageOf(code)?.toLowerCase() !== 'mermaid') return undefined
  const text = textOf(code)
  const diagram = mermaid === 'client' ? diagramForScript(text) : drawn(text, pre, mermaid, passage)
  if (diagram === undefined) return undefined
  passage.findings.features.add('mermaid')
  const { book } = passage
  return [
    { type: 'text', value: book.mark({ type: 'extra-start', feed: [plainDiagram(text)] }) },
    diagram,
    { type: 'text', value: book.mark({ type: 'extra-end' }) },
  ]
}

function drawn(
  text: string,
  pre: Element,
  draw: DiagramRenderer,
  passage: Passage,
): Element | undefined {
  const drawing = passage.drawings.get(text) ?? drawNow(text, draw)
  if ('svg' in drawing) return diagramFigure(drawing.svg)
  passage.diagnostics.push(notDrawn(drawing.because, rangeIn(passage.source, pre), passage))
  return undefined
}

/** Notes and colours a block of code. Returns the title it wants to have. */
export function finishCode(pre: Element, walk: CodeWalk): string | undefined {
  const { passage, settings } = walk
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
  const coloured = language === undefined ? undefined : colourOf(value, language, range, walk)
  if (settings.highlighter !== undefined && language !== undefined) {
    code.properties.className = ['hljs', ...classesOf(code)]
  }
  const html = needsLines(meta) ? inLines(value, coloured, meta) : coloured
  if (html !== undefined) code.children = [rawHtml(html)]
  return meta.title
}

function inLines(value: string, coloured: string | undefined, meta: CodeMeta): string | undefined {
  const most = 50 * value.length + 10_000
  const lines = coloured === undefined ? undefined : wrapLines(coloured, meta, most)
  return lines ?? wrapLines(escapeText(value), meta, Number.POSITIVE_INFINITY)
}

// A grammar that would take too long, or fails, costs the colours and nothing else.
function colourOf(
  value: string,
  language: string,
  range: Range | undefined,
  { colour, passage, settings }: CodeWalk,
): string | undefined {
  if (settings.highlighter === undefined) return undefined
  const name = language.toLowerCase()
  let because = tooMuchCode(value, settings.limits)
  try {
    if (because === undefined) return colour(value, name)
    // A language that nobody colours has nothing to lose.
    if (colour('', name) === undefined) return undefined
  } catch (cause) {
    because = cause instanceof Error ? cause.message : String(cause)
  }
  passage.diagnostics.push(notColoured(because, range, passage))
  return undefined
}

function notColoured(because: string, range: Range | undefined, { source }: Passage): Diagnostic {
  return {
    code: 'markdown/code-not-coloured',
    severity: 'warning',
    message: `This block of code is shown without colours, because ${because}.`,
    ...(source.path !== undefined && { file: source.path }),
    ...(range && { range }),
    hint: 'Shorten the block, or leave its language out.',
  }
}

function rawHtml(value: string): ElementContent {
  return { type: 'raw', value } as unknown as ElementContent
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
    children.push(rawHtml(markup))
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
