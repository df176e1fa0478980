import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { markOf } from '../cache/file-mark.ts'
import { digestOf } from '../digest.ts'
import { codeLine, installed, nameAndVersion } from './code-line.ts'
import type { Environment } from './environment.ts'
import type { FoundLater } from './later-code.ts'
import type { PackageLinks } from './package-links.ts'
import type { RecordedModules } from './record-modules.ts'
import { RecordedReads } from './recorded-reads.ts'

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
  /** What the files were marked by before they were loaded, in their order. */
  readonly marks?: readonly string[]
  /** What is noted while the site is built. Not plain data, unlike the rest. */
  readonly live?: LiveCode
}

/** Follows what becomes part of a site while it is built. */
export interface LiveCode {
  /** Notes what the site's code reads, until the function that it gives back is called. */
  readonly record: () => () => void
  /** What was found by now that the graph does not have; the same object as long as nothing more is found. */
  readonly later: () => FoundLater
}

/**
 * The graph of loaded modules: local ones by their content, installed packages by their name and version. With `entries`
 * (absolute paths) it is what these import, directly or not, whatever else the process has loaded.
 */
export function codeGraph(
  modules: RecordedModules,
  environment: Environment = {},
  entries?: readonly string[],
  reads: RecordedReads = new RecordedReads(),
): CodeGraph {
  const packageFile = createPackageFiles()
  const filesOf = (): string[] => {
    const loaded = entries === undefined ? modules.files : loadedFrom(entries, modules)
    return [...new Set([...loaded].map((location) => packageFile(location) ?? location))].sort()
  }
  const loadedMark = (location: string) => modules.marks?.get(location) ?? markOf(location) ?? ''
  const files = filesOf()
  const marks = files.map(loadedMark)
  // What was written anew since it was loaded is neither what it was nor what it is.
  const lines = files.map((location, i) =>
    marks[i] === (markOf(location) ?? '')
      ? codeLine(location)
      : `${codeLine(location)} ${marks[i]}`,
  )
  // Not by path: the same site in another folder is the same site.
  lines.sort().push(JSON.stringify(environment))
  const links = Object.fromEntries(modules.links)
  let last: { readonly count: number; readonly found: FoundLater } | undefined
  const later = (): FoundLater => {
    let count = modules.files.size + modules.links.size + reads.changes
    for (const imported of modules.imports.values()) count += imported.size
    if (last?.count !== count) last = { count, found: foundLater() }
    return last.found
  }
  const foundLater = (): FoundLater => {
    const known = new Set(files)
    const added = filesOf().filter((location) => !known.has(location))
    return {
      modules: new Map(added.map((location) => [location, loadedMark(location)])),
      reads: new Map([...reads.marks].filter(([location]) => !known.has(location))),
      links: Object.fromEntries([...modules.links].filter(([link]) => !(link in links))),
      hasFetched: reads.hasFetched,
    }
  }
  const live = { record: () => reads.start(), later }
  return { files, links, environment, identity: digestOf(lines.join('\n')), marks, live }
}

function loadedFrom(entries: readonly string[], { files, imports }: RecordedModules): Set<string> {
  // A set that grows while it is walked.
  const reached = new Set(entries)
  for (const file of reached) for (const imported of imports.get(file) ?? []) reached.add(imported)
  // Some are only looked up (`import.meta.resolve`).
  return new Set([...reached].filter((file) => files.has(file)))
}

/** Finds the `package.json` of the installed package that a file belongs to. */
function createPackageFiles(): (location: string) => string | undefined {
  const byFolder = new Map<string, string | undefined>()
  const fileIn = (folder: string): string | undefined => {
    if (!folder.includes(installed)) return undefined
    if (byFolder.has(folder)) return byFolder.get(folder)
    const own = join(folder, 'package.json')
    const isOne = existsSync(own) && nameAndVersion(readFileSync(own, 'utf8')) !== ''
    const found = isOne ? own : fileIn(dirname(folder))
    byFolder.set(folder, found)
    return found
  }
  return (location) => fileIn(dirname(location))
}
