import {
  type Highlighter,
  lowlight,
  type MarkdownOptions,
  type MathEngine,
  type ReadyMarkdown,
  temml,
} from '@octavo/markdown'
import { loadAddedSyntax } from '../../src/added-syntax.ts'
import { htmlParts } from '../../src/html-parts.ts'
import { createPipeline } from '../../src/pipeline.ts'
import { remarkParser } from '../../src/remark-parser.ts'
import { resolveSettings } from '../../src/settings.ts'

/** A pipeline without the wait, so that tests stay one line each. */
export function readyMarkdown(options: MarkdownOptions = {}): ReadyMarkdown {
  const settings = resolveSettings(options)
  const syntax = options.math || options.directives ? added : []
  return createPipeline(settings, {
    standard: () => (extensions) => remarkParser(extensions, syntax),
    loadStandard: async () => undefined,
    html: () => htmlParts,
    loadHtml: async () => undefined,
  })
}

/** A highlighter whose grammars are loaded. */
export const colours: Highlighter = lowlight()
await colours.load?.()

/** Math in tests, loaded. */
export const formulas: MathEngine = temml()
await formulas.load?.()
const added = await loadAddedSyntax(resolveSettings({ math: formulas, directives: true }))
