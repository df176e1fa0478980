import type { Diagnostic, Reported } from '@octavo/diagnostics'
import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { chooseParser } from './choose-parser.ts'
import type { Document } from './document.ts'
import { documentOf } from './document-of.ts'
import { drawDiagrams } from './features/diagrams.ts'
import { createMathCache } from './features/math.ts'
import { createHighlightCache } from './highlight-cache.ts'
import { languages } from './languages.ts'
import { type Excess, TooMuch } from './limits/limit-types.ts'
import { excessDiagnostic } from './limits/limits.ts'
import { plainTree, restoreBlocks, type WithinLimits, withinLimits } from './limits/set-aside.ts'
import type { MarkdownSource, ReadyMarkdown } from './markdown.ts'
import { hasPlugins, loadParts, type Parts, whenLoaded } from './parts.ts'
import { newPassage, passageOf } from './passage.ts'
import { plainDocument } from './plain-document.ts'
import { messageDiagnostics, pluginFailure } from './plugin-messages.ts'
import { processor, syntaxOfPlugins, writerOf } from './processor.ts'
import type { Settings } from './settings.ts'
import { prepareSource, type SourceText } from './source-text.ts'

/** The steps of the work, prepared once. */
export function createPipeline(
  settings: Settings,
  parts: Parts,
  unavailable?: string,
): ReadyMarkdown {
  const colour = createHighlightCache(settings.highlighter)
  const extensions = syntaxOfPlugins(settings.remarkPlugins)
  const { parse: parseText, fallback } = chooseParser(settings, extensions, parts, unavailable)
  const syntax = {
    gfm: settings.gfm,
    math: settings.math !== undefined,
    directives: settings.directives,
  }
  const math = createMathCache(settings.math)
  const languageOf = languages(settings.language)
  const steps = { settings, parts, colour, math }
  const full = processor(steps, settings.remarkPlugins, settings.rehypePlugins)
  const write = writerOf(full, parts)
  // When a plugin fails on a text, the text is still worth reading.
  const plain = processor(steps, [], [])

  const prepare = (source: MarkdownSource, also?: Excess): Prepared => {
    const original = prepareSource(source, settings)
    const within = withinLimits(original.text, settings.limits, also)
    const { path } = source
    const file = new VFile({ value: within.text, ...(path !== undefined && { path }) })
    const passage = newPassage(
      { ...original, text: within.text },
      source.excerpt,
      languageOf(source.language),
      settings.limits,
    )
    for (const excess of within.excesses) passage.diagnostics.push(excessOf(excess, original))
    file.data.passage = passage
    return { original, within, file, mayRetry: also === undefined }
  }
  const parse = ({ file, within }: Prepared) =>
    restoreBlocks(parseText(String(file), syntax), within.blocks)

  const end = (
    { file, original }: Prepared,
    html: string,
    more: readonly Diagnostic[] = [],
  ): Reported<Document> => {
    const passage = passageOf(file)
    const { length } = original.text
    const most = settings.limits.maxExpansion * length + 100_000
    if (html.length > most) throw new TooMuch(expandsTooFar(html.length, length))
    const { source, diagnostics } = passage
    const messages = messageDiagnostics(file, source)
    return {
      value: documentOf(passage, html, settings),
      diagnostics: [...source.diagnostics, ...diagnostics, ...messages, ...fallback, ...more],
    }
  }

  const unparsed = ({ original, file }: Prepared, excess: Excess): Reported<Document> => ({
    value: plainDocument(original.text, passageOf(file).language, settings),
    diagnostics: [...original.diagnostics, excessOf(excess, original)],
  })

  // Without the block that is to blame; or else without the plugins; or else without markup.
  const rescue = (source: MarkdownSource, before: Prepared, cause: unknown): Reported<Document> => {
    if (cause instanceof TooMuch) return unparsed(before, { ...cause.excess, scope: 'text' })
    const prepared = prepare(source)
    const { file, original } = prepared
    try {
      const tree = plain.runSync(parse(prepared), file)
      const failures = hasPlugins(settings) ? [pluginFailure(cause, original)] : []
      return end(prepared, write(tree), failures)
    } catch (error) {
      return unparsed(prepared, error instanceof TooMuch ? error.excess : failure(error))
    }
  }

  const workSync = (source: MarkdownSource, prepared: Prepared): Reported<Document> => {
    const { within, file } = prepared
    if (within.refused !== undefined) return unparsed(prepared, within.refused)
    try {
      return end(prepared, write(full.runSync(parse(prepared), file)))
    } catch (cause) {
      if (isAsync(cause)) throw asyncMistake(cause)
      const excess = blameOf(cause, prepared)
      return excess === undefined
        ? rescue(source, prepared, cause)
        : workSync(source, prepare(source, excess))
    }
  }

  const work = async (source: MarkdownSource, prepared: Prepared): Promise<Reported<Document>> => {
    const { within, file } = prepared
    if (within.refused !== undefined) return unparsed(prepared, within.refused)
    try {
      if (String(file).includes('$')) await settings.math?.load?.()
      const tree = await whenLoaded(() => parse(prepared))
      const { languages, hasHtml } = needsOf(tree)
      if (languages.length > 0) await settings.highlighter?.load?.(languages)
      if (hasHtml && settings.html !== 'escape') await parts.loadHtml()
      if (typeof settings.mermaid === 'function') {
        passageOf(file).drawings = await drawDiagrams(tree, settings.mermaid)
      }
      const finished = await full.run(tree, file)
      return end(prepared, await whenLoaded(() => write(finished)))
    } catch (cause) {
      const excess = blameOf(cause, prepared)
      await loadParts(settings, parts, unavailable)
      return excess === undefined
        ? rescue(source, prepared, cause)
        : work(source, prepare(source, excess))
    }
  }

  return {
    parse(source) {
      const prepared = prepare(source)
      return prepared.within.refused === undefined
        ? parse(prepared)
        : plainTree(prepared.original.text)
    },
    processSync: (source) => workSync(source, prepare(source)),
    process: (source) => work(source, prepare(source)),
  }
}

