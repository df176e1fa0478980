import { fingerprintOf } from './fingerprint.ts'
import type { Markdown, ReadyMarkdown } from './markdown.ts'
import { createParts, hasPlugins, loadParts, type Parts } from './parts.ts'
import { type MarkdownOptions, resolveSettings, type Settings } from './settings.ts'

/**
 * Prepares a pipeline: Markdown in, a document of plain data out. Make one and use it for all texts;
 * what is learnt for one text (coloured code, chosen grammar) serves the next.
 */
export function createMarkdown(options: MarkdownOptions = {}): Markdown {
  const settings = resolveSettings(options)
  const { fingerprint, diagnostics } = fingerprintOf(settings)
  const parts = createParts(settings)
  let loading: Promise<Loaded> | undefined
  let preparing: Promise<ReadyMarkdown> | undefined
  const loaded = () => {
    loading ??= load(settings, parts)
    return loading
  }
  // What waits for nothing has to have everything; a text that is waited for loads what it needs.
  const prepared = async () => {
    const { pipeline, unavailable } = await loaded()
    await Promise.all([loadParts(settings, parts, unavailable), settings.highlighter?.load?.()])
    return pipeline
  }
  return {
    process: async (source) => (await loaded()).pipeline.process(source),
    ready: () => {
      preparing ??= prepared()
      return preparing
    },
    fingerprint,
    diagnostics,
  }
}

interface Loaded {
  readonly pipeline: ReadyMarkdown
  /** Why the parser of the settings cannot be used. */
  readonly unavailable: string | undefined
}

async function load(settings: Settings, parts: Parts): Promise<Loaded> {
  const unavailable = await loadParser(settings)
  const needsAll = hasPlugins(settings)
  const [{ createPipeline }] = await Promise.all([
    import('./pipeline.ts'),
    needsAll ? loadParts(settings, parts, unavailable) : undefined,
    settings.html === 'sanitize' ? parts.loadHtml() : undefined,
  ])
  return { pipeline: createPipeline(settings, parts, unavailable), unavailable }
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
