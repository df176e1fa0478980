import { fileURLToPath } from 'node:url'
import type { FileTable } from '../cache/file-table.ts'
import { digestOf } from '../digest.ts'
import type { Asset } from '../sink/sink.ts'
import type { ThemeAsset } from '../site.ts'
import { hashedName } from './hashed-name.ts'

/** Files of a theme under names that carry their content, and where each is found by its own name. */
export interface ThemeFiles {
  readonly assets: readonly Asset[]
  /** Address within the site, by the asset's name. */
  readonly paths: Readonly<Record<string, string>>
}

const FOLDER = 'assets'

/**
 * Gives a theme's assets their finished names. Files come first and texts after them, in the order of the list, so that
 * a text's name covers the names it mentions: a new font gives a new style sheet.
 */
export function themeFiles(theme: readonly ThemeAsset[], files: FileTable): ThemeFiles {
  const assets: Asset[] = []
  const names = new Map<string, string>()
  const add = (name: string, digest: string, read: Asset['read']): void => {
    const path = `${FOLDER}/${hashedName(name, digest)}`
    names.set(name, path.slice(FOLDER.length + 1))
    assets.push({ path, digest, read })
  }

  for (const { name, source } of theme) {
    if (!(source instanceof URL)) continue
    const location = fileURLToPath(source)
    const digest = files.digest(location)
    if (digest === undefined) {
      throw new TypeError(`@octavo/site: the theme's asset "${name}" is not at ${location}.`)
    }
    add(name, digest, () => files.read(location).bytes)
  }
  for (const { name, source } of theme) {
    if (source instanceof URL) continue
    const text = withFinishedNames(source, names)
    add(name, digestOf(text), () => Buffer.from(text))
  }
  const paths = Object.fromEntries([...names].map(([name, file]) => [name, `/${FOLDER}/${file}`]))
  return { assets, paths }
}

// The assets lie in one folder, so a name alone leads from one to another, under any base path.
function withFinishedNames(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(
    /url\((["']?)(?:\.\/)?([^"')]+)\1\)/g,
    (whole, quote: string, name: string) => {
      const finished = names.get(name)
      return finished === undefined ? whole : `url(${quote}${finished}${quote})`
    },
  )
}
