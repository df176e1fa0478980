import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTheme, type Theme } from '@octavo/theme'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Assembled } from '../src/build/assemble.ts'
import { buildAndKeep } from '../src/build/build.ts'
import type { BuildMemory } from '../src/build/build-memory.ts'
import { memorySink, type Site, type SiteMeta } from '../src/index.ts'
import { filesIn } from './build-elsewhere.ts'
import { smallSite } from './small-blog.ts'
import { codeNamed, now, png, post, temporaryFolder, writeFiles } from './small-site.ts'

const long = process.env.OCTAVO_LONG !== undefined

/** The posts of a blog as plain data, so that an edit is a change of a field. */
interface Written {
  title: string
  date: string
  tags: string[]
  body: string
  draft?: boolean
  unlisted?: boolean
  slug?: string
  expires?: string
  image?: string
  aliases?: readonly string[]
}

const topics = ['trust', 'bread', 'rooms', 'letters', 'clocks', 'chairs']
const word = fc.constantFrom(...topics, 'slow', 'kind', 'early', 'small', 'open', 'review')
const sentence = fc
  .array(word, { minLength: 3, maxLength: 9 })
  .map((words) => `${words.join(' ')}.`)
const date = fc
  .integer({ min: 1, max: 60 })
  .map((day) => new Date(Date.UTC(2026, 0, day + 20)).toISOString().slice(0, 10))
const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'sub/g', 'sub/h')
const link = name.map(
  (target) => `See [that](/${target.replace('sub/', '')}/) and [file](./${target}.md).`,
)
const links = fc.oneof(
  { weight: 3, arbitrary: link },
  fc.constantFrom(
    'See [notes](notes.txt).',
    'See ![the plan](notes.txt) and [b](/b/).',
    'See ![beside](p.png) and ![copied](/p.png).',
    'See [one](/one/) and [two](../two/).',
  ),
)
const body = fc
  .tuple(sentence, fc.option(links, { nil: '' }), sentence)
  .map((parts) => parts.join('\n\n'))
const tags = fc.uniqueArray(fc.constantFrom(...topics, 'Trust'), { maxLength: 3 })
const written: fc.Arbitrary<Written> = fc.record({ title: sentence, date, tags, body })

type Edit =
  | { readonly kind: 'set'; readonly name: string; readonly change: Partial<Written> }
  | { readonly kind: 'add'; readonly name: string; readonly post: Written }
  | { readonly kind: 'delete'; readonly name: string }
  | { readonly kind: 'rename'; readonly name: string; readonly to: string }
  | { readonly kind: 'config'; readonly meta: Partial<SiteMeta> }
  | { readonly kind: 'theme'; readonly accent: string }
  | { readonly kind: 'now'; readonly now: string }
  | { readonly kind: 'touch'; readonly name: string }
  | { readonly kind: 'spoil output' }
  /** A file that posts link to; it goes when it holds nothing. */
  | { readonly kind: 'beside'; readonly text: string }
  /** A picture beside the posts, or a public one; it goes when it has no width. */
  | { readonly kind: 'picture'; readonly in: string; readonly width: number }

/** An edit, and whether the writer saves again before anything but the edit is looked at. */
type Step = readonly [edit: Edit, isFollowed: boolean]

const change: fc.Arbitrary<Partial<Written>> = fc.oneof(
  fc.record({ title: sentence }),
  fc.record({ body }),
  fc.record({ tags }),
  fc.record({ date }),
  fc.record({ draft: fc.boolean() }),
  fc.record({ unlisted: fc.boolean() }),
  fc.record({ slug: fc.constantFrom('one', 'two', 'three') }),
  fc.record({ expires: date }),
  fc.record({ aliases: fc.constantFrom([], ['/one/'], ['/gone/']) }),
  fc.record({ image: fc.constantFrom('p.png', '/p.png') }),
)

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('set' as const), name, change }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('add' as const), name, post: written }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), name }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename' as const), name, to: name }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('config' as const),
      meta: fc.constantFrom<Partial<SiteMeta>>(
        { title: 'Other' },
        { url: 'https://example.org/base' },
        { timeZone: 'Pacific/Auckland' },
        { language: 'de' },
        { footer: 'A foot' },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('theme' as const),
      accent: fc.constantFrom('#123456', '#654321'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('now' as const),
      now: fc.constantFrom('2026-02-01T00:00:00Z', '2026-02-20T13:00:00Z', '2026-04-01T00:00:00Z'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('touch' as const), name }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('spoil output' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('beside' as const),
      text: fc.constantFrom('', 'Notes.', 'Other notes.'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('picture' as const),
      in: fc.constantFrom('content', 'public'),
      width: fc.constantFrom(0, 20, 30),
    }),
  },
)

/** The files that an edit may touch. */
function touchedBy(edit: Edit, root: string): ReadonlySet<string> {
  const names = [...('name' in edit ? [edit.name] : []), ...('to' in edit ? [edit.to] : [])]
  const locations = names.map((name) => join(root, `content/${name}.md`))
  if (edit.kind === 'picture') return new Set([pictureIn(root, edit.in)])
  return new Set(edit.kind === 'beside' ? [notesIn(root)] : locations)
}

function pictureIn(root: string, folder: string): string {
  return join(root, folder, 'p.png')
}

function notesIn(root: string): string {
  return join(root, 'content/notes.txt')
}

