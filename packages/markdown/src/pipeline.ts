import type { Diagnostic, Reported } from '@octavo/diagnostics'
import GithubSlugger from 'github-slugger'
import type { Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { type PluggableList, unified } from 'unified'
import { VFile } from 'vfile'
import type { Document } from './document.ts'
import { excerptOf } from './excerpt.ts'
import { finishTree } from './finish-tree.ts'
import { type Bridge, handlersFor } from './handlers.ts'
import { type FlatHeading, headingTree } from './headings.ts'
import { createHighlightCache } from './highlight-cache.ts'
import type { Markdown, MarkdownSource } from './markdown.ts'
import { messageDiagnostics, pluginFailure } from './plugin-messages.ts'
import { type Findings, referTree } from './refer-tree.ts'
import { createReferenceBook, type ReferenceBook } from './reference.ts'
import { remarkParser } from './remark-parser.ts'
import { sanitizeTree } from './sanitize-tree.ts'
import { type SentenceCutter, sentenceCutter } from './sentences.ts'
import type { Settings } from './settings.ts'
import { prepareSource, rangeIn, type SourceText } from './source-text.ts'
import { type WordCounter, wordCounter } from './words.ts'

/** What the steps of one document hand to each other. */
interface Passage extends Bridge {
  readonly source: SourceText
  readonly excerptField: string | undefined
  readonly language: Language
  readonly book: ReferenceBook
  headings: readonly FlatHeading[]
  findings: Findings
  excerpt: Document['excerpt']
}

interface Language {
  readonly sentences: SentenceCutter
  readonly words: WordCounter
}

declare module 'vfile' {
  interface DataMap {
    passage: Passage
  }
}

/** The steps of the work, prepared once. */
export function createPipeline(
  settings: Settings,
): Pick<Markdown, 'process' | 'processSync' | 'parse'> {
  const highlights = createHighlightCache(settings.highlighter)
  const plugins = pluginsOf(settings)
  const parser = settings.parser ?? remarkParser(plugins.extensions)
  const syntax = { gfm: settings.gfm, math: false, directives: false }
  const languageOf = languages(settings.language)
  const build = (remark: PluggableList, rehype: PluggableList) =>
    unified()
      .use(remark)
      .use(toHtmlTree, settings)
      .use(finish, settings)
      .use(rehype)
      .use(refer, settings, highlights)
      .use(rehypeStringify, { allowDangerousHtml: true })
      .freeze()
  const full = build(settings.remarkPlugins, settings.rehypePlugins)
  // When a plugin fails on a text, the text is still worth reading.
  const plain = build([], [])

  const start = (source: MarkdownSource) => {
    const prepared = prepareSource(source, settings)
    const file = new VFile({
      value: prepared.text,
      ...(source.path !== undefined && { path: source.path }),
    })
    file.data.passage = {
      source: prepared,
      excerptField: source.excerpt,
      language: languageOf(source.language),
      book: createReferenceBook(),
      raw: false,
      headings: [],
      findings: noFindings(),
      excerpt: { html: [], text: '', complete: true, from: 'sentences' },
    }
    return { file, tree: parser.parse(prepared.text, syntax) }
  }
  const end = (
    file: VFile,
    tree: HastRoot,
    more: readonly Diagnostic[] = [],
  ): Reported<Document> => ({
    value: documentOf(file.data.passage as Passage, full.stringify(tree, file), settings),
    diagnostics: [
      ...(file.data.passage as Passage).source.diagnostics,
      ...messageDiagnostics(file, (file.data.passage as Passage).source),
      ...more,
    ],
  })
  const endPlainly = (source: MarkdownSource, cause: unknown): Reported<Document> => {
    const { file, tree } = start(source)
    return end(file, plain.runSync(tree, file) as HastRoot, [
      pluginFailure(cause, source, (file.data.passage as Passage).source),
    ])
  }

  return {
    parse: (source) => parser.parse(prepareSource(source, settings).text, syntax),
    processSync(source) {
      const { file, tree } = start(source)
      try {
        return end(file, full.runSync(tree, file) as HastRoot)
      } catch (cause) {
        if (isAsyncMistake(cause)) throw asyncMistake(cause)
        return endPlainly(source, cause)
      }
    },
    async process(source) {
      const { file, tree } = start(source)
      await settings.highlighter?.load?.(languagesOf(tree))
      try {
        return end(file, (await full.run(tree, file)) as HastRoot)
      } catch (cause) {
        return endPlainly(source, cause)
      }
    },
  }
}

function isAsyncMistake(cause: unknown): boolean {
  return cause instanceof Error && /finished async/.test(cause.message)
}

function asyncMistake(cause: unknown): TypeError {
  return new TypeError('@octavo/markdown: processSync met an asynchronous plugin; use process', {
    cause,
  })
}

function noFindings(): Findings {
  return { blocks: [], links: [], images: [], codeBlocks: [], footnotes: [], features: new Set() }
}

function pluginsOf({ remarkPlugins }: Settings) {
  const data = unified().use(remarkPlugins).freeze().data()
  return {
    extensions: {
      micromark: data.micromarkExtensions ?? [],
      fromMarkdown: data.fromMarkdownExtensions ?? [],
    },
  }
}

function languages(usual: string): (language: string | undefined) => Language {
  const known = new Map<string, Language>()
  return (language = usual) => {
    let found = known.get(language)
    if (found === undefined) {
      found = { sentences: sentenceCutter(language), words: wordCounter(language) }
      known.set(language, found)
    }
    return found
  }
}

function passageOf(file: VFile): Passage {
  return file.data.passage as Passage
}

function toHtmlTree(settings: Settings) {
  let current: Bridge = { raw: false }
  const clobberPrefix = settings.html === 'sanitize' ? 'user-content-' : ''
  const convert = remarkRehype({
    handlers: handlersFor(settings.html, () => current),
    allowDangerousHtml: true,
    clobberPrefix,
  } as never) as unknown as (tree: Root, file: VFile) => HastRoot
  const parseRaw = rehypeRaw() as unknown as (tree: HastRoot, file: VFile) => HastRoot
  return (tree: Root, file: VFile): HastRoot => {
    current = passageOf(file)
    const html = convert(tree, file)
    const whole = current.raw ? parseRaw(html, file) : html
    return settings.html === 'sanitize' ? sanitizeTree(whole) : whole
  }
}

function finish(settings: Settings) {
  return (tree: HastRoot, file: VFile): void => {
    const passage = passageOf(file)
    const slugger = new GithubSlugger()
    const headings: (FlatHeading & { element: { position?: unknown } })[] = []
    finishTree(tree, {
      settings,
      slug: (text) => slugger.slug(text) || slugger.slug('section'),
      reserve: (id) => {
        slugger.occurrences[id] ??= 0
      },
      headings: headings as never,
    })
    passage.headings = headings.map(({ element, ...heading }) => {
      const range = rangeIn(passage.source, element as never)
      return range === undefined ? heading : { ...heading, range }
    })
  }
}

function refer(settings: Settings, highlights: ReturnType<typeof createHighlightCache>) {
  return (tree: HastRoot, file: VFile): void => {
    const passage = passageOf(file)
    const { source, book, findings, language } = passage
    const leading = { type: 'root' as const, children: tree.children }
    const finishExcerpt = () =>
      excerptOf({
        tree: leading,
        text: findings.blocks.join('\n\n'),
        field: passage.excerptField,
        maxCharacters: settings.excerpt.maxCharacters,
        sentences: language.sentences,
      })
    referTree(tree, {
      book,
      findings,
      highlight: highlights,
      rangeOf: (node) => rangeIn(source, node as never),
      line: '',
    })
    passage.excerpt = finishExcerpt()
  }
}

function documentOf(passage: Passage, html: string, settings: Settings): Document {
  const { findings, language } = passage
  const text = findings.blocks.join('\n\n')
  const words = language.words(text)
  return {
    html: passage.book.split(html),
    headings: headingTree(passage.headings),
    text,
    words,
    minutes: Math.ceil(words / settings.wordsPerMinute),
    excerpt: passage.excerpt,
    links: findings.links,
    images: findings.images,
    codeBlocks: findings.codeBlocks,
    footnotes: findings.footnotes,
    features: [...findings.features].sort(),
  }
}

function languagesOf(tree: Root): readonly string[] {
  const found = new Set<string>()
  const visit = (node: Root | Root['children'][number]): void => {
    if (node.type === 'code' && node.lang) found.add(node.lang.split(/\s+/)[0]?.toLowerCase() ?? '')
    if ('children' in node) for (const child of node.children) visit(child as never)
  }
  visit(tree)
  return [...found].sort()
}
