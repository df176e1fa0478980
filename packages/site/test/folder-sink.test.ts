import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { folderSink } from '../src/index.ts'
import { temporaryFolder, writeFiles } from './small-site.ts'

let root = ''
let out = ''
let staging = ''
beforeEach(() => {
  root = temporaryFolder()
  out = join(root, '_site')
  staging = join(root, 'staging')
})
const text = (path: string): string => readFileSync(join(out, path), 'utf8')

describe('folderSink', () => {
  it('shows nothing before it is committed', () => {
    const sink = folderSink(out, staging)
    sink.write('a/index.html', 'A')
    expect(existsSync(out)).toBe(false)
    sink.commit()
    expect(text('a/index.html')).toBe('A')
    expect(existsSync(staging)).toBe(false)
  })

  it('recognises what it wrote, and sees when somebody touched it', () => {
    const sink = folderSink(out, staging)
    sink.write('a.html', 'A')
    const mark = sink.commit().get('a.html') ?? ''
    expect(folderSink(out, staging).holds('a.html', mark)).toBe(true)
    writeFileSync(join(out, 'a.html'), 'B')
    expect(folderSink(out, staging).holds('a.html', mark)).toBe(false)
    expect(folderSink(out, staging).holds('b.html', mark)).toBe(false)
  })

  it('removes files with the folders that they leave empty', () => {
    const sink = folderSink(out, staging)
    sink.write('a/b/c.html', 'C')
    sink.write('a/d.html', 'D')
    sink.commit()
    sink.remove('a/b/c.html')
    sink.commit()
    expect(existsSync(join(out, 'a/b'))).toBe(false)
    expect(text('a/d.html')).toBe('D')
  })

  it('puts a file where a folder was, and a folder where a file was', () => {
    const sink = folderSink(out, staging)
    sink.write('a/index.html', '1')
    sink.write('b', '1')
    sink.commit()
    sink.remove('a/index.html')
    sink.remove('b')
    sink.write('a', '2')
    sink.write('b/index.html', '2')
    sink.commit()
    expect([text('a'), text('b/index.html')]).toEqual(['2', '2'])
  })

  it('forgets what is discarded', () => {
    const sink = folderSink(out, staging)
    sink.write('a.html', 'A')
    sink.discard()
    sink.commit()
    expect(existsSync(join(out, 'a.html'))).toBe(false)
  })

  it('finishes a commit that was interrupted after its journal was written', () => {
    const sink = folderSink(out, staging)
    sink.write('old.html', 'old')
    sink.write('kept.html', 'old')
    sink.commit()
    writeFiles(staging, {
      '0': 'new',
      'journal.json': JSON.stringify({
        location: out,
        operations: [
          ['remove', 'old.html'],
          ['place', 'kept.html', '0'],
          ['place', 'done.html', '1'],
        ],
      }),
    })
    folderSink(out, staging)
    expect(text('kept.html')).toBe('new')
    expect(existsSync(join(out, 'old.html'))).toBe(false)
    expect(existsSync(staging)).toBe(false)
  })

  it.each([
    '',
    '[["place"',
    'null',
    '{"a":1}',
    '[["remove","a.html"]]',
    '{"location":"/","operations":[["remove"],["place","x"],7]}',
  ])('drops what was staged when there is no whole journal: %j', (journal) => {
    const sink = folderSink(out, staging)
    sink.write('a.html', 'A')
    sink.commit()
    writeFiles(staging, { '0': 'half', 'journal.json': journal })
    folderSink(out, staging)
    expect(text('a.html')).toBe('A')
    expect(existsSync(staging)).toBe(false)
  })

  it('finishes a commit in the folder in which it was begun, not in another', () => {
    const sink = folderSink(out, staging)
    sink.write('a.html', 'old')
    sink.commit()
    const operations = [
      ['remove', 'b.html'],
      ['place', 'a.html', '0'],
    ]
    writeFiles(staging, {
      '0': 'new',
      'journal.json': JSON.stringify({ location: out, operations }),
    })
    const other = join(root, 'other')
    writeFiles(other, { 'b.html': 'of the other', '.octavo-site': '' })
    folderSink(other, staging)
    expect(text('a.html')).toBe('new')
    expect(readFileSync(join(other, 'b.html'), 'utf8')).toBe('of the other')
    // The first folder may lie on a disk that is no longer there.
    const gone = { location: join(other, 'b.html/site'), operations: [['place', 'a.html', '0']] }
    writeFiles(staging, { '0': 'new', 'journal.json': JSON.stringify(gone) })
    folderSink(out, staging)
    expect(existsSync(staging)).toBe(false)
  })

  it('makes a folder that is not there as a whole: no file of it is moved by itself', () => {
    const sink = folderSink(out, staging)
    sink.write('a/index.html', 'A')
    const before = statSync(join(staging, 'site/a/index.html'))
    sink.write('a', 'instead')
    sink.write('b/c', 'C')
    sink.write('b/d', 'D')
    const marks = sink.commit()
    expect(before.isFile()).toBe(true)
    expect([text('a'), text('b/c'), text('b/d')]).toEqual(['instead', 'C', 'D'])
    expect(folderSink(out, staging).holds('b/d', marks.get('b/d') ?? '')).toBe(true)
    expect(existsSync(staging)).toBe(false)
  })

  it('fills a folder that has come meanwhile', () => {
    const sink = folderSink(out, staging)
    sink.write('a/index.html', 'A')
    writeFiles(out, { 'b.html': 'of another build', '.octavo-site': '' })
    sink.commit()
    expect([text('a/index.html'), text('b.html')]).toEqual(['A', 'of another build'])
    expect(existsSync(staging)).toBe(false)
  })

  it('refuses a folder that holds something else, and touches nothing in it', () => {
    mkdirSync(out)
    writeFileSync(join(out, 'thesis.txt'), 'three years of work')
    expect(() => folderSink(out, staging)).toThrow(/holds files that no build has made/)
    expect(text('thesis.txt')).toBe('three years of work')
  })

  it('leaves an equal file as it is on the disk', () => {
    const sink = folderSink(out, staging)
    sink.write('a.html', 'A')
    sink.commit()
    const before = statSync(join(out, 'a.html')).ino
    folderSink(out, staging).commit()
    expect(statSync(join(out, 'a.html')).ino).toBe(before)
  })
})