/** Carries an edit out on the posts and the disk. */
function carryOut(edit: Edit, posts: Map<string, Written>, root: string): void {
  const write = (name: string): void => {
    const { body, ...fields } = posts.get(name) as Written
    writeFiles(root, { [`content/${name}.md`]: post(fields, body) })
  }
  const location = (name: string): string => join(root, `content/${name}.md`)
  if (edit.kind === 'add') {
    posts.set(edit.name, edit.post)
    write(edit.name)
  }
  if (edit.kind === 'spoil output') spoilOutput(root)
  if (edit.kind === 'beside') {
    if (edit.text === '') rmSync(notesIn(root), { force: true })
    else writeFileSync(notesIn(root), edit.text)
  }
  if (edit.kind === 'picture') {
    if (edit.width === 0) rmSync(pictureIn(root, edit.in), { force: true })
    else writeFiles(root, { [`${edit.in}/p.png`]: png(edit.width, 10) })
  }
  if (!('name' in edit) || !posts.has(edit.name)) return
  const old = posts.get(edit.name) as Written
  if (edit.kind === 'set') {
    posts.set(edit.name, { ...old, ...edit.change })
    write(edit.name)
  }
  if (edit.kind === 'touch') writeFileSync(location(edit.name), readFileSync(location(edit.name)))
  if (edit.kind === 'delete') {
    posts.delete(edit.name)
    rmSync(location(edit.name))
  }
  if (edit.kind === 'rename' && !posts.has(edit.to)) {
    posts.delete(edit.name)
    posts.set(edit.to, old)
    writeFiles(root, { [`content/${edit.to}.md`]: '' })
    renameSync(location(edit.name), location(edit.to))
  }
}

/** Somebody edits a page by hand and deletes another. */
function spoilOutput(root: string): void {
  const [first, second] = siteIn(root).keys()
  if (first !== undefined) writeFileSync(join(root, '_site', first), 'by hand')
  if (second !== undefined) rmSync(join(root, '_site', second))
}

function siteIn(root: string): Map<string, string> {
  const files = filesIn(join(root, '_site'))
  files.delete('.octavo-site')
  return files
}

/** The lists of all posts, those included that no page shows. */
function relationsOf({ relations }: Assembled) {
  const lists = [...(relations?.lists ?? [])].map(([id, { to, because }]) => [id, to, because])
  return lists.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
}

function themeOf(accent: string): Theme {
  return createTheme({ tokens: { colours: { accent: { light: accent, dark: accent } } } })
}

async function cleanBuild(root: string, site: Site, at: string) {
  const out = memorySink()
  const options = { root, out, now: at, code: codeNamed('code') }
  const { report, assembled } = await buildAndKeep(site, options)
  const files = [...out.files].map(
    ([path, content]) => [path, Buffer.from(content as string).toString('latin1')] as const,
  )
  return {
    report,
    relations: relationsOf(assembled),
    files: new Map(files.sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

describe('any sequence of edits', () => {
  it.each([
    'in a process for each build',
    'in one process, as octavo serve does',
    'in one process that is told what was touched, as octavo serve is',
    'with the folder swapped',
  ])(
    'ends in the site that a clean build makes, byte for byte, with the same problems: %s',
    async (how) => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.tuple(name, written), {
            selector: ([key]) => key,
            minLength: 1,
            maxLength: 6,
          }),
          fc.array(fc.tuple(edit, fc.boolean()), { minLength: 1, maxLength: 8 }),
          async (start, steps: readonly Step[]) => {
            const root = temporaryFolder()
            const posts = new Map<string, Written>()
            const replace = how.includes('swapped') ? 'folder' : 'files'
            let meta: Partial<SiteMeta> = {}
            let theme = createTheme()
            let at = now
            for (const [key, value] of start)
              carryOut({ kind: 'add', name: key, post: value }, posts, root)
            const memory: BuildMemory | undefined = how.includes('serve') ? {} : undefined
            let code = codeNamed('code')
            // A process keeps its site for as long as the code is the same.
            let site = smallSite(root)
            await buildAndKeep(site, { root, code, replace, now: at }, memory)
            for (const [place, [step, isFollowed]] of steps.entries()) {
              if (step.kind === 'config') meta = step.meta
              if (step.kind === 'theme') theme = themeOf(step.accent)
              if (step.kind === 'config' || step.kind === 'theme') {
                site = smallSite(root, meta, theme)
              }
              if (step.kind === 'now') at = step.now
              carryOut(step, posts, root)
              // A change of the configuration is a change of the code.
              code = codeNamed(`code ${JSON.stringify([meta, theme.assets])}`)
              const options = { root, code, replace, now: at } as const
              if (memory !== undefined) {
                // As after a save: first what somebody waits for, then the rest.
                memory.isHurried = true
                if (how.includes('told')) memory.touched = touchedBy(step, root)
                await buildAndKeep(site, options, memory)
                memory.isHurried = false
                if (isFollowed && place < steps.length - 1) continue
              }
              const { report, assembled } = await buildAndKeep(site, options, memory)
              const clean = await cleanBuild(root, smallSite(root, meta, theme), at)
              expect(siteIn(root)).toEqual(clean.files)
              expect(report.diagnostics).toEqual(clean.report.diagnostics)
              expect(relationsOf(assembled)).toEqual(clean.relations)
              expect(report.nextChangeAt).toBe(clean.report.nextChangeAt)
            }
            memory?.store?.close()
            rmSync(root, { recursive: true })
          },
        ),
        { numRuns: long ? 300 : 7, ...(long ? {} : { seed: 7 }) },
      )
    },
    long ? 3_600_000 : 60_000,
  )
})
