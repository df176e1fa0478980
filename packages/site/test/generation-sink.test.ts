import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { resolveOptions } from '../src/build/build-options.ts'
import { sinkOf } from '../src/build/sink-of.ts'
import { folderSink } from '../src/sink/folder-sink.ts'
import { generationSink } from '../src/sink/generation-sink.ts'
import { canSwap, hasLeftovers } from '../src/sink/generations.ts'
import { post, temporaryFolder, workspace, writeFiles } from './small-site.ts'

let root = ''
let out = ''
let staging = ''
beforeEach(() => {
  root = temporaryFolder()
  out = join(root, '_site')
  staging = join(root, 'staging')
})
const open = () => generationSink(out, staging)
const text = (path: string): string => readFileSync(join(out, path), 'utf8')
const generations = (): string[] => readdirSync(join(root, '.octavo-generations')).sort()

/** Commits what `files` says; undefined removes. */
function commit(files: Readonly<Record<string, string | undefined>>): ReadonlyMap<string, string> {
  const sink = open()
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) sink.remove(path)
    else sink.write(path, content)
  }
  return sink.commit()
}

describe('generationSink', () => {
  it('shows nothing before it is committed, and then a link to a whole folder', () => {
    const sink = open()
    sink.write('a/index.html', 'A')
    expect(existsSync(out)).toBe(false)
    sink.commit()
    expect(text('a/index.html')).toBe('A')
    expect(lstatSync(out).isSymbolicLink()).toBe(true)
  })

  it('takes unchanged files over as hard links, and never writes into one', () => {
    commit({ 'a.html': 'A', 'b.html': 'B', 'c.html': 'C' })
    const before = realpathSync(out)
    commit({ 'b.html': 'new', 'c.html': undefined })
    expect([text('a.html'), text('b.html'), existsSync(join(out, 'c.html'))]).toEqual([
      'A',
      'new',
      false,
    ])
    expect(statSync(join(before, 'a.html')).ino).toBe(statSync(join(out, 'a.html')).ino)
    // Whoever still reads the old folder sees all of the old site.
    expect(readFileSync(join(before, 'b.html'), 'utf8')).toBe('B')
    expect(readFileSync(join(before, 'c.html'), 'utf8')).toBe('C')
  })

  it('recognises all files after a swap, those that were taken over as well', () => {
    commit({ 'a.html': 'A', 'b.html': 'B' })
    const marks = commit({ 'b.html': 'new' })
    const sink = open()
    expect([...marks].every(([path, mark]) => sink.holds(path, mark))).toBe(true)
    expect([...marks.keys()].sort()).toEqual(['a.html', 'b.html'])
    writeFileSync(join(out, 'a.html'), 'by hand')
    expect(sink.holds('a.html', marks.get('a.html') ?? '')).toBe(false)
  })

  it('makes nothing when there is nothing to do', () => {
    commit({ 'a.html': 'A' })
    const before = realpathSync(out)
    expect(commit({}).size).toBe(0)
    expect(realpathSync(out)).toBe(before)
  })

  it('keeps the folder before the present one and no older', () => {
    for (const content of ['1', '2', '3', '4']) commit({ 'a.html': content })
    expect(generations()).toEqual(['_site-3', '_site-4'])
  })

  it('converts a plain folder of an earlier build, finishing its interrupted work first', () => {
    const plain = folderSink(out, staging)
    plain.write('a.html', 'A')
    plain.commit()
    const journal = { location: out, operations: [['place', 'late.html', '0']] }
    writeFiles(staging, { '0': 'late', 'journal.json': JSON.stringify(journal) })
    commit({ 'b.html': 'B' })
    expect([text('a.html'), text('b.html'), text('late.html')]).toEqual(['A', 'B', 'late'])
    expect(lstatSync(out).isSymbolicLink()).toBe(true)
  })

  it('lets a plain build write through the link, and leaves the generation before alone', () => {
    commit({ 'a.html': '1' })
    commit({ 'a.html': '2' })
    const plain = folderSink(out, staging)
    plain.write('a.html', '3')
    plain.commit()
    expect(text('a.html')).toBe('3')
    expect(readFileSync(join(root, '.octavo-generations/_site-1/a.html'), 'utf8')).toBe('1')
  })

  it('puts a file where a folder was, and a folder where a file was', () => {
    commit({ 'a/index.html': '1', b: '1' })
    commit({ 'a/index.html': undefined, b: undefined, a: '2', 'b/index.html': '2' })
    expect([text('a'), text('b/index.html')]).toEqual(['2', '2'])
    writeFiles(out, { 'c/by-hand.txt': 'x', d: 'x' })
    commit({ c: '3', 'd/index.html': '3' })
    expect([text('c'), text('d/index.html')]).toEqual(['3', '3'])
  })

  it('forgets what is discarded', () => {
    commit({ 'a.html': 'A' })
    const sink = open()
    sink.write('a.html', 'B')
    sink.discard()
    sink.commit()
    expect(text('a.html')).toBe('A')
    expect(generations()).toEqual(['_site-1'])
  })

  it('shows the newest whole generation again when the name is gone', () => {
    commit({ 'a.html': '1' })
    commit({ 'a.html': '2' })
    rmSync(out)
    open()
    expect(text('a.html')).toBe('2')
  })

  it('begins anew when the generations are gone', () => {
    commit({ 'a.html': '1' })
    rmSync(join(root, '.octavo-generations'), { recursive: true })
    expect(open().paths()).toEqual([])
    commit({ 'a.html': '2' })
    expect(text('a.html')).toBe('2')
    rmSync(join(root, '.octavo-generations'), { recursive: true })
    const plain = folderSink(out, staging)
    plain.write('a.html', '3')
    plain.commit()
    expect(text('a.html')).toBe('3')
    expect(lstatSync(out).isDirectory()).toBe(true)
  })

  it('undoes a generation that was made and never shown, and one that was half made', () => {
    commit({ 'a.html': '1' })
    writeFiles(root, {
      '.octavo-generations/_site-2/a.html': 'never shown',
      '.octavo-generations/_site.part/a.html': 'half made',
    })
    open()
    expect(text('a.html')).toBe('1')
    expect(generations()).toEqual(['_site-1'])
  })

  it('takes away what a killed build has left, also when there is nothing to do', () => {
    for (const content of ['1', '2', '3']) commit({ 'a.html': content })
    const home = join(root, '.octavo-generations')
    // Killed after its name led to the new one, and while it tried whether folders can be swapped here.
    mkdirSync(join(home, '_site-1'))
    for (const name of ['a', 'b']) symlinkSync('a', join(home, `_site.try-${name}`))
    expect(hasLeftovers(out)).toBe(true)
    expect(canSwap(out)).toBe(true)
    expect(commit({}).size).toBe(0)
    expect(generations()).toEqual(['_site-2', '_site-3'])
    expect(hasLeftovers(out)).toBe(false)
  })

  it('tells what a killed build has left from what is to be there', () => {
    expect(hasLeftovers(out)).toBe(false)
    for (const content of ['1', '2', '3']) {
      commit({ 'a.html': content })
      expect(hasLeftovers(out)).toBe(false)
    }
    for (const name of ['_site.part', '_site-1', '_site-4']) {
      const left = join(root, '.octavo-generations', name)
      mkdirSync(left)
      expect(hasLeftovers(out), name).toBe(true)
      rmSync(left, { recursive: true })
    }
  })

  it('leaves the generations of a neighbour alone', () => {
    commit({ 'a.html': '1' })
    const other = join(root, '_site-2')
    const sink = generationSink(other, staging)
    sink.write('b.html', 'B')
    sink.commit()
    for (const content of ['2', '3', '4']) commit({ 'a.html': content })
    expect(readFileSync(join(other, 'b.html'), 'utf8')).toBe('B')
  })

  it('follows a link that somebody has made, and keeps it', () => {
    mkdirSync(join(root, 'www'))
    symlinkSync('www', out)
    commit({ 'a.html': '1' })
    commit({ 'a.html': '2' })
    expect(text('a.html')).toBe('2')
    expect(lstatSync(join(root, 'www')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(root, 'www/a.html'), 'utf8')).toBe('2')
  })

  it('refuses a folder that holds something else, and touches nothing in it', () => {
    mkdirSync(out)
    writeFileSync(join(out, 'thesis.txt'), 'three years of work')
    expect(open).toThrow(/holds files that no build has made/)
    expect(text('thesis.txt')).toBe('three years of work')
  })
})

