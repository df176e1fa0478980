import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CodeGraph } from '../code/code-graph.ts'
import type { Sink } from '../sink/sink.ts'

/** Where a build reads and writes, and what it may believe. */
export interface BuildOptions {
  /** Folder that paths in messages are relative to. Default: the working directory. */
  readonly root?: string | URL
  /** Where the site goes: a folder, or a sink. Default `_site` in the root. */
  readonly out?: string | URL | Sink
  /** Folder for what is kept from one build to the next; `false` keeps nothing. Default `.octavo` in the root, and `false` for a sink. */
  readonly cache?: string | URL | false
  /** The instant that counts as now, RFC 3339. Default: the clock. */
  readonly now?: string
  /** The site's code. Without it nothing tells an unchanged template from a changed one, and every page is drawn. */
  readonly code?: CodeGraph
  /** `stat`: a file whose size, times and inode are the same is the same. `hash`: all files are read. Default `stat`. */
  readonly trust?: 'stat' | 'hash'
  /**
   * How a folder is changed. `files`: each changed file is renamed into its place. `folder`: a whole new folder is made, with hard links
   * for what is unchanged, and the site's name, a symbolic link from then on, leads to it by one rename. Default `files`.
   */
  readonly replace?: 'files' | 'folder'
  /** Builds drafts and scheduled posts as well. A folder refuses that; pass a sink that accepts previews. Default `false`. */
  readonly preview?: boolean
  /**
   * `octavo.lock` in the root: every address that was ever shipped. `keep` holds the site against it and adds what is new;
   * `check` does not write; `off` does not look. Default: `keep` when the file is there and the site goes to a folder.
   */
  readonly lock?: 'keep' | 'check' | 'off'
  /** Address of a page, e.g. `/trust/`: the report says why it was drawn, or why not. */
  readonly explain?: string
  /**
   * Draws pages that nothing would have changed, and holds them against what stands there: `sample` the first of each template and about one in
   * twenty others, other ones in each build; `all` every one. A difference is an error that says what the template reads beside its props. Default: none.
   */
  readonly verify?: 'sample' | 'all'
  /** Told how far a step is. Called often: draw rarely. */
  readonly onProgress?: (stage: string, done: number, total?: number) => void
}

/** Options with every default filled in. */
export interface BuildSettings {
  readonly root: string
  readonly out: string | Sink
  readonly cache: string | undefined
  readonly now: string
  readonly code: CodeGraph | undefined
  readonly trust: 'stat' | 'hash'
  readonly replace: 'files' | 'folder'
  readonly preview: boolean
  readonly lock: 'keep' | 'check' | 'off'
  readonly explain: string | undefined
  readonly verify: 'sample' | 'all' | undefined
  readonly onProgress: (stage: string, done: number, total?: number) => void
}

/** Fills in the defaults: the one place where a build looks at the clock and the working directory. */
export function resolveOptions(options: BuildOptions): BuildSettings {
  const root = resolve(pathOf(options.root ?? '.'))
  const out = options.out ?? '_site'
  const isSink = typeof out === 'object' && !(out instanceof URL)
  const cache = options.cache ?? (isSink ? false : '.octavo')
  const now = options.now ?? new Date().toISOString()
  if (Number.isNaN(Date.parse(now))) {
    throw new TypeError(
      `@octavo/site: now must be an instant such as "2026-01-05T09:00:00Z", got ${JSON.stringify(now)}.`,
    )
  }
  if (!existsSync(root)) throw new TypeError(`@octavo/site: the root ${root} is not there.`)
  return {
    root,
    out: isSink ? out : resolve(root, pathOf(out)),
    cache: cache === false ? undefined : resolve(root, pathOf(cache)),
    now,
    code: options.code,
    trust: options.trust ?? 'stat',
    replace: options.replace ?? 'files',
    preview: options.preview ?? false,
    lock: options.lock ?? (!isSink && existsSync(lockIn(root)) ? 'keep' : 'off'),
    explain: options.explain,
    verify: options.verify,
    onProgress: options.onProgress ?? (() => {}),
  }
}

/** Where the lock of a site lies. */
export function lockIn(root: string): string {
  return join(root, 'octavo.lock')
}

function pathOf(path: string | URL): string {
  return path instanceof URL ? fileURLToPath(path) : path
}

/** Settings as the options that give them, without the site's code and the progress. */
export function optionsOf(settings: Omit<BuildSettings, 'code' | 'onProgress'>): BuildOptions {
  const { cache, explain, verify, ...others } = settings
  return {
    ...others,
    cache: cache ?? false,
    ...(explain !== undefined && { explain }),
    ...(verify !== undefined && { verify }),
  }
}
