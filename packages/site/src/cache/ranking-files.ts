import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StoredIndex } from '@octavo/related'
import { digestOf } from '../digest.ts'
import { writeWhole } from './write-whole.ts'

/** What a build leaves of its ranking: the whole of it, or what changed since that was written. */
export type NewRanking =
  | { readonly whole: Uint8Array; readonly changes?: undefined }
  | { readonly changes: Uint8Array }

/** The files of a ranking: the whole, and what changed since. They carry the digests of their content in their names. */
export type RankingFiles = readonly [whole: string, changes?: string]

/** Writes a ranking down. The files of the last one tell what its changes belong to. */
export function writeRanking(
  folder: string,
  ranking: NewRanking,
  last: RankingFiles | undefined,
): RankingFiles | undefined {
  if (ranking.changes === undefined) return [writeBytes(folder, 'ranking', ranking.whole)]
  return last && [last[0], writeBytes(folder, 'ranking-changes', ranking.changes)]
}

/** Undefined when a file is gone: the ranking is made anew, as it is from bytes that are damaged, which the index finds out. */
export function readRanking(
  folder: string,
  [whole, changes]: RankingFiles,
): StoredIndex | undefined {
  const bytes = readBytes(folder, whole)
  if (bytes === undefined || changes === undefined) return bytes
  const later = readBytes(folder, changes)
  return later && [bytes, later]
}

function writeBytes(folder: string, name: string, bytes: Uint8Array): string {
  const file = `${name}-${digestOf(bytes)}.bin`
  if (!existsSync(join(folder, file))) writeWhole(join(folder, file), bytes)
  return file
}

function readBytes(folder: string, name: string): Uint8Array | undefined {
  try {
    return readFileSync(join(folder, name))
  } catch {
    // Gone.
    return undefined
  }
}
