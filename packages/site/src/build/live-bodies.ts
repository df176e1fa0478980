import type { FileTable } from '../cache/file-table.ts'
import type { PackPlace } from '../cache/pack.ts'
import type { FileRecord } from './entry-record.ts'
import type { PageRecord } from './page-record.ts'
import type { StoredList } from './relations-record.ts'

/** The tables that a build saves. */
export interface BuildTables {
  readonly files: FileTable['seen']
  readonly entries: ReadonlyMap<string, FileRecord>
  readonly pages: ReadonlyMap<string, PageRecord>
  readonly relations: ReadonlyMap<string, StoredList>
  readonly search: ReadonlyMap<string, string>
}

/** Bytes of the bodies that the tables point at. */
export function liveBytesOf({ entries, pages, relations }: BuildTables): number {
  let bytes = 0
  for (const { document } of entries.values()) {
    if (document === undefined) continue
    bytes += document.body[1] + document.text[1] + document.details[1]
  }
  for (const { marks } of pages.values()) bytes += marks?.[1] ?? 0
  for (const { reasons } of relations.values()) bytes += reasons[1]
  return bytes
}

/** The same tables, their bodies copied to another place. */
export function moveTables(
  { files, entries, pages, relations, search }: BuildTables,
  copy: (place: PackPlace) => PackPlace,
): BuildTables {
  return {
    files,
    entries: mapRows(entries, (record) => movedRecord(record, copy)),
    pages: mapRows(pages, (record) =>
      record.marks === undefined ? record : { ...record, marks: copy(record.marks) },
    ),
    relations: mapRows(relations, (list) => ({ ...list, reasons: copy(list.reasons) })),
    search,
  }
}

function movedRecord(record: FileRecord, copy: (place: PackPlace) => PackPlace): FileRecord {
  const { document } = record
  if (document === undefined) return record
  return {
    ...record,
    document: {
      ...document,
      body: copy(document.body),
      text: copy(document.text),
      details: copy(document.details),
    },
  }
}

function mapRows<Row>(
  table: ReadonlyMap<string, Row>,
  change: (row: Row) => Row,
): Map<string, Row> {
  return new Map([...table].map(([key, row]) => [key, change(row)]))
}
