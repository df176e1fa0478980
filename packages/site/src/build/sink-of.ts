import { join, sep } from 'node:path'
import type { Diagnostic } from '@octavo/diagnostics'
import { folderSink } from '../sink/folder-sink.ts'
import { generationSink } from '../sink/generation-sink.ts'
import { canSwap } from '../sink/generations.ts'
import type { Sink } from '../sink/sink.ts'
import type { BuildSettings } from './build-options.ts'

/** Where a build goes, and what is to be said of that. */
export interface ChosenSink {
  readonly sink: Sink
  readonly diagnostics: readonly Diagnostic[]
}

/** The sink of a build. A folder that cannot be swapped as a whole here is written file by file, with a warning. */
export function sinkOf(
  { out, cache, root, replace }: BuildSettings,
  isSwappable: (location: string) => boolean = canSwap,
): ChosenSink {
  if (typeof out !== 'string') return { sink: out, diagnostics: [] }
  const staging = join(cache ?? join(root, '.octavo'), 'staging')
  // What lies in the cache is nobody's site.
  const isOwn = cache !== undefined && out.startsWith(`${cache}${sep}`)
  if (replace === 'files') return { sink: folderSink(out, staging, isOwn), diagnostics: [] }
  if (isSwappable(out)) return { sink: generationSink(out, staging), diagnostics: [] }
  return { sink: folderSink(out, staging), diagnostics: [notSwapped] }
}

const notSwapped: Diagnostic = {
  code: 'site/not-atomic',
  severity: 'warning',
  message:
    'The folder could not be swapped as a whole: that needs symbolic links beside it which one rename can replace. Windows has none, nor have some network drives.',
  hint: 'Each file was replaced whole, and an interrupted build is finished by the next one. Leave --atomic away here.',
}
