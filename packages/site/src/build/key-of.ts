import { digestOf } from '../digest.ts'
import type { BuildSettings } from './build-options.ts'

/** Names the options that decide what pages look like and where they lie. */
export function keyOf({ out, preview }: Pick<BuildSettings, 'out' | 'preview'>): string {
  return digestOf(JSON.stringify([typeof out === 'string' ? out : 'sink', preview]))
}
