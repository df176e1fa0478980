import {
  type Highlighter,
  lowlight,
  type MarkdownOptions,
  type ReadyMarkdown,
} from '@octavo/markdown'
import { createPipeline } from '../../src/pipeline.ts'
import { resolveSettings } from '../../src/settings.ts'

/** A pipeline without the wait, so that tests stay one line each. */
export function readyMarkdown(options: MarkdownOptions = {}): ReadyMarkdown {
  return createPipeline(resolveSettings(options))
}

/** A highlighter whose grammars are loaded. */
export const colours: Highlighter = lowlight()
await colours.load?.([])
