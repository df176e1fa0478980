import type { Collection } from '@octavo/content'
import type { FileUnder } from '../source/files-under.ts'
import type { LoadedFile } from './entry-record.ts'

/** The files of all collections, one collection after the other. */
export interface ReadFiles {
  readonly files: readonly LoadedFile[]
  /** Where those of a folder stand, by the name of the collection. */
  readonly stretches: ReadonlyMap<string, Stretch>
}

/** The files of one folder, in the order in which it was listed. */
export interface Stretch {
  readonly listed: readonly FileUnder[]
  readonly source: Collection<unknown>
  readonly parsedBy: string
  /** Where they begin among the files of all collections, and how many they are. */
  readonly from: number
  readonly count: number
  /** Where the file at a location stands, counted from there. */
  readonly placeOf: (location: string) => number | undefined
}
