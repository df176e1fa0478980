/**
 * A copy of a table that shares its rows with it: of ten thousand only those that differ are noted. Both can be asked as any map can;
 * the copy can be written into, and the table that it was made from must not be from then on.
 */
export class TableCopy<Row extends object | string> implements ReadonlyMap<string, Row> {
  readonly #base: ReadonlyMap<string, Row>
  /** What was set since, and undefined for what was deleted. */
  readonly #changed: Map<string, Row | undefined>
  #size: number

  /** Costs what has changed since the rows were last copied one by one, which is seldom done. */
  constructor(from: ReadonlyMap<string, Row>) {
    this.#size = from.size
    if (!(from instanceof TableCopy)) {
      this.#base = from
      this.#changed = new Map()
    } else if (from.#changed.size * MOST_CHANGED > from.#base.size) {
      this.#base = new Map(from)
      this.#changed = new Map()
    } else {
      this.#base = from.#base
      this.#changed = new Map(from.#changed)
    }
  }

  get size(): number {
    return this.#size
  }

  get(key: string): Row | undefined {
    const changed = this.#changed.get(key)
    if (changed !== undefined || this.#changed.has(key)) return changed
    return this.#base.get(key)
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }

  set(key: string, row: Row): this {
    if (!this.has(key)) this.#size++
    if (this.#base.get(key) === row) this.#changed.delete(key)
    else this.#changed.set(key, row)
    return this
  }

  delete(key: string): boolean {
    if (!this.has(key)) return false
    this.#size--
    if (this.#base.has(key)) this.#changed.set(key, undefined)
    else this.#changed.delete(key)
    return true
  }

  /** Rows stand where they stood in the table; new ones follow. */
  *entries(): Generator<[string, Row], undefined> {
    const changed = this.#changed
    for (const [key, row] of this.#base) {
      const now = changed.size > 0 && changed.has(key) ? changed.get(key) : row
      if (now !== undefined) yield [key, now]
    }
    for (const [key, row] of changed) {
      if (row !== undefined && !this.#base.has(key)) yield [key, row]
    }
    return undefined
  }

  *keys(): Generator<string, undefined> {
    for (const [key] of this.entries()) yield key
    return undefined
  }

  *values(): Generator<Row, undefined> {
    for (const [, row] of this.entries()) yield row
    return undefined
  }

  [Symbol.iterator](): Generator<[string, Row], undefined> {
    return this.entries()
  }

  forEach(each: (row: Row, key: string, table: ReadonlyMap<string, Row>) => void): void {
    for (const [key, row] of this) each(row, key, this)
  }
}

// Of how many rows one may be noted as another before all are copied.
const MOST_CHANGED = 8
