import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { createFileTable } from '../src/cache/file-table.ts'
import { temporaryFolder } from './small-site.ts'

let file = ''
let other = ''
beforeEach(() => {
  const root = temporaryFolder()
  file = join(root, 'a.md')
  other = join(root, 'b.md')
  writeFileSync(file, 'first')
  writeFileSync(other, 'first')
})
const textOf = ({ bytes }: { readonly bytes: Uint8Array }): string => Buffer.from(bytes).toString()

describe('a file table', () => {
  it('reads a file once for its digest and for what it holds', () => {
    const table = createFileTable({ known: new Map(), trust: 'stat' })
    const digest = table.digest(file)
    writeFileSync(file, 'second')
    const content = table.read(file)
    expect([textOf(content), content.digest]).toEqual(['first', digest])
    expect(textOf(table.read(file))).toBe('second')
  })

  it('looks at no file but those that were touched, when it is told of them', () => {
    const last = createFileTable({ known: new Map(), trust: 'stat' })
    const gone = join(file, 'gone.md')
    const before = [last.digest(file), last.digest(other), last.digest(gone)]
    writeFileSync(file, 'second')
    rmSync(other)
    const { seen, absent } = last
    const just = { seen, absent, touched: new Set([file]) }
    const table = createFileTable({ known: new Map(), trust: 'hash', just })
    expect(table.digest(file)).not.toBe(before[0])
    expect(table.digest(other)).toBe(before[1])
    expect(table.digest(gone)).toBeUndefined()
    expect([...table.seen.keys()].sort()).toEqual([file, other])
    expect([...table.absent]).toEqual([gone])
  })

  it('believes a mark that was seen a moment ago, when it is the one that is known', () => {
    const last = createFileTable({ known: new Map(), trust: 'stat' })
    last.wrote(file, 'first')
    last.wrote(other, 'first')
    const known = last.seen
    const marks = new Map([
      [file, known.get(file)?.mark ?? ''],
      [other, 'another'],
    ])
    rmSync(file)
    rmSync(other)
    const table = createFileTable({ known, trust: 'stat', marks })
    expect([table.digest(file), table.digest(other)]).toEqual([last.digest(file), undefined])
    expect(createFileTable({ known, trust: 'hash', marks }).digest(file)).toBeUndefined()
  })
})
