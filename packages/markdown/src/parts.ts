import { loadAddedSyntax } from './added-syntax.ts'
import type { HtmlParts } from './html-parts.ts'
import type { MarkdownParser } from './parser.ts'
import type { SyntaxExtensions } from './remark-parser.ts'
import type { Settings } from './settings.ts'

/** What only some texts need and takes long to load. In place once it is loaded. */
export interface Parts {
  /** The default parser, for texts whose blocks are not all simple. */
  readonly standard: () => StandardParser
  readonly loadStandard: () => Promise<void>
  /** What reads, sanitises and writes any HTML there is. */
  readonly html: () => HtmlParts
  readonly loadHtml: () => Promise<void>
}

/** Thrown where a part is needed that is not loaded; `process` loads it and does the step again. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded'
  readonly load: () => Promise<void>
  constructor(load: () => Promise<void>) {
    super('@octavo/markdown: a part that this text needs is not loaded')
    this.load = load
  }
}

/** The parts of a pipeline, none of them loaded. */
export function createParts(settings: Settings): Parts {
  let standard: StandardParser | undefined
  let html: HtmlParts | undefined
  const loadStandard = async () => {
    standard ??= await standardParser(settings)
  }
  const loadHtml = async () => {
    html ??= (await import('./html-parts.ts')).htmlParts
  }
  return {
    standard() {
      if (standard === undefined) throw new NotLoaded(loadStandard)
      return standard
    },
    loadStandard,
    html() {
      if (html === undefined) throw new NotLoaded(loadHtml)
      return html
    },
    loadHtml,
  }
}

/** Makes the default parser, with syntax that plugins brought. */
export type StandardParser = (extensions: SyntaxExtensions) => MarkdownParser

/** Whether a text may need the default parser: loading it costs as much as parsing a hundred posts by another one. */
export function mayNeedStandard(
  { parser, remarkPlugins }: Settings,
  unavailable: string | undefined,
): boolean {
  if (parser === undefined || unavailable !== undefined) return true
  return !parser.takesSyntaxPlugins && remarkPlugins.length > 0
}

/** Whether plugins are there, which may put anything into a tree. */
export function hasPlugins({ remarkPlugins, rehypePlugins }: Settings): boolean {
  return remarkPlugins.length + rehypePlugins.length > 0
}

/** Loads all parts that some text may need. */
export async function loadParts(
  settings: Settings,
  parts: Parts,
  unavailable: string | undefined,
): Promise<void> {
  await Promise.all([
    parts.loadHtml(),
    mayNeedStandard(settings, unavailable) ? parts.loadStandard() : undefined,
    settings.math?.load?.(),
  ])
}

/** Does a step; loads what it misses and does it again. The step must not have begun to change anything by then. */
export async function whenLoaded<Result>(step: () => Result): Promise<Result> {
  for (;;) {
    try {
      return step()
    } catch (cause) {
      if (!(cause instanceof NotLoaded)) throw cause
      await cause.load()
    }
  }
}

async function standardParser(settings: Settings): Promise<StandardParser> {
  const [{ remarkParser }, added] = await Promise.all([
    import('./remark-parser.ts'),
    loadAddedSyntax(settings),
  ])
  return (extensions) => remarkParser(extensions, added)
}
