import { sep } from 'node:path'
import type { Diagnostic } from '@octavo/diagnostics'
import { publicFolders } from '../assets/public-files.ts'
import { buildAndKeep } from '../build/build.ts'
import type { BuildMemory } from '../build/build-memory.ts'
import { optionsOf } from '../build/build-options.ts'
import { failureText } from '../cli/failure.ts'
import { recordModules } from '../code/code-graph.ts'
import { type LoadedSite, loadSite } from '../code/load-site.ts'
import { basePathOf } from '../plan/address.ts'
import type { Site } from '../site.ts'
import { isFolder } from '../source/folder.ts'
import type { FromBuilder, ToBuilder } from './messages.ts'

// Runs the site's own code for `octavo serve`, in a process that is replaced when that code changes: modules cannot be
// unloaded. It builds when it is told to and ends with the server.

const modules = recordModules()
let loaded: LoadedSite | undefined
let hasBuilt = false
const memory: BuildMemory = {}
let work = Promise.resolve()
const IDLE_MS = 2000
let idle: NodeJS.Timeout | undefined

// The terminal sends Ctrl-C to both processes; the server decides when this one ends.
process.on('SIGINT', () => {})
process.on('disconnect', () => {
  memory.store?.close()
  process.exit()
})
process.on('message', (message: ToBuilder) => {
  work = work.then(() => handle(message))
})

async function handle(message: ToBuilder): Promise<void> {
  try {
    answer(await buildOnce(message))
  } catch (error) {
    const terminal = {
      write: () => {},
      writeError: () => {},
      color: false,
      isInteractive: false,
      isCi: false,
      isTerminal: false,
      columns: 80,
    }
    const { text } = failureText(error, 'serve', terminal)
    answer({ type: 'failed', text, watch: { content: [], code: codeFiles(message.config) } })
  }
}

async function buildOnce({ settings, config, isWhole, touched }: ToBuilder): Promise<FromBuilder> {
  // Not while a build is under way: its ranking would be newer than the tables beside it.
  clearTimeout(idle)
  loaded ??= await loadSite(config, modules)
  const { site, code } = loaded
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
    type: 'built',
    report: { ...sent, paths: isFirst ? paths : [] },
    isFirst,
    // What was not looked at is looked at when the writer pauses.
    isBehind: search.isBehind || memory.isUnsettled === true || (!isWhole && touched !== undefined),
    title: site.options.meta.title,
    basePath: basePathOf(site.options.meta.url),
    watch: { content: contentFolders(site), code: codeFiles(config) },
  }
}

/** The cache is written when the writer pauses: nobody waits for it after a save. */
function persistSoon(): void {
  clearTimeout(idle)
  idle = setTimeout(() => memory.store?.persist(), IDLE_MS)
}

function contentFolders({ options }: Site): string[] {
  const sources = Object.values(options.collections).map(({ source }) => source)
  return [
    ...sources.filter(isFolder).map(({ location }) => location),
    ...publicFolders(options.public).map(({ location }) => location),
  ]
}

function codeFiles(config: string): string[] {
  const local = [...(modules?.files ?? [])].filter(
    (file) => !file.includes(`${sep}node_modules${sep}`),
  )
  return [...new Set([config, ...local])]
}

// An error does not survive the way to another process.
function withoutCause({ cause: _, ...diagnostic }: Diagnostic): Diagnostic {
  return diagnostic
}

function answer(message: FromBuilder): void {
  // The server may end while this is on its way.
  if (process.connected) process.send?.(message, () => {})
}
