import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { blogPost, collection } from '@octavo/content'
import { createMarkdown } from '@octavo/markdown'
import { sharedTerms, words } from '@octavo/related'
import { createTheme } from '@octavo/theme'
import { afterAll } from 'vitest'
import {
  archived,
  type BuildOptions,
  type BuildReport,
  build,
  type CodeGraph,
  card,
  defineSite,
  feeds,
  folder,
  full,
  type MemorySink,
  memorySink,
  neighbours,
  page,
  paginate,
  ranking,
  type Site,
  type SiteMeta,
  sitemap,
  taxonomy,
} from '../src/index.ts'

/** Files by path, relative to the root of a site. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** The instant at which test sites are built. */
export const now = '2026-03-01T12:00:00Z'

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** An empty folder that is gone after the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-'))
  made.push(folder)
  return folder
}

/** Writes files into a folder. */
export function writeFiles(root: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
}

/** A post with front matter. */
export function post(
  fields: Readonly<Record<string, unknown>>,
  body = 'A first sentence.',
): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---\n${body}\n`
}

const theme = createTheme()

/** A blog over the folders `content` and `public` of a root, with everything that a blog has. */
export function smallSite(root: string, meta: Partial<SiteMeta> = {}): Site {
  const posts = collection({
    source: folder(pathToFileURL(join(root, 'content/'))),
    schema: blogPost(),
    ids: 'optional',
  })
  return defineSite({
    meta: {
      title: 'Small',
      url: 'https://example.org',
      language: 'en',
      timeZone: 'Europe/London',
      ...meta,
    },
    collections: { posts },
    markdown: createMarkdown(),
    terms: { tags: taxonomy(posts, ({ data }) => data.tags, '/tags/:slug/') },
    related: ranking(posts, {
      signals: [words((item) => item.text), sharedTerms((item) => item.data.tags)],
      limit: 3,
    }),
    theme,
    public: pathToFileURL(join(root, 'public/')),
    *pages({ posts, unlisted, related, terms }) {
      for (const one of [...posts, ...unlisted.posts]) {
        yield page(one.url, theme.post, {
          post: full(one),
          related: related(one).map(card),
          ...neighbours(posts, one),
        })
      }
      yield* paginate(posts, { size: 2, path: '/' }, theme.home)
      for (const { label, url, posts } of terms.tags) {
        const term = { kind: 'tag', label, count: posts.length } as const
        yield* paginate(posts, { size: 2, path: url }, theme.term, { term })
      }
      yield page('/archive/', theme.archive, { posts: posts.map(archived) })
      yield* feeds(posts, { path: '/feed' })
      yield sitemap([...posts, '/'])
    },
  })
}

/** A site whose code is said to be this text. */
export function codeNamed(identity: string): CodeGraph {
  return { files: [], environment: {}, identity }
}

/** A root with files, and builds of it into memory that remember each other. */
export interface Workspace {
  readonly root: string
  readonly out: MemorySink
  readonly build: (options?: BuildOptions) => Promise<BuildReport>
}

/** Makes a workspace. */
export function workspace(files: Files, meta: Partial<SiteMeta> = {}): Workspace {
  const root = temporaryFolder()
  writeFiles(root, files)
  const out = memorySink()
  return {
    root,
    out,
    build: (options) =>
      build(smallSite(root, meta), {
        root,
        out,
        cache: join(root, '.octavo'),
        now,
        code: codeNamed('the code'),
        ...options,
      }),
  }
}

/** The text of a file of a built site. */
export function textIn(out: MemorySink, path: string): string {
  const content = out.files.get(path)
  if (content === undefined)
    throw new Error(`${path} is not among ${[...out.files.keys()].join(', ')}`)
  return typeof content === 'string' ? content : Buffer.from(content).toString()
}

/** A PNG of one colour. */
export function png(width: number, height: number): Uint8Array {
  const header = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  return Buffer.concat([header, size, Buffer.from('0802000000', 'hex'), Buffer.alloc(20)])
}
