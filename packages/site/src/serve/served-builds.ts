import type { Diagnostic } from '@octavo/diagnostics'
import { publicFolders } from '../assets/public-files.ts'
import { buildAndKeep } from '../build/build.ts'
import type { BuildMemory } from '../build/build-memory.ts'
import { optionsOf } from '../build/build-options.ts'
import type { SavedState } from '../build/saved-state.ts'
import type { LoadedSite } from '../code/load-site.ts'
import { basePathOf } from '../plan/address.ts'
import type { Site } from '../site.ts'
import { isFolder } from '../source/folder.ts'
import type { FromBuilder, ToBuilder } from './messages.ts'

/** What a build for the server has made, and the folders of content. */
type Built = Omit<Extract<FromBuilder, { type: 'built' }>, 'type' | 'watch'> & {
  readonly content: readonly string[]
  /** Files and folders that the site's code has read. */
  readonly reads: readonly string[]
}

/** Builds of one site that remember each other. */
export interface ServedBuilds {
  readonly build: (message: ToBuilder) => Promise<Built>
  /** Writes the cache and gives up what is held. */
  readonly close: () => void
}

const IDLE_MS = 2000

/** Prepares for building a site again and again; nothing is built yet. */
export function createServedBuilds({ site, code }: LoadedSite): ServedBuilds {
  const memory: BuildMemory = {}
  let hasBuilt = false
  let idle: NodeJS.Timeout | undefined

  /** The cache is written when the writer pauses: nobody waits for it after a save. */
  const persistSoon = (): void => {
    clearTimeout(idle)
    idle = setTimeout(() => memory.store?.persist(), IDLE_MS)
  }

  return {
    async build({ settings, isWhole, touched }) {
      // Not while a build is under way: its ranking would be newer than the tables beside it.
      clearTimeout(idle)
      const options = { ...optionsOf(settings), ...(code && { code }) }
      const search = { mayWait: !isWhole, isBehind: false }
      memory.search = search
      memory.isHurried = !isWhole
      memory.touched = touched && new Set(touched)
      const { report } = await buildAndKeep(site, options, memory)
      persistSoon()
      const { paths, ...sent } = { ...report, diagnostics: report.diagnostics.map(withoutCause) }
      const isFirst = !hasBuilt
      hasBuilt = true
      return {
        report: { ...sent, paths: isFirst ? paths : [] },
        isFirst,
        // What was not looked at is looked at when the writer pauses.
        isBehind:
          search.isBehind || memory.isUnsettled === true || (!isWhole && touched !== undefined),
        title: site.options.meta.title,
        basePath: basePathOf(site.options.meta.url),
        content: contentFolders(site),
        reads: readsIn(memory),
      }
    },
    close: () => memory.store?.close(),
  }
}

function readsIn({ store }: BuildMemory): string[] {
  const state = store?.state() as SavedState | undefined
  return (state?.later?.reads ?? []).map(([location]) => location)
}

function contentFolders({ options }: Site): string[] {
  const sources = Object.values(options.collections).map(({ source }) => source)
  return [
    ...sources.filter(isFolder).map(({ location }) => location),
    ...publicFolders(options.public).map(({ location }) => location),
  ]
}

// An error does not survive the way to another process.
function withoutCause({ cause: _, ...diagnostic }: Diagnostic): Diagnostic {
  return diagnostic
}
