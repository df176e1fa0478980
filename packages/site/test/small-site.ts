import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import {
  type BuildOptions,
  type BuildReport,
  build,
  type CodeGraph,
  type MemorySink,
  memorySink,
  type SiteMeta,
} from '../src/index.ts'
import { smallSite } from './small-blog.ts'

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

/** A site whose code is said to be this text. */
export function codeNamed(identity: string): CodeGraph {
  return { files: [], links: {}, environment: {}, identity }
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
