import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Site } from '../site.ts'
import { type CodeGraph, codeGraph } from './code-graph.ts'
import { configNames } from './config-names.ts'
import { recordEnvironment } from './environment.ts'
import { type RecordedModules, recordModules } from './record-modules.ts'
import { RecordedReads } from './recorded-reads.ts'

/** A site with its code. */
export interface LoadedSite {
  readonly site: Site
  readonly code: CodeGraph | undefined
}

/** Thrown when there is no site to be had; the message says what to do. */
export class NoSite extends Error {
  override name = 'NoSite'
}

/** The configuration file of a folder, or the one that was named. Throws `NoSite` when it is not there. */
export function findConfig(root: string, named: string | undefined): string {
  if (named !== undefined) {
    const location = resolve(root, named)
    if (existsSync(location)) return location
    throw new NoSite(`There is no configuration at ${location}.`)
  }
  const found = configNames.map((name) => join(root, name)).find((location) => existsSync(location))
  if (found !== undefined) return found
  throw new NoSite(
    `There is no octavo.config.ts in ${root}.\nGo to the folder of your site, name one (octavo build my-site), or make one of what is here: octavo init`,
  )
}

/**
 * Loads the default export of a configuration file and notes all code and environment that it is made of. `modules` is what
 * records them, when that is known; it has to have begun before anything of it was loaded.
 */
export async function loadSite(
  config: string,
  modules: RecordedModules | undefined = recordModules(),
): Promise<LoadedSite> {
  const reads = new RecordedReads()
  const { value, environment } = await recordEnvironment(async () => {
    const value = await recorded(reads, () => importConfig(config))
    // The pages are made by this copy of the package, whichever the configuration imports.
    await import('../build/build.ts')
    return value
  })
  const site = value.default
  if (!isSite(site)) {
    throw new NoSite(
      `${nameOf(config)} has no site as its default export.\nEnd it with: export default defineSite({ … })`,
    )
  }
  return { site, code: modules && codeGraph(modules, environment, [config, own], reads) }
}

async function recorded<T>(reads: RecordedReads, work: () => Promise<T>): Promise<T> {
  const end = reads.start()
  try {
    return await work()
  } finally {
    end()
  }
}

// All that makes pages is imported from here.
const own = fileURLToPath(import.meta.url)

async function importConfig(config: string): Promise<{ readonly default?: unknown }> {
  try {
    return (await import(pathToFileURL(config).href)) as { readonly default?: unknown }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ERR_UNKNOWN_FILE_EXTENSION') {
      throw new NoSite(
        `This Node (${process.version}) cannot read ${nameOf(config)}. Node 22.18 or newer can; or write it in JavaScript.`,
        { cause },
      )
    }
    throw cause
  }
}

function nameOf(config: string): string {
  return relative(process.cwd(), config) || config
}

// Not `instanceof`: the site may have been made by another copy of this package.
function isSite(value: unknown): value is Site {
  return typeof value === 'object' && value !== null && 'options' in value
}
