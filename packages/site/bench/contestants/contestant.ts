import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BenchPost } from '../corpus.ts'

/** A generator that takes part. */
export interface Contestant {
  readonly name: string
  /** Takes part only when it is asked for. Default `false`. */
  readonly onlyByName?: boolean
  /** Its version, or `undefined` when it is not installed. */
  readonly version: () => string | undefined
  /** The folder that its sites are made in. Default: the bench's own. */
  readonly home?: string
  /** Writes configuration and templates into an empty folder. */
  readonly prepare: (folder: string) => void
  /** Where its posts lie. */
  readonly posts: string
  /** The name of a post's file. Default: the post's name with `.md`. */
  readonly fileOf?: (post: BenchPost) => string
  /** The command of a build, started in the folder. `heap` is in megabytes. */
  readonly command: (heap: string | undefined) => readonly string[]
  /** The file of a post. */
  readonly page: (name: string) => string
}

export function writeAll(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
