import { join } from 'node:path'
import type { BuiltSite } from '../build/build.ts'
import type { BuildMemory } from '../build/build-memory.ts'
import { type BuildSettings, optionsOf } from '../build/build-options.ts'
import { findConfig, loadSite } from '../code/load-site.ts'
import { lookingSink } from '../sink/looking-sink.ts'
import type { CommandInput } from './command.ts'
import { createProgress } from './progress.ts'

/**
 * A site that was built to be looked at: nothing is written but a cache of its own. With `memory` its texts stay readable
 * until `memory.store` is closed.
 */
export async function buildToLook(
  settings: BuildSettings,
  named: string | undefined,
  { terminal, modules }: Pick<CommandInput, 'terminal' | 'modules'>,
  memory?: BuildMemory,
): Promise<BuiltSite & { readonly site: Awaited<ReturnType<typeof loadSite>>['site'] }> {
  const { site, code } = await loadSite(findConfig(settings.root, named), modules)
  const { buildAndKeep } = await import('../build/build.ts')
  const progress = createProgress(terminal)
  try {
    const built = await buildAndKeep(
      site,
      {
        ...optionsOf(settings),
        out: lookingSink(),
        // Not the cache of `octavo build`, which belongs to the folder that it writes.
        cache: join(settings.cache ?? join(settings.root, '.octavo'), 'look'),
        ...(code && { code }),
        lock: settings.lock === 'off' ? 'off' : 'check',
        onProgress: progress.report,
      },
      memory,
    )
    return { ...built, site }
  } finally {
    progress.end()
  }
}
