import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type FileUnder, filesUnder } from '../source/files-under.ts'
import { type Generator, generators } from './generators.ts'

/** A blog that is there already. */
export interface FoundBlog {
  readonly generator: Generator
  /** The tool's configuration. Relative to the blog's folder. */
  readonly config?: string
  /** The folder of the posts, relative, without a slash at its end. */
  readonly posts: string
  readonly files: readonly FileUnder[]
}

const LEFT_OUT =
  /^(?:node_modules|vendor|_site|public|dist|_includes|_layouts|README\.md|.*LICENSE.*)$/i

/** Finds the posts of a blog in a folder, or takes the folder that is `named`; undefined when there is no Markdown that could be any. */
export function findBlog(root: string, named: string | undefined): FoundBlog | undefined {
  const isThere = (path: string): boolean => existsSync(join(root, path))
  const generator = generators.find(({ configs }) => configs.length === 0 || configs.some(isThere))
  if (generator === undefined) return undefined
  const config = generator.configs.find(isThere)
  const places = named === undefined ? [...generator.posts, ...likely(root)] : [tidy(named)]
  for (const posts of places) {
    const files = markdownIn(join(root, posts))
    if (files.length > 0)
      return { generator, posts, files, ...(config !== undefined && { config }) }
  }
  return undefined
}

const HEAD = /^\uFEFF?(?:---|\+\+\+)\s/

/** Markdown with front matter that is not among the posts: pages, drafts in a folder of their own. Relative paths. */
export function elsewhere(root: string, { posts }: FoundBlog): readonly string[] {
  return markdownIn(root)
    .filter(({ path }) => !path.startsWith(`${posts}/`))
    .filter(({ location }) => HEAD.test(readFileSync(location, 'utf8')))
    .map(({ path }) => path)
}

/** Files among the posts that are written in MDX. */
export function componentFiles(root: string, { posts }: FoundBlog): readonly string[] {
  return filesUnder(join(root, posts), (name) => !name.startsWith('.'))
    .filter(({ path }) => path.endsWith('.mdx'))
    .map(({ path }) => `${posts}/${path}`)
}

function tidy(folder: string): string {
  return folder.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '')
}

function markdownIn(folder: string): readonly FileUnder[] {
  return filesUnder(folder, (name) => !name.startsWith('.') && !LEFT_OUT.test(name)).filter(
    ({ path }) => /\.(?:md|markdown)$/i.test(path),
  )
}

/** The folder with the most Markdown directly in it. */
function likely(root: string): string[] {
  const counts = new Map<string, number>()
  for (const { path } of markdownIn(root)) {
    const folder = path.slice(0, path.length - basename(path).length - 1)
    if (folder !== '') counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([folder]) => folder)
}

/** The text of a file of the blog, or nothing. */
export function textOf(root: string, path: string): string {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : ''
}
