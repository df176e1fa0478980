import type { Diagnostic, Reported } from '@octavo/diagnostics'
import type { Root as HtmlRoot } from 'hast'
import type { Root } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import { type Data, type PluggableList, unified } from 'unified'
import { VFile } from 'vfile'
import { chooseParser, type StandardParser } from './choose-parser.ts'
import type { Document } from './document.ts'
import { documentOf } from './document-of.ts'
import { excerptOf } from './excerpt.ts'
import { adaptsTree, adaptTree } from './features/adapt-tree.ts'
import { drawDiagrams } from './features/diagrams.ts'
import { createMathCache, type SetMath } from './features/math.ts'
import type { Colour } from './finish-code.ts'
import { finishTree } from './finish-tree.ts'
import { createHighlightCache } from './highlight-cache.ts'
import { languages } from './languages.ts'
import { type Excess, TooMuch } from './limits/limit-types.ts'
import { excessDiagnostic } from './limits/limits.ts'
import { plainTree, restoreBlocks, type WithinLimits, withinLimits } from './limits/set-aside.ts'
import type { MarkdownSource, ReadyMarkdown } from './markdown.ts'
import { newPassage, passageOf } from './passage.ts'
import { plainDocument } from './plain-document.ts'
import { messageDiagnostics, pluginFailure } from './plugin-messages.ts'
import { referTree } from './refer-tree.ts'
import type { Settings } from './settings.ts'
import { prepareSource, type SourceText } from './source-text.ts'
import { toHtmlTree } from './to-html-tree.ts'
import { htmlWriter, type WriteHtml } from './write-html.ts'

/** The steps of the work, prepared once. */
export function createPipeline(
  settings: Settings,
  standard?: StandardParser,
  unavailable?: string,
): ReadyMarkdown {
  const colour = createHighlightCache(settings.highlighter)
  const extensions = syntaxOfPlugins(settings.remarkPlugins)
  const { parser, fallback } = chooseParser(settings, extensions, standard, unavailable)
  const syntax = {
    gfm: settings.gfm,
    math: settings.math !== undefined,
    directives: settings.directives,
  }
  const math = createMathCache(settings.math)
  const languageOf = languages(settings.language)
  const full = processor(settings, settings.remarkPlugins, settings.rehypePlugins, colour, math)
  const write = writerOf(full)
  const hasPlugins = settings.remarkPlugins.length + settings.rehypePlugins.length > 0
  // When a plugin fails on a text, the text is still worth reading.
  const plain = processor(settings, [], [], colour, math)

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
    restoreBlocks(parser.parse(String(file), syntax), within.blocks)

  const end = (
    { file, original }: Prepared,
    tree: HtmlRoot,
    more: readonly Diagnostic[] = [],
  ): Reported<Document> => {
    const passage = passageOf(file)
    const html = write(tree)
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
      const tree = plain.runSync(parse(prepared), file) as HtmlRoot
      return end(prepared, tree, hasPlugins ? [pluginFailure(cause, original)] : [])
    } catch (error) {
      return unparsed(prepared, error instanceof TooMuch ? error.excess : failure(error))
    }
  }

  const workSync = (source: MarkdownSource, prepared: Prepared): Reported<Document> => {
    const { within, file } = prepared
    if (within.refused !== undefined) return unparsed(prepared, within.refused)
    try {
      return end(prepared, full.runSync(parse(prepared), file) as HtmlRoot)
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
      const tree = parse(prepared)
      const languages = codeLanguages(tree)
      if (languages.length > 0) await settings.highlighter?.load?.(languages)
      if (typeof settings.mermaid === 'function') {
        passageOf(file).drawings = await drawDiagrams(tree, settings.mermaid)
      }
      return end(prepared, (await full.run(tree, file)) as HtmlRoot)
    } catch (cause) {
      const excess = blameOf(cause, prepared)
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

function processor(
  settings: Settings,
  remark: PluggableList,
  rehype: PluggableList,
  colour: Colour,
  math: SetMath,
) {
  return unified()
    .use(remark)
    .use(adapt, settings)
    .use(toHtmlTree, settings)
    .use(finish, settings, math)
    .use(rehype)
    .use(refer, settings, colour)
    .use(rehypeStringify, { allowDangerousHtml: true })
    .freeze()
}

// A plugin may have settings for rehype-stringify; ours knows none.
function writerOf(full: { stringify(tree: HtmlRoot): string; data(): Data }): WriteHtml {
  const stock = (tree: HtmlRoot) => full.stringify(tree)
  return full.data().settings === undefined ? htmlWriter(stock) : stock
}

function adapt(settings: Settings) {
  if (!adaptsTree(settings)) return undefined
  return (tree: Root, file: VFile): void => adaptTree(tree, settings, passageOf(file))
}

function finish(settings: Settings, math: SetMath) {
  return (tree: HtmlRoot, file: VFile): void => finishTree(tree, settings, passageOf(file), math)
}

function refer(settings: Settings, colour: Colour) {
  return (tree: HtmlRoot, file: VFile): void => {
    const passage = passageOf(file)
    // The excerpt is read off the tree while its marker is still there.
    const before: HtmlRoot = { type: 'root', children: [...tree.children] }
    passage.excerpt = excerptOf(before, passage, settings)
    referTree(tree, passage, settings, colour)
  }
}

// The plugins' own processor is not the one that parses: it is asked for the syntax they brought.
function syntaxOfPlugins(remarkPlugins: PluggableList) {
  const data = unified().use(remarkPlugins).freeze().data()
  return {
    micromark: data.micromarkExtensions ?? [],
    fromMarkdown: data.fromMarkdownExtensions ?? [],
  }
}

function isAsync(cause: unknown): boolean {
  return cause instanceof Error && /finished async/.test(cause.message)
}

function asyncMistake(cause: unknown): TypeError {
  const message = '@octavo/markdown: processSync met an asynchronous plugin; use process instead'
  return new TypeError(message, { cause })
}

function codeLanguages(tree: Root): readonly string[] {
  const found = new Set<string>()
  const visit = (node: Root | Root['children'][number]): void => {
    if (node.type === 'code' && node.lang) found.add(node.lang.split(/\s+/)[0]?.toLowerCase() ?? '')
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return [...found].sort()
}
