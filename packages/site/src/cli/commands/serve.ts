import { join } from 'node:path'
import type { BuildSettings } from '../../build/build-options.ts'
import type { BuildReport } from '../../build/report.ts'
import { findConfig } from '../../code/load-site.ts'
import type { FromBuilder } from '../../serve/messages.ts'
import { type Command, type CommandInput, isSet, textOption, WrongArguments } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { duration, problemsText, type ReportPlaces, summaryText } from '../print-report.ts'
import { siteArguments, siteOptions } from '../site-options.ts'
import { styled, type Terminal } from '../terminal.ts'

const PORT = 4321

export const serveCommand: Command = {
  name: 'serve',
  summary: 'build, show it in a browser, and build again whenever something is saved',
  usage: '[folder]',
  options: {
    ...siteOptions,
    drafts: {
      type: 'boolean',
      help: 'show drafts, and what is scheduled or has expired, from a folder that nobody deploys',
    },
    port: {
      type: 'string',
      value: 'NUMBER',
      help: `the port to listen on, or the next free one (${PORT})`,
    },
  },
  examples: ['octavo serve', 'octavo serve --drafts', 'octavo serve my-site --port 8080'],
  async run(input) {
    const { settings: given, config: named } = siteArguments(input)
    const port = portOf(input)
    const preview = previewOf(input, given)
    const { serve } = await import('../../serve/serve.ts')
    const config = findConfig(given.root, named)
    // Someone who serves is writing: what the file system says is good enough, also in CI.
    const settings = { ...given, ...preview, trust: 'stat', lock: 'off' } as const
    const { terminal } = input
    const places = { root: settings.root, out: settings.out as string }

    terminal.writeError(styled(terminal, 'dim', 'Building…\n'))
    let builds = 0
    const serving = await serve({
      settings,
      config,
      port,
      overlayOf: (built) => overlayOf(built, places, terminal),
      onBuild: (built) =>
        terminal.write(
          builds++ === 0 ? firstText(built, places, terminal) : laterText(built, places, terminal),
        ),
    })
    if (serving.url !== '')
      terminal.write(
        `\n  ${styled(terminal, 'bold', serving.url)}\n\n${portText(port, serving.port)}${shownText(settings)}Save a post and look. Ctrl-C ends it.\n`,
      )
    await untilInterrupted()
    await serving.close()
    terminal.write('\n')
    return exitCodes.fine
  },
}

/** Drafts go where no site is: in a folder of the cache, with a cache of its own. */
function previewOf(
  input: CommandInput,
  { cache }: BuildSettings,
): Partial<Pick<BuildSettings, 'out' | 'cache' | 'preview'>> {
  if (!isSet(input, 'drafts')) return {}
  if (cache === undefined || textOption(input, 'out') !== undefined) {
    throw new WrongArguments('--drafts has a folder of its own: leave --out away.')
  }
  const own = join(cache, 'preview')
  return { out: join(own, 'site'), cache: own, preview: true }
}

function portOf(input: CommandInput): number {
  const text = textOption(input, 'port') ?? String(PORT)
  const port = Number(text)
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port
  throw new WrongArguments(`--port takes a whole number from 1 to 65535, got "${text}".`)
}

function portText(wanted: number, got: number): string {
  return got === wanted ? '' : `Port ${wanted} is in use, so this is port ${got}.\n`
}

function firstText(built: FromBuilder, places: ReportPlaces, terminal: Terminal): string {
  if (built.type === 'failed') return built.text
  const title = styled(terminal, 'bold', built.title)
  const { held } = built.report.entries
  return [
    problemsText(built.report.diagnostics, placesOf(built.report, places), terminal),
    `${title}\n`,
    summaryText(built.report, places, terminal),
    held === 0 ? '' : 'What is held back: octavo serve --drafts\n',
  ].join('')
}

function shownText({ preview }: Pick<BuildSettings, 'preview'>): string {
  return preview
    ? 'Drafts, scheduled and expired posts are shown: octavo build leaves them out.\n'
    : ''
}

function laterText(built: FromBuilder, places: ReportPlaces, terminal: Terminal): string {
  if (built.type === 'failed') return `${built.text}\n`
  const { report } = built
  const { written, removed } = report.changed
  const time = duration(report.stages.reduce((sum, { milliseconds }) => sum + milliseconds, 0))
  const names = [
    ...written.map((path) => `/${path}`),
    ...removed.map((path) => `/${path} (removed)`),
  ]
  const shown = names.length > 3 ? [...names.slice(0, 3), `${names.length - 3} more`] : names
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error')
  const line = names.length === 0 ? 'nothing to do' : shown.join(', ')
  return `${problemsText(errors, placesOf(report, places), terminal)}${styled(terminal, 'dim', time.padStart(7))}  ${line}\n`
}

function overlayOf(built: FromBuilder, places: ReportPlaces, terminal: Terminal): string {
  if (built.type === 'failed') return built.text
  const errors = built.report.diagnostics.filter(({ severity }) => severity === 'error')
  return problemsText(errors, placesOf(built.report, places), { ...terminal, color: false })
}

function placesOf({ folders }: BuildReport, places: ReportPlaces): ReportPlaces {
  return { ...places, folders }
}

function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}
