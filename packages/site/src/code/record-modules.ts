import nodeModule from 'node:module'
import { fileURLToPath } from 'node:url'
import { markOf } from '../cache/file-mark.ts'
import { installed } from './code-line.ts'
import { fileInside } from './file-inside.ts'
import { LinkRecorder } from './package-links.ts'

/** What was loaded, by absolute paths. It grows as long as the process loads modules. */
export interface RecordedModules {
  readonly files: ReadonlySet<string>
  /** What those outside of installed packages were marked by before they were read. */
  readonly marks?: ReadonlyMap<string, string>
  /** What each module imports. */
  readonly imports: ReadonlyMap<string, ReadonlySet<string>>
  /** Where the links in `node_modules` led by which packages were found. */
  readonly links: ReadonlyMap<string, string>
}

/**
 * Notes which modules are loaded from now on: a site's identity is its code, and only the loader knows all of it. What was
 * loaded before is not seen again, so this comes first in a process.
 * Undefined on a Node without such hooks (before 22.15); then every page counts as changed.
 */
export function recordModules(): RecordedModules | undefined {
  const registerHooks: typeof nodeModule.registerHooks | undefined = nodeModule.registerHooks
  if (registerHooks === undefined) return undefined
  const files = new Set<string>()
  const marks = new Map<string, string>()
  const imports = new Map<string, Set<string>>()
  const recorder = new LinkRecorder()
  const pathOf = createPaths()
  const importsOf = (from: string): Set<string> => {
    const known = imports.get(from) ?? new Set()
    imports.set(from, known)
    return known
  }
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const from = pathOf(context.parentURL)
      const inside = fileInside(specifier, context.parentURL)
      if (from !== undefined && inside === undefined) recorder.note(specifier, from)
      const resolved =
        inside === undefined ? nextResolve(specifier, context) : { url: inside, shortCircuit: true }
      const to = pathOf(resolved.url)
      if (from !== undefined && to !== undefined) importsOf(from).add(to)
      return resolved
    },
    load(url, context, nextLoad) {
      const file = pathOf(url)
      if (file !== undefined) {
        files.add(file)
        if (!file.includes(installed)) marks.set(file, markOf(file) ?? '')
      }
      return nextLoad(url, context)
    },
  })
  return { files, marks, imports, links: recorder.links }
}

/** Takes each address of a file apart once: a module is named by all that it imports. */
function createPaths(): (url: string | undefined) => string | undefined {
  const paths = new Map<string, string>()
  return (url) => {
    if (!url?.startsWith('file:')) return undefined
    const path = paths.get(url) ?? fileURLToPath(url)
    paths.set(url, path)
    return path
  }
}
