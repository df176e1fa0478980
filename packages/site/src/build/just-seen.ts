import type { BuildMemory, FilesMemory } from './build-memory.ts'
import type { Looked } from './quick-look.ts'

/** What is known of files before a build looks at them. */
export interface SeenBefore {
  readonly just: JustSeen | undefined
  readonly marks: Looked['marks'] | undefined
}

/** What the build before has seen, and what may have changed since. */
type JustSeen = FilesMemory & { readonly touched: ReadonlySet<string> }

/** Takes it away from the memory: a build that fails has seen nothing, and the next one looks at everything. */
export function takeJustSeen(memory: BuildMemory | undefined): JustSeen | undefined {
  if (memory === undefined) return undefined
  const { files, touched, isHurried } = memory
  memory.files = undefined
  memory.touched = undefined
  return isHurried && files && touched ? { ...files, touched } : undefined
}