interface Prepared {
  /** The text as it was handed in. */
  readonly original: SourceText
  readonly within: WithinLimits
  readonly file: VFile
  /** Whether the text may be tried again without one more block. */
  readonly mayRetry: boolean
}

// The block that showed only on the way that it passes a limit.
function blameOf(cause: unknown, { mayRetry }: Prepared): Excess | undefined {
  return mayRetry && cause instanceof TooMuch && cause.excess.scope === 'block'
    ? cause.excess
    : undefined
}

function excessOf(excess: Excess, { path, placeOf }: SourceText): Diagnostic {
  return excessDiagnostic(excess, placeOf({ line: excess.line, column: 1 }).line, path)
}

function expandsTooFar(html: number, text: number): Excess {
  const because = `its HTML would be ${Math.round(html / Math.max(1, text))} times as long`
  return { code: 'markdown/expands-too-far', scope: 'text', because, line: 1 }
}

function failure(cause: unknown): Excess {
  const because = `it could not be read (${cause instanceof Error ? cause.message : String(cause)})`
  return { code: 'markdown/not-read', scope: 'text', because, line: 1 }
}

function isAsync(cause: unknown): boolean {
  return cause instanceof Error && /finished async/.test(cause.message)
}

function asyncMistake(cause: unknown): TypeError {
  const message = '@octavo/markdown: processSync met an asynchronous plugin; use process instead'
  return new TypeError(message, { cause })
}

/** What a tree needs that may have to be loaded. */
function needsOf(tree: Root): { languages: readonly string[]; hasHtml: boolean } {
  const found = new Set<string>()
  let hasHtml = false
  const visit = (node: Root | Root['children'][number]): void => {
    if (node.type === 'code' && node.lang) found.add(node.lang.split(/\s+/)[0]?.toLowerCase() ?? '')
    if (node.type === 'html') hasHtml = true
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return { languages: [...found].sort(), hasHtml }
}
