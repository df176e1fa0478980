import type { Diagnostic, Reported } from '@octavo/diagnostics'
import type { Root as HtmlRoot } from 'hast'
import type { Root } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import { type PluggableList, unified } from 'unified'
import { VFile } from 'vfile'
import type { Document } from './document.ts'
import { documentOf } from './document-of.ts'
import { excerptOf } from './excerpt.ts'
import { finishTree } from './finish-tree.ts'
import { createHighlightCache } from './highlight-cache.ts'
import { languages } from './languages.ts'
import type { MarkdownSource, ReadyMarkdown } from './markdown.ts'
import { newPassage, passageOf } from './passage.ts'
import { messageDiagnostics, pluginFailure } from './plugin-messages.ts'
import { type Colour, referTree } from './refer-tree.ts'
import { remarkParser } from './remark-parser.ts'
import type { Settings } from './settings.ts'
import { prepareSource } from './source-text.ts'
import { toHtmlTree } from './to-html-tree.ts'

/** The steps of the work, prepared once. */
export function createPipeline(settings: Settings): ReadyMarkdown {
  const colour = createHighlightCache(settings.highlighter)
  const parser = settings.parser ?? remarkParser(syntaxOfPlugins(settings.remarkPlugins))
  const syntax = { gfm: settings.gfm, math: false, directives: false }
  const languageOf = languages(settings.language)
  const full = processor(settings, settings.remarkPlugins, settings.rehypePlugins, colour)
  // When a plugin fails on a text, the text is still worth reading.
  const plain = processor(settings, [], [], colour)

  const start = (source: MarkdownSource) => {
    const prepared = prepareSource(source, settings)
    const { path } = source
    const file = new VFile({ value: prepared.text, ...(path !== undefined && { path }) })
    file.data.passage = newPassage(prepared, source.excerpt, languageOf(source.language))
    return { file, tree: parser.parse(prepared.text, syntax) }
  }

  const end = (file: VFile, tree: HtmlRoot, more: readonly Diagnostic[]): Reported<Document> => {
    const passage = passageOf(file)
    return {
      value: documentOf(passage, full.stringify(tree, file), settings),
      diagnostics: [
        ...passage.source.diagnostics,
        ...passage.diagnostics,
        ...messageDiagnostics(file, passage.source),
        ...more,
      ],
    }
  }

  const withoutPlugins = (source: MarkdownSource, cause: unknown): Reported<Document> => {
    const { file, tree } = start(source)
    const failure = pluginFailure(cause, passageOf(file).source)
    return end(file, plain.runSync(tree, file) as HtmlRoot, [failure])
  }

  return {
    parse: (source) => parser.parse(prepareSource(source, settings).text, syntax),
    processSync(source) {
      const { file, tree } = start(source)
      let html: HtmlRoot
      try {
        html = full.runSync(tree, file) as HtmlRoot
      } catch (cause) {
        if (isAsync(cause)) throw asyncMistake(cause)
        return withoutPlugins(source, cause)
      }
      return end(file, html, [])
    },
    async process(source) {
      const { file, tree } = start(source)
      await settings.highlighter?.load?.(codeLanguages(tree))
      let html: HtmlRoot
      try {
        html = (await full.run(tree, file)) as HtmlRoot
      } catch (cause) {
        return withoutPlugins(source, cause)
      }
      return end(file, html, [])
    },
  }
}

function processor(
  settings: Settings,
  remark: PluggableList,
  rehype: PluggableList,
  colour: Colour,
) {
  return unified()
    .use(remark)
    .use(toHtmlTree, settings)
    .use(finish, settings)
    .use(rehype)
    .use(refer, settings, colour)
    .use(rehypeStringify, { allowDangerousHtml: true })
    .freeze()
}

function finish(settings: Settings) {
  return (tree: HtmlRoot, file: VFile): void => finishTree(tree, settings, passageOf(file))
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
