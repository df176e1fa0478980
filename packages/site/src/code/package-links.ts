import { existsSync, realpathSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'

/** Where links in `node_modules` lead, by their own paths. */
export type PackageLinks = Readonly<Record<string, string>>

/**
 * Notes by which links packages are found. Modules are known by where they really lie, and pnpm lets another version lie
 * elsewhere: nothing that was loaded changes then, only the link. It is asked for every import of a program: what a folder
 * and a path are is asked of the disk once.
 */
export class LinkRecorder {
  readonly links: Map<string, string> = new Map()
  /** Whether something lies there. */
  readonly #known = new Map<string, boolean>()
  readonly #above = new Map<string, readonly string[]>()

  /** `specifier` was imported by the module at `from`. */
  note(specifier: string, from: string): void {
    const [, name] = PACKAGE.exec(specifier) ?? []
    if (name === undefined || isBuiltin(specifier)) return
    for (const folder of this.#modulesAbove(dirname(from))) if (this.#holds(folder, name)) return
  }

  #holds(folder: string, name: string): boolean {
    const path = join(folder, name)
    const known = this.#known.get(path)
    if (known !== undefined) return known
    const target = existsSync(path) ? targetOf(path) : undefined
    this.#known.set(path, target !== undefined)
    if (target !== undefined && target !== path) this.links.set(path, target)
    return target !== undefined
  }

  /** The folders that packages are looked for in, the nearest first. */
  #modulesAbove(folder: string): readonly string[] {
    const known = this.#above.get(folder)
    if (known !== undefined) return known
    const parent = dirname(folder)
    const others = parent === folder ? [] : this.#modulesAbove(parent)
    const own = join(folder, 'node_modules')
    const all = existsSync(own) ? [own, ...others] : others
    this.#above.set(folder, all)
    return all
  }
}

// Neither `./file.ts`, `/file.ts`, `#internal` nor `node:fs`.
const PACKAGE = /^((?:@[^/:]+\/)?[^./#@:][^/:]*)(?:\/[^:]*)?$/

/** Whether all of them lead where they led. */
export function areSameLinks(links: PackageLinks): boolean {
  return Object.entries(links).every(([link, target]) => targetOf(link) === target)
}

function targetOf(link: string): string | undefined {
  try {
    return realpathSync.native(link)
  } catch {
    // Nothing is there.
    return undefined
  }
}
