import { countBySeverity } from '@octavo/diagnostics'
import { writeWhole } from '../cache/write-whole.ts'
import type { Assembled } from './assemble.ts'
import { type BuildSettings, lockIn } from './build-options.ts'
import type { BuildContext } from './context.ts'

/** Notes what has been shipped. Not while something is wrong: a post that cannot be read has not vanished. */
export function keepLock(
  { lock, diagnostics }: Assembled,
  { files, root }: BuildContext,
  settings: BuildSettings,
): void {
  if (lock === undefined || settings.lock !== 'keep' || countBySeverity(diagnostics).error > 0)
    return
  writeWhole(lockIn(root), lock)
  files.wrote(lockIn(root), lock)
}
