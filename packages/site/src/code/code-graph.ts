import { existsSync, readFileSync } from 'node:fs'
import nodeModule from 'node:module'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { digestOf } from '../digest.ts'
import type { Environment } from './environment.ts'
import { LinkRecorder, type PackageLinks } from './package-links.ts'

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

/** What was loaded, by absolute paths. */
export interface RecordedModules {
  readonly files: ReadonlySet<string>
  /** Where the links in `node_modules` led by which packages were found. */
  readonly links: ReadonlyMap<string, string>
}

/**
 * Notes which modules are loaded from now on: a site's identity is its code, and only the loader knows all of it.
 * Undefined on a Node without such hooks (before 22.15); then every page counts as changed.
 */
export function recordModules(): RecordedModules | undefined {
  const registerHooks: typeof nodeModule.registerHooks | undefined = nodeModule.registerHooks
  if (registerHooks === undefined) return undefined
  const files = new Set<string>()
  const recorder = new LinkRecorder()
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const { parentURL } = context
      if (parentURL?.startsWith('file:')) recorder.note(specifier, fileURLToPath(parentURL))
      return nextResolve(specifier, context)
    },
    load(url, context, nextLoad) {
      if (url.startsWith('file:')) files.add(fileURLToPath(url))
      return nextLoad(url, context)
    },
  })
  return { files, links: recorder.links }
}

/** The graph of loaded modules: local ones by their content, installed packages by their name and version. */
export function codeGraph(modules: RecordedModules, environment: Environment = {}): CodeGraph {
  const files = new Set<string>()
  for (const location of modules.files) files.add(packageFileOf(location) ?? location)
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

const INSTALLED = `${sep}node_modules${sep}`

function packageFileOf(location: string): string | undefined {
  if (!location.includes(INSTALLED)) return undefined
  for (let at = dirname(location); at.includes(INSTALLED); at = dirname(at)) {
    const file = join(at, 'package.json')
    if (existsSync(file) && nameAndVersion(readFileSync(file, 'utf8')) !== '') return file
  }
  return undefined
}

function nameAndVersion(text: string): string {
  const { name, version } = JSON.parse(text) as { name?: string; version?: string }
  // A package.json without both only sets the kind of modules of a folder.
  return name && version ? `${name}@${version}` : ''
}
