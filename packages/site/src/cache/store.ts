import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { StoredIndex } from '@octavo/related'
import { openPack, type Pack, type PackPlace } from './pack.ts'
import { type NewRanking, type RankingFiles, readRanking, writeRanking } from './ranking-files.ts'
import {
  readNamed,
  readTable,
  type Table,
  type TableFiles,
  type TableName,
  type Tables,
  tableNames,
  writeNamed,
  writeTable,
} from './tables.ts'
import { writeWhole } from './write-whole.ts'

/** What is saved of a build. */
export interface Saved {
  /** Plain JSON, of a size that does not grow with the site. */
  readonly state: unknown
  readonly tables: Tables
  /** Bytes of the bodies that the tables point at. */
  readonly liveBytes: () => number
  /** The same tables with their bodies in another pack. */
  readonly move: (copy: (place: PackPlace) => PackPlace) => Tables
  /** Makes the bytes of the ranking when they are written, if there are any by then; without it those of the last save stay. */
  readonly ranking?: (() => NewRanking | undefined) | undefined
}

/**
 * What is kept from one build to the next: a state, tables of JSON, and a pack of bodies. They are read apart, so that a
 * build in which nothing changed reads only what tells that. A store that is damaged, cut, or of another version reads
 * as empty.
 */
export interface Store {
  /** The state as it was saved, or undefined. */
  readonly state: () => unknown
  /** The table as it was saved; undefined when there is none or a damaged one. */
  readonly table: (name: TableName) => Table | undefined
  /** The bytes of the ranking, as they were last saved or damaged since; undefined when there are none. */
  readonly ranking: () => StoredIndex | undefined
  /** Writes a ranking down that the next save will belong to: it need not be held until then. */
  readonly keepRanking: (ranking: NewRanking) => void
  readonly bodies: Pack
  /** Replaces everything at once: after a crash either all of the old or all of the new is there. */
  readonly save: (saved: Saved) => void
  /** Whether nobody else has written to the folder since. */
  readonly isCurrent: () => boolean
  /** Writes down what a held store has been given. */
  readonly persist: () => void
  /** Persists and closes. */
  readonly close: () => void
}

/** How a store is opened. */
export interface StoreOptions {
  /** What is saved stays in memory and is written by `persist`: for a process that builds again and again. */
  readonly isHeld?: boolean
}

/** Names the files that belong together. */
interface Index {
  readonly version: string
  readonly state: string
  readonly tables: Readonly<Record<TableName, TableFiles>>
  readonly pack: string
  readonly packSize: number
  readonly ranking?: RankingFiles
}

const INDEX = 'index.json'
const WASTE_BYTES = 4 << 20

/** Opens the store in a folder; makes the folder when it is not there. */
export function openStore(
  folder: string,
  version: string,
  { isHeld = false }: StoreOptions = {},
): Store {
  mkdirSync(folder, { recursive: true })
  let index = readIndex(folder, version)
  let bodies = openPack(folder, index?.pack ?? 'bodies-0.pack')
  let held: Saved | undefined
  let heldRanking: Saved['ranking']
  let isWritten = true
  let keptRanking: RankingFiles | undefined
  // The tables as their files hold them.
  const written = new Map<TableName, Table | undefined>()

  const writtenTable = (name: TableName): Table | undefined => {
    if (!written.has(name)) written.set(name, index && readTable(folder, index.tables[name]))
    return written.get(name)
  }
  const writeTables = (tables: Tables): Index['tables'] => {
    const files = tableNames.map((name) => {
      const before = writtenTable(name)
      written.set(name, tables[name])
      return [name, writeTable(folder, name, tables[name], before, index?.tables[name])]
    })
    return Object.fromEntries(files)
  }
  const write = (saved: Saved, ranking: Saved['ranking']): void => {
    const last = bodies
    let { tables } = saved
    // Not while it is held: what this process has in memory points into the pack.
    if (!isHeld && last.size() > 2 * saved.liveBytes() + WASTE_BYTES) {
      const next = openPack(folder, nextPackName(last.name))
      tables = saved.move((place) => {
        const text = last.read(place)
        // A damaged one stays damaged: the next build sees it and makes it anew.
        return text === undefined ? place : next.add(text)
      })
      bodies = next
    }
    const made = ranking?.()
    const rankingFiles =
      ranking === undefined
        ? (keptRanking ?? index?.ranking)
        : made && writeRanking(folder, made, index?.ranking)
    bodies.flush(true)
    index = {
      version,
      state: writeNamed(folder, 'state', saved.state, index?.state)[0],
      tables: writeTables(tables),
      pack: bodies.name,
      packSize: bodies.size(),
      ...(rankingFiles !== undefined && { ranking: rankingFiles }),
    }
    writeWhole(join(folder, INDEX), JSON.stringify(index))
    if (bodies !== last) last.close()
    removeOthers(folder, index)
    isWritten = true
  }
  const persist = (): void => {
    if (held === undefined || isWritten) return
    write(held, heldRanking)
    heldRanking = undefined
  }

  return {
    state: () => (held === undefined ? index && readNamed(folder, index.state) : held.state),
    table: (name) => held?.tables[name] ?? writtenTable(name),
    ranking: () => (index?.ranking === undefined ? undefined : readRanking(folder, index.ranking)),
    keepRanking(ranking) {
      keptRanking = writeRanking(folder, ranking, index?.ranking)
    },
    get bodies() {
      return bodies
    },
    save(saved) {
      if (!isHeld) return write(saved, saved.ranking)
      held = saved
      heldRanking = saved.ranking ?? heldRanking
      isWritten = false
    },
    isCurrent() {
      const now = readIndex(folder, version)
      return JSON.stringify(now) === JSON.stringify(index) && bodies.isUntouched()
    },
    persist,
    close() {
      persist()
      bodies.close()
    },
  }
}

/** The state and tables of a store without opening it: for the quick look whether anything changed at all. */
export function peekStore(
  folder: string,
  version: string,
): Pick<Store, 'state' | 'table'> | undefined {
  const index = readIndex(folder, version)
  return (
    index && {
      state: () => readNamed(folder, index.state),
      table: (name) => readTable(folder, index.tables[name]),
    }
  )
}

function readIndex(folder: string, version: string): Index | undefined {
  try {
    const index = JSON.parse(readFileSync(join(folder, INDEX), 'utf8')) as Index | null
    const isWhole = index?.version === version && tableNames.every((name) => index.tables?.[name])
    return isWhole && typeof index.pack === 'string' ? index : undefined
  } catch {
    // None, or not JSON.
    return undefined
  }
}

function nextPackName(name: string): string {
  return `bodies-${Number(/\d+/.exec(name)?.[0] ?? 0) + 1}.pack`
}

const OURS =
  /^(?:state|files|entries|pages|relations|search)-.*\.json$|^bodies-\d+\.pack$|^ranking-.*\.bin$|\.part$/

function removeOthers(folder: string, { state, tables, pack, ranking }: Index): void {
  const files = Object.values(tables).flatMap((table) => table.map(([name]) => name))
  const kept = new Set<string | undefined>([INDEX, state, pack, ...(ranking ?? []), ...files])
  for (const name of readdirSync(folder)) {
    if (OURS.test(name) && !kept.has(name)) rmSync(join(folder, name), { force: true })
  }
}
