import type { Server } from 'node:http'
import type { BuildSettings } from '../build/build-options.ts'
import { createBuilder } from './builder.ts'
import type { FromBuilder, Watched } from './messages.ts'
import { createSiteServer, type Served } from './site-server.ts'
import { createWatch } from './watch.ts'

/** How a site is served while it is written. */
export interface ServeOptions {
  /** As resolved for a build; `out` is a folder. */
  readonly settings: BuildSettings
  /** Absolute path of the configuration. */
  readonly config: string
  /** The first port to try: 1 to 65535. */
  readonly port: number
  /** Told of each build, the first one included. */
  readonly onBuild: (built: FromBuilder) => void
  /** The text that is shown over the page while there are problems. */
  readonly overlayOf: (built: FromBuilder) => string
}

/** A running server. */
export interface Serving {
  /** The address of the front page. */
  readonly url: string
  /** The port it listens on. */
  readonly port: number
  readonly close: () => Promise<void>
}

// Longer than the time between two saves of somebody who tries things.
const PAUSE_MS = 1000

/** Builds the site, serves it on this machine only, and builds again whenever something is saved. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { settings, config, onBuild, overlayOf } = options
  const { onProgress: _, code: __, out, ...rest } = settings
  const builder = createBuilder({
    type: 'build',
    settings: { ...rest, out: out as string },
    config,
  })
  const files = new Set<string>()
  const served: Served = { out: out as string, files, basePath: '', overlay: '' }
  const site = createSiteServer(served)
  // What changed since the last build that ended well; undefined when that is not known.
  let touched: Set<string> | undefined
  const watch = createWatch(
    (what, paths) => {
      if (what === 'code') builder.replace()
      if (paths === undefined || what === 'code') touched = undefined
      else for (const path of paths) touched?.add(path)
      request()
    },
    () => void lookAgain(),
  )

  let isBuilding = false
  let isWanted = false
  let isClosed = false
  let pause: NodeJS.Timeout | undefined
  const request = (): void => {
    isWanted = true
    clearTimeout(pause)
    if (!isBuilding) void buildWhileWanted()
  }
  const buildWhileWanted = async (): Promise<void> => {
    isBuilding = true
    while (isWanted && !isClosed) {
      isWanted = false
      const extent = { isWhole: false, ...(touched && { touched: [...touched] }) }
      touched = new Set()
      const built = await builder.build(extent)
      // What was ended with the server has not failed.
      if (isClosed) return
      if (built.type === 'failed') touched = undefined
      take(built)
      onBuild(built)
      if (built.type === 'built' && built.isBehind) pause = setTimeout(catchUp, PAUSE_MS)
    }
    isBuilding = false
  }
  const buildAll = async (isToBeTold: (built: FromBuilder) => boolean): Promise<void> => {
    if (isBuilding || isClosed) return
    isBuilding = true
    touched = new Set()
    const told = served.overlay
    const built = await builder.build({ isWhole: true })
    if (isClosed) return
    if (built.type === 'failed') touched = undefined
    take(built)
    // Problems that the build before had are known by now.
    const isNew = served.overlay !== '' && served.overlay !== told
    if (isNew || isToBeTold(built)) onBuild(built)
    isBuilding = false
    if (isWanted) void buildWhileWanted()
  }
  // The writer has seen what the save did; this is the rest of it.
  const catchUp = (): Promise<void> => buildAll(() => false)
  // Somebody may have saved after the first build had read the file and before it was watched.
  const lookAgain = (): Promise<void> => buildAll(hasChanged)

  const take = (built: FromBuilder): void => {
    watch.set(withConfig(built.watch, config))
    served.overlay = overlayOf(built)
    if (built.type === 'built') {
      const { paths, changed } = built.report
      served.basePath = built.basePath
      if (built.isFirst) replaceAll(files, paths)
      for (const path of changed.removed) files.delete(path)
      for (const path of changed.written) files.add(path)
      site.changed([...changed.written, ...changed.removed])
    } else site.changed([])
  }

  touched = new Set()
  const first = await builder.build({ isWhole: true })
  if (first.type === 'failed') touched = undefined
  take(first)
  onBuild(first)
  const close = async (): Promise<void> => {
    isClosed = true
    clearTimeout(pause)
    await Promise.all([watch.close(), site.close(), builder.close()])
  }
  try {
    const port = await listen(site.server, options.port)
    return { url: `http://127.0.0.1:${port}${served.basePath}/`, port, close }
  } catch (error) {
    // The builder and the watch would keep the process alive.
    await close()
    throw error
  }
}

function hasChanged(built: FromBuilder): boolean {
  if (built.type === 'failed') return false
  const { written, removed } = built.report.changed
  return written.length + removed.length > 0
}

function replaceAll(files: Set<string>, paths: readonly string[]): void {
  files.clear()
  for (const path of paths) files.add(path)
}

function withConfig(watched: Watched, config: string): Watched {
  return watched.code.includes(config) ? watched : { ...watched, code: [...watched.code, config] }
}

const TRIES = 50

/** Listens on the first free port from `port` on, on this machine only. */
async function listen(server: Server, port: number): Promise<number> {
  for (let tried = 0; ; tried++) {
    const candidate = port + tried
    const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve)
      server.listen(candidate, '127.0.0.1', () => {
        server.off('error', resolve)
        resolve(undefined)
      })
    })
    if (error === undefined) return candidate
    if (error.code !== 'EADDRINUSE' || tried >= TRIES || candidate >= 65535) throw error
  }
}
