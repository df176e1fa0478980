import type { BuildReport } from '../../build/report.ts'
import { findConfig } from '../../code/load-site.ts'
import type { FromBuilder } from '../../serve/messages.ts'
import {
  type Command,
  type CommandInput,
  exitCodes,
  textOption,
  WrongArguments,
} from '../command.ts'
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
    port: {
      type: 'string',
      value: 'NUMBER',
      help: `the port to listen on, or the next free one (${PORT})`,
    },
  },
  examples: ['octavo serve', 'octavo serve my-site --port 8080'],
  async run(input) {
    const { settings: given, config: named } = siteArguments(input)
    const port = portOf(input)
    const { serve } = await import('../../serve/serve.ts')
    const config = findConfig(given.root, named)
    // Someone who serves is writing: what the file system says is good enough, also in CI.
    const settings = { ...given, trust: 'stat', lock: 'off' } as const
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
        `\n  ${styled(terminal, 'bold', serving.url)}\n\nSave a post and look. Ctrl-C ends it.\n`,
      )
    await untilInterrupted()
    await serving.close()
    terminal.write('\n')
    return exitCodes.fine
  },
}

function portOf(input: CommandInput): number {
  const text = textOption(input, 'port') ?? String(PORT)
  const port = Number(text)
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port
  throw new WrongArguments(`--port takes a whole number from 1 to 65535, got "${text}".`)
}

function firstText(built: FromBuilder, places: ReportPlaces, terminal: Terminal): string {
  if (built.type === 'failed') return built.text
  const title = styled(terminal, 'bold', built.title)
  return `${problemsText(built.report.diagnostics, placesOf(built.report, places), terminal)}${title}\n${summaryText(built.report, places, terminal)}`
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
