import type { Sink } from './sink.ts'

/** A sink that keeps the site in memory, for tests and previews. */
export interface MemorySink extends Sink {
  /** Path → content of what was committed. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** Paths that were written since the sink was made, in order: what a build touched. */
  readonly written: readonly string[]
}

/** Makes an empty sink in memory. */
export function memorySink(): MemorySink {
  const files = new Map<string, string | Uint8Array>()
  const written: string[] = []
  let pending = new Map<string, string | Uint8Array | undefined>()

  return {
    acceptsPreview: true,
    files,
    written,
    holds: (path) => files.has(path),
    paths: () => [...files.keys()],
    read: (path) => files.get(path)?.toString(),
    write(path, content) {
      pending.set(path, content)
      written.push(path)
    },
    remove(path) {
      pending.set(path, undefined)
    },
    commit() {
      const marks = new Map<string, string>()
      for (const [path, content] of pending) {
        if (content === undefined) files.delete(path)
        else {
          files.set(path, content)
          marks.set(path, 'memory')
        }
      }
      pending = new Map()
      return marks
    },
    discard() {
      pending = new Map()
    },
  }
}
