import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Language } from '../../src/language.ts'
import { BlogEngine } from '../blog-engine.ts'
import type { BlogPost } from '../blog-post.ts'

/** A post of the benchmark with the truth that rankers never see. */
export interface JudgedPost extends BlogPost {
  readonly links: readonly string[]
  readonly anchors?: readonly (readonly [number, number])[]
}

/** One query's candidates: features by row, and which of them its author linked to. */
export interface Query {
  readonly blog: string
  readonly size: number
  readonly values: Float32Array
  readonly relevant: Uint8Array
  /** Linked posts, also those that are no candidates. */
  readonly targets: number
}

/** The queries of one blog over named features. */
export interface BlogFeatures {
  readonly blog: string
  readonly names: readonly string[]
  readonly queries: readonly Query[]
}

export interface JudgedBlog {
  readonly blog: string
  readonly posts: readonly JudgedPost[]
}

export function readBlogs(folder: string): readonly JudgedBlog[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl.gz'))
    .sort()
    .map((file) => readBlog(`${folder}/${file}`))
}

export function readBlog(file: string): JudgedBlog {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n')
  return {
    blog: basename(file, '.jsonl.gz'),
    posts: lines.map((line) => JSON.parse(line) as JudgedPost),
  }
}

/** What every signal says about every candidate of every query of a blog; main protocol, link words cut. */
export function featuresOf(
  blog: string,
  posts: readonly JudgedPost[],
  graph: boolean,
  language?: Language,
): BlogFeatures {
  const visible = posts.map(cutAnchors)
  const engine = new BlogEngine(visible, graph, language)
  if (graph)
    for (const [i, post] of posts.entries()) engine.link(visible[i] as BlogPost, post.links)
  const dates = new Map(posts.map((post) => [post.id, post.date]))
  let names: readonly string[] = []
  const queries: Query[] = []
  for (const post of posts) {
    const targets = new Set(
      post.links.filter((id) => id !== post.id && (dates.get(id) ?? '9999') <= post.date),
    )
    if (targets.size === 0) continue
    const allow = (id: string): boolean => (dates.get(id) as string) <= post.date
    const { row } = engine.row(post.id, allow, true)
    const features = row.features ?? []
    names = features.map(nameOf)
    const size = row.candidates.length
    const values = new Float32Array(size * names.length)
    features.forEach((column, f) => {
      for (let c = 0; c < size; c++) values[c * names.length + f] = column.values[c] as number
    })
    const relevant = Uint8Array.from(row.candidates, (slot) =>
      targets.has(engine.engine.ids[slot] as string) ? 1 : 0,
    )
    queries.push({ blog, size, values, relevant, targets: targets.size })
  }
  return { blog, names, queries }
}

export function cutAnchors(post: JudgedPost): BlogPost {
  let body = ''
  let from = 0
  for (const [start, end] of post.anchors ?? []) {
    body += post.body.slice(from, start)
    from = end
  }
  const { links: _, anchors: __, ...visible } = post
  return { ...visible, body: body + post.body.slice(from) }
}

/** Two signals of one kind have the same features: the second's names get a prime. Priors have a `~`. */
function nameOf(
  { feature }: { readonly feature: string },
  f: number,
  all: readonly { readonly feature: string }[],
): string {
  const before = all.slice(0, f).filter((other) => other.feature === feature).length
  return `${feature.endsWith('Prior') ? '~' : ''}${feature}${"'".repeat(before)}`
}
