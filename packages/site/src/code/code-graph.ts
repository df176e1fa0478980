import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { digestOf } from '../digest.ts'
import type { Environment } from './environment.ts'
import type { PackageLinks } from './package-links.ts'
import type { RecordedModules } from './record-modules.ts'

/** The code that a site is made of, as far as it was loaded. */
export interface CodeGraph {
  /** Absolute paths of local modules and of the `package.json` of each installed package, sorted. */
  readonly files: readonly string[]
  /** Links by which installed packages were found, and where they led. */
  readonly links: PackageLinks
  /** Environment variables that were read while the configuration was loaded. */
  readonly environment: Environment
  /** Changes when any of all this does. */
  readonly identity: string
}

/**
 * The graph of loaded modules: local ones by their content, installed packages by their name and version. With `entries`
 * (absolute paths) it is what these import, directly or not, whatever else the process has loaded.
 */
export function codeGraph(
  modules: RecordedModules,
  environment: Environment = {},
  entries?: readonly string[],
): CodeGraph {
  const loaded = entries === undefined ? modules.files : loadedFrom(entries, modules)
  const packageFile = createPackageFiles()
  const files = new Set([...loaded].map((location) => packageFile(location) ?? location))
  const sorted = [...files].sort()
  const lines = sorted.map((location) => {
    const text = readFileSync(location)
    return location.endsWith(`${sep}package.json`) ? nameAndVersion(String(text)) : digestOf(text)
  })
  // Not by path: the same site in another folder is the same site.
  lines.sort().push(JSON.stringify(environment))
  const links = Object.fromEntries(modules.links)
  return { files: sorted, links, environment, identity: digestOf(lines.join('\n')) }
}

function loadedFrom(entries: readonly string[], { files, imports }: RecordedModules): Set<string> {
  // A set that grows while it is walked.
  const reached = new Set(entries)
  for (const file of reached) for (const imported of imports.get(file) ?? []) reached.add(imported)
  // Some are only looked up (`import.meta.resolve`).
  return new Set([...reached].filter((file) => files.has(file)))
}

const INSTALLED = `${sep}node_modules${sep}`

/** Finds the `package.json` of the installed package that a file belongs to. */
function createPackageFiles(): (location: string) => string | undefined {
  const byFolder = new Map<string, string | undefined>()
  const fileIn = (folder: string): string | undefined => {
    if (!folder.includes(INSTALLED)) return undefined
    if (byFolder.has(folder)) return byFolder.get(folder)
    const own = join(folder, 'package.json')
    const isOne = existsSync(own) && nameAndVersion(readFileSync(own, 'utf8')) !== ''
    const found = isOne ? own : fileIn(dirname(folder))
    byFolder.set(folder, found)
    return found
  }
  return (location) => fileIn(dirname(location))
}

function nameAndVersion(text: string): string {
  const { name, version } = JSON.parse(text) as { name?: string; version?: string }
  // A package.json without both only sets the kind of modules of a folder.
  return name && version ? `${name}@${version}` : ''
}
