import type { Reported } from '@octavo/diagnostics'
import type { Collection } from './collection.ts'
import type { Entry } from './entry.ts'
import { joinEntries } from './load-entries.ts'
import type { SourceFile } from './source-file.ts'

/**
 * What a source that is watched has to say: a file is new or different, or is not there any more.
 */
export type SourceChange =
  | { readonly type: 'set'; readonly file: SourceFile }
  | { readonly type: 'remove'; readonly path: string }

/** A source that goes on: changes come in batches, each of which is one state of the files. */
export type LiveSource = AsyncIterable<readonly SourceChange[]>

/**
 * Entries that follow their files. One place for what is there, so that nothing stale or deleted
 * can come from a second one.
 */
export interface LiveEntries<Data> {
  /**
   * The entries and problems after the changes so far, as {@link loadEntries} would give them for
   * the same files.
   */
  readonly current: () => Reported<readonly Entry<Data>[]>
  /** Takes in a batch, as a whole, after all batches before it. */
  readonly apply: (changes: readonly SourceChange[]) => Promise<void>
}

/** Entries of a collection that start empty and follow changes. Its own source is not read. */
export function liveEntries<Data>(collection: Collection<Data>): LiveEntries<Data> {
  let files: ReadonlyMap<string, Reported<Entry<Data> | undefined>> = new Map()
  let pending: Promise<void> = Promise.resolve()
  const take = async (changes: readonly SourceChange[]): Promise<void> => {
    const next = new Map(files)
    for (const change of changes) {
      if (change.type === 'remove') next.delete(change.path)
      else next.set(change.file.path, await collection.read(change.file))
    }
    files = next
  }
  return {
    current: () => joinEntries([...files.values()]),
    apply: (changes) => {
      pending = pending.then(() => take(changes))
      return pending
    },
  }
}
