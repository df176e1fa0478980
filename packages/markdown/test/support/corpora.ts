import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A post of a real blog. */
export interface Post {
  readonly name: string
  readonly text: string
  readonly line: number
}

const shared = new URL('../../../../../shared/', import.meta.url)
const f18 = new URL('real-blogs/18f/content/posts/', shared)
const dev = new URL('eval/related/dev/', shared)

/** Whether the real blogs lie beside the repository. */
export const hasBlogs: boolean = existsSync(f18) && existsSync(dev)

/** The posts of 18F with their bodies as the authors wrote them. */
export function posts18f(): readonly Post[] {
  return readdirSync(f18)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const file = readFileSync(new URL(name, f18), 'utf8')
      const frontMatter = /^---\r?\n[\s\S]*?\n---\r?\n/.exec(file)?.[0] ?? ''
      return { name, text: file.slice(frontMatter.length), line: frontMatter.split('\n').length }
    })
}

/** The posts of fifteen other blogs. */
export function postsOfDev(): readonly Post[] {
  return readdirSync(dev)
    .filter((name) => name.endsWith('.jsonl.gz'))
    .sort()
    .flatMap((name) =>
      gunzipSync(readFileSync(new URL(name, dev)))
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as { id: string; body: string })
        .map(({ id, body }) => ({ name: `${name}/${id}`, text: body, line: 1 })),
    )
}

/** Every n-th post; all of them in the long form. */
export function sampleOf<Item>(items: readonly Item[], every: number): readonly Item[] {
  return process.env.OCTAVO_LONG === '1' ? items : items.filter((_, i) => i % every === 0)
}
