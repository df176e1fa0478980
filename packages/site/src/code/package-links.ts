import { realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where links in `node_modules` lead, by their own paths. */
export type PackageLinks = Readonly<Record<string, string>>

/**
 * Notes by which links packages are found. Modules are known by where they really lie, and pnpm lets another version lie
 * elsewhere: nothing that was loaded changes then, only the link.
 */
export class LinkRecorder {
  readonly links: Map<string, string> = new Map()
  private readonly asked = new Set<string>()

  /** `specifier` was imported by the module at `from`. */
  note(specifier: string, from: string): void {
    const [, name] = PACKAGE.exec(specifier) ?? []
    if (name === undefined) return
    for (let folder = dirname(from), last = ''; folder !== last; folder = dirname(folder)) {
      last = folder
      const link = join(folder, 'node_modules', name)
      if (this.links.has(link)) return
      if (this.asked.has(link)) continue
      this.asked.add(link)
      const target = targetOf(link)
      if (target === undefined) continue
      if (target !== link) this.links.set(link, target)
      return
    }
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
