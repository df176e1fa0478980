import {
  blogPost,
  buildCorpus,
  collection,
  liveEntries,
  loadEntries,
  readEntries,
  type SourceChange,
  sourceFile,
} from '@octavo/content'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const schema = blogPost()
const set = (path: string, text: string): SourceChange => ({
  type: 'set',
  file: sourceFile(path, text),
})
const post = (title: string, id = title) => `---\nid: ${id}\ntitle: ${title}\n---\n`

describe('entries that follow their files', () => {
  it('come, change and go', async () => {
    const live = liveEntries(collection({ source: [], schema }))
    const titles = () => live.current().value.map(({ data }) => data.title)
    expect(titles()).toEqual([])
    await live.apply([set('b.md', post('B')), set('a.md', post('A')), set('x.js', '')])
    expect(titles()).toEqual(['A', 'B'])
    expect(live.current().diagnostics.map(({ file }) => file)).toEqual(['x.js'])
    await live.apply([set('a.md', post('Other')), { type: 'remove', path: 'x.js' }])
    expect(titles()).toEqual(['Other', 'B'])
    await live.apply([{ type: 'remove', path: 'a.md' }])
    expect(titles()).toEqual(['B'])
    expect(live.current().diagnostics).toEqual([])
  })

  it('say so when a file cannot be read, and go on', async () => {
    const live = liveEntries(collection({ source: [], schema }))
    await live.apply([set('a.md', post('A')), set('b.md', post('B'))])
    const cause = new Error('EACCES: permission denied')
    const unreadable = { path: 'b.md', read: () => Promise.reject(cause) }
    await live.apply([{ type: 'set', file: unreadable }])
    expect(live.current().value.map(({ data }) => data.title)).toEqual(['A'])
    expect(live.current().diagnostics).toEqual([
      {
        code: 'file/unreadable',
        severity: 'error',
        message: 'The file cannot be read: EACCES: permission denied.',
        file: 'b.md',
        cause,
      },
    ])
    await live.apply([set('b.md', post('B'))])
    expect(live.current().diagnostics).toEqual([])
  })

  it('take batches in the order of the calls', async () => {
    const live = liveEntries(collection({ source: [], schema }))
    const slow = {
      path: 'a.md',
      read: () => new Promise<string>((done) => setTimeout(done, 5, post('Slow'))),
    }
    await Promise.all([
      live.apply([{ type: 'set', file: slow }]),
      live.apply([set('a.md', post('Fast'))]),
    ])
    expect(live.current().value.map(({ data }) => data.title)).toEqual(['Fast'])
  })

  it('are at any moment what a fresh load would give', async () => {
    const path = fc.constantFrom('a.md', 'b.md', 'c.md', 'd.js')
    const text = fc.constantFrom(
      post('A'),
      post('B'),
      post('C', 'A'),
      'no front matter',
      '---\nx: [\n---\n',
    )
    const change = fc.oneof(
      fc.tuple(path, text).map(([at, what]) => set(at, what)),
      path.map((at): SourceChange => ({ type: 'remove', path: at })),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 4 }),
        async (batches) => {
          const live = liveEntries(collection({ source: [], schema }))
          const files = new Map<string, Extract<SourceChange, { type: 'set' }>['file']>()
          for (const batch of batches) {
            await live.apply(batch)
            for (const one of batch) {
              if (one.type === 'set') files.set(one.file.path, one.file)
              else files.delete(one.path)
            }
            const fresh = await loadEntries(collection({ source: files.values(), schema }))
            expect(live.current()).toEqual(fresh)
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('entries of a source', () => {
  it('may come one by one from anything that can be walked', async () => {
    async function* source() {
      yield sourceFile('b.md', post('B'))
      yield { path: 'a.md', read: async () => new TextEncoder().encode(post('A')) }
      yield sourceFile('p.png', new Uint8Array())
    }
    const seen: (string | undefined)[] = []
    for await (const { value } of readEntries(collection({ source: source(), schema }))) {
      seen.push(value?.path)
    }
    expect(seen).toEqual(['b.md', 'a.md', undefined])
  })

  it('come in the order of their paths, whatever order they are found in', async () => {
    const files = ['c.md', 'B.md', 'a.md', 'a/b.md'].map((path) => sourceFile(path, post(path)))
    const load = (source: typeof files) => loadEntries(collection({ source, schema }))
    const { value } = await load(files)
    expect(value.map(({ path }) => path)).toEqual(['B.md', 'a.md', 'a/b.md', 'c.md'])
    expect(await load(files.toReversed())).toEqual(await load(files))
  })

  it('with one id are told apart by path, with both places', async () => {
    const { value, diagnostics } = await buildCorpus(schema, {
      'a.md': post('A', 'x'),
      'b.md': post('B', 'x'),
    })
    expect(value.map(({ id }) => id)).toEqual(['x', 'b.md'])
    expect(diagnostics).toEqual([
      {
        code: 'content/id-twice',
        severity: 'error',
        message: 'The id "x" already belongs to a.md; the path of this file stands in for it.',
        hint: 'Give one of the two another id. A copied post needs a new one.',
        file: 'b.md',
        range: { start: { line: 2, column: 5 }, end: { line: 2, column: 6 } },
        related: [
          {
            message: 'the first one',
            file: 'a.md',
            range: { start: { line: 2, column: 5 }, end: { line: 2, column: 6 } },
          },
        ],
      },
    ])
  })

  it('have ids of their own even when one is called like the file of another', async () => {
    const { value } = await buildCorpus(schema, {
      'a.md': post('A', 'b.md'),
      'b.md': '---\ntitle: B\n---\n',
      'c.md': post('C', 'b.md'),
    })
    expect(value.map(({ id }) => id)).toEqual(['b.md', 'b.md#', 'c.md'])
  })

  it('keep an id as it is written', async () => {
    const { value } = await buildCorpus(schema, {
      'a.md': '---\nid: 0042\ntitle: T\n---\n',
      'b.md': '---\nid: 42\ntitle: T\n---\n',
      'c.md': '---\nid: https://old.example/?p=12\ntitle: T\n---\n',
    })
    expect(value.map(({ id }) => id)).toEqual(['0042', '42', 'https://old.example/?p=12'])
  })

  it('whose id is no text, or missing, say so', async () => {
    const posts = collection({ source: [], schema })
    const said = async (text: string) =>
      (await posts.parse('a.md', text)).diagnostics.map(
        ({ severity, code, message, hint, range }) => [
          `${severity} ${code} ${range?.start.line}:${range?.start.column}`,
          `${message} | ${hint}`,
        ],
      )
    expect(await said('---\ntitle: T\nid: [a]\n---\n')).toContainEqual([
      'error frontmatter/id 3:1',
      'The `id` is not a text; the path of the file stands in for it. | Write any text that no other post has, on one line.',
    ])
    expect(await said('---\ntitle: T\n---\n')).toEqual([
      [
        'info frontmatter/id-missing 1:1',
        'The post has no `id`; the path of its file stands in for it. | Give it one before you rename the file, so that feed readers know it again.',
      ],
    ])
  })
})
