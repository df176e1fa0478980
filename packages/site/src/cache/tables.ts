import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf } from '../digest.ts'
import { writeWhole } from './write-whole.ts'

/** Rows of plain JSON by key. A row that is the same value as before is taken to be unchanged, so rows are never written into. */
export type Table = ReadonlyMap<string, unknown>

/** The tables of a store. */
export const tableNames = ['files', 'entries', 'pages', 'relations', 'search'] as const
export type TableName = (typeof tableNames)[number]
export type Tables = Readonly<Record<TableName, Table>>

/** The files of a table with their bytes: first the whole of it, then what changed, oldest first. */
export type TableFiles = readonly (readonly [name: string, bytes: number])[]

interface Changes {
  readonly set: readonly (readonly [string, unknown])[]
  readonly gone: readonly string[]
}

/** The table, or undefined when a file of it is gone or damaged: as good as no cache, and the build says nothing false. */
export function readTable(folder: string, files: TableFiles): Map<string, unknown> | undefined {
  const [whole, ...later] = files.map(([name]) => readNamed(folder, name))
  if (!Array.isArray(whole)) return undefined
  const table = new Map<string, unknown>(whole)
  for (const changes of later as (Changes | undefined)[]) {
    if (changes === undefined) return undefined
    for (const [key, row] of changes.set) table.set(key, row)
    for (const key of changes.gone) table.delete(key)
  }
  return table
}

/** JSON from a file that carries the digest of its content in its name: nothing else can pass for it. */
export function readNamed(folder: string, name: string): unknown {
  try {
    const text = readFileSync(join(folder, name))
    return name.includes(digestOf(text)) ? JSON.parse(text.toString()) : undefined
  } catch {
    return undefined
  }
}

/** Writes JSON into a file that is named after its content, unless it is the file that is there already. */
export function writeNamed(
  folder: string,
  name: string,
  value: unknown,
  last: string | undefined,
): readonly [name: string, bytes: number] {
  const bytes = Buffer.from(JSON.stringify(value))
  const file = `${name}-${digestOf(bytes)}.json`
  if (file !== last) writeWhole(join(folder, file), bytes)
  return [file, bytes.length]
}

// More files would take longer to open than to read as one.
const MOST_FILES = 24
// Changes beyond this share of the whole make reading dearer than writing it anew now and then.
const MOST_CHANGED = 1 / 4

/**
 * Brings a table's files up to date: what changed goes into a file of its own, and now and then all is written anew, so
 * that one edit costs what it touched.
 *
 * @param before The table as its files hold it; undefined when there are none that can be read.
 */
export function writeTable(
  folder: string,
  name: TableName,
  now: Table,
  before: Table | undefined,
  files: TableFiles = [],
): TableFiles {
  const whole = (): TableFiles => [writeNamed(folder, name, [...now], undefined)]
  if (before === undefined || files[0] === undefined || files.length > MOST_FILES) return whole()
  const changes = changesBetween(before, now)
  if (changes === undefined) return files
  const rows = changes.set.length + changes.gone.length
  const spent = files.slice(1).reduce((sum, [, bytes]) => sum + bytes, 0)
  const isMuch = rows > now.size * MOST_CHANGED || spent > files[0][1] * MOST_CHANGED
  return isMuch ? whole() : [...files, writeNamed(folder, name, changes, undefined)]
}

function changesBetween(before: Table, now: Table): Changes | undefined {
  const set: [string, unknown][] = []
  let added = 0
  for (const [key, row] of now) {
    const last = before.get(key)
    if (last === row) continue
    set.push([key, row])
    if (last === undefined) added++
  }
  const gone = before.size + added === now.size ? [] : keysBeyond(before, now)
  return set.length + gone.length === 0 ? undefined : { set, gone }
}

function keysBeyond(before: Table, now: Table): string[] {
  return [...before.keys()].filter((key) => !now.has(key))
}
