import { dirname } from 'node:path'
import { type FSWatcher, watch as watchFiles } from 'chokidar'
import type { Watched } from './messages.ts'

/** Tells of changes to content and to code. */
export interface Watch {
  /** What to watch from now on. */
  readonly set: (watched: Watched) => void
  readonly close: () => Promise<void>
}

/** What happened since the last call, and to which paths; `undefined` once something may have gone unseen. */
export type OnChange = (what: 'content' | 'code', paths: readonly string[] | undefined) => void

// Editors save in several steps: a rename, a new file, a change of times.
const QUIET_MS = 15

const LITTER = /(?:^|[\\/])(?:node_modules|\.git|\.octavo)(?:[\\/]|$)/

/**
 * Watches folders of content and files of code. Folders of content that do not exist yet are seen when they are made.
 *
 * @param onReady Told when what was set first is watched: what changed until then has gone unseen.
 */
export function createWatch(onChange: OnChange, onReady: () => void): Watch {
  const code = new Set<string>()
  const known = new Set<string>()
  // What is watched may itself lie below such a folder.
  const belowWatched = (path: string): string => {
    for (let at = path; dirname(at) !== at; at = dirname(at)) {
      if (known.has(at)) return path.slice(at.length)
    }
    return path
  }
  let timer: NodeJS.Timeout | undefined
  let pending: 'content' | 'code' = 'content'
  let paths: string[] | undefined = []
  let seesAll = true
  let watcher: FSWatcher | undefined
  const start = (first: string[]): FSWatcher => {
    const started = watchFiles(first, {
      ignoreInitial: true,
      ignored: (path) => LITTER.test(belowWatched(path)),
    })
    started.on('all', (_, path) => {
      if (code.has(path)) pending = 'code'
      paths?.push(path)
      clearTimeout(timer)
      timer = setTimeout(() => {
        const what = pending
        pending = 'content'
        const touched = paths
        paths = seesAll ? [] : undefined
        onChange(what, touched)
      }, QUIET_MS)
    })
    // A folder that cannot be watched (no handles left) must not end the server.
    started.on('error', () => {
      seesAll = false
      paths = undefined
    })
    return started.once('ready', onReady)
  }

  return {
    set(watched) {
      const added = [...watched.content, ...watched.code].filter((path) => !known.has(path))
      for (const path of watched.code) code.add(path)
      for (const path of added) known.add(path)
      if (added.length === 0) return
      if (watcher === undefined) watcher = start(added)
      else watcher.add(added)
    },
    async close() {
      clearTimeout(timer)
      await watcher?.close()
    },
  }
}
