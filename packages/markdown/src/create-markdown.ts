import { loadAddedSyntax } from './added-syntax.ts'
import { mayNeedStandard, type StandardParser } from './choose-parser.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Markdown, ReadyMarkdown } from './markdown.ts'
import { type MarkdownOptions, resolveSettings, type Settings } from './settings.ts'

/**
 * Prepares a pipeline: Markdown in, a document of plain data out. Make one and use it for all texts;
 * what is learnt for one text (coloured code, chosen grammar) serves the next.
 */
export function createMarkdown(options: MarkdownOptions = {}): Markdown {
  const settings = resolveSettings(options)
  const { fingerprint, diagnostics } = fingerprintOf(settings)
  let loading: Promise<ReadyMarkdown> | undefined
  let preparing: Promise<ReadyMarkdown> | undefined
  const loaded = () => {
    loading ??= load(settings)
    return loading
  }
  // What waits for nothing has to have every grammar; a text that is waited for loads its own.
  const prepared = async () => {
    await settings.highlighter?.load?.()
    return loaded()
  }
  return {
    process: async (source) => (await loaded()).process(source),
    ready: () => {
      preparing ??= prepared()
      return preparing
    },
    fingerprint,
    diagnostics,
  }
}

async function load(settings: Settings): Promise<ReadyMarkdown> {
  const unavailable = await loadParser(settings)
  const [{ createPipeline }, standard] = await Promise.all([
    import('./pipeline.ts'),
    mayNeedStandard(settings, unavailable) ? loadStandard(settings) : undefined,
    settings.math?.load?.(),
  ])
  return createPipeline(settings, standard, unavailable)
}

async function loadStandard(settings: Settings): Promise<StandardParser> {
  const [{ remarkParser }, added] = await Promise.all([
    import('./remark-parser.ts'),
    loadAddedSyntax(settings),
  ])
  return (extensions) => remarkParser(extensions, added)
}

// Why the parser of the settings cannot be used.
async function loadParser({ parser }: Settings): Promise<string | undefined> {
  try {
    await parser?.load?.()
    return undefined
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause)
  }
}