describe('a build that replaces the folder', () => {
  it('reports what it wrote, and the next one finds nothing to do', async () => {
    const { root, build } = workspace({
      'content/a.md': post({ title: 'A', date: '2026-01-01' }),
      'public/robots.txt': 'User-agent: *',
    })
    const options = { out: join(root, '_site'), replace: 'folder' } as const
    const first = await build(options)
    expect(first.changed.written).toContain('a/index.html')
    writeFiles(root, {
      'content/a.md': post({ title: 'A', date: '2026-01-01' }, 'Another sentence.'),
    })
    const second = await build(options)
    expect(second.changed.written).toContain('a/index.html')
    expect(second.changed.written).not.toContain('robots.txt')
    expect(await build(options)).toMatchObject({ pages: { rendered: 0, written: 0 } })
  })

  it('says so where a folder cannot be swapped, and writes file by file', () => {
    const settings = resolveOptions({ root, replace: 'folder' })
    const { sink, diagnostics } = sinkOf(settings, () => false)
    sink.write('a.html', 'A')
    sink.commit()
    expect(lstatSync(out).isDirectory()).toBe(true)
    expect(diagnostics.map(({ code }) => code)).toEqual(['site/not-atomic'])
    expect(sinkOf(settings).diagnostics).toEqual([])
  })
})
