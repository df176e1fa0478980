import type { BuildSettings } from '../../build/build-options.ts'
import { quickLook } from '../../build/quick-look.ts'
import type { BuildReport } from '../../build/report.ts'
import { type Command, exitCodes } from '../command.ts'
import { nextStep, problemsText, summaryText } from '../print-report.ts'
import { createProgress } from '../progress.ts'
import { siteArguments, siteOptions } from '../site-options.ts'
import type { Terminal } from '../terminal.ts'

export const buildCommand: Command = {
  name: 'build',
  summary: 'build what changed',
  usage: '[folder]',
  options: siteOptions,
  examples: ['octavo build', 'octavo build my-site --out public'],
  async run(input) {
    const { settings, config } = siteArguments(input)
    const { terminal } = input
    const report = quickLook(settings) ?? (await buildSite(settings, config, terminal))
    const places = { root: settings.root, out: settings.out as string, folders: report.folders }
    terminal.write(problemsText(report.diagnostics, places, terminal))
    terminal.write(summaryText(report, places, terminal))
    terminal.write(`\n${nextStep(report, 'Look at it: octavo serve')}`)
    return report.ok ? exitCodes.fine : exitCodes.problems
  },
}

async function buildSite(
  settings: BuildSettings,
  named: string | undefined,
  terminal: Terminal,
): Promise<BuildReport> {
  // Loaded only now: a build in which nothing changed ends before it.
  const { findConfig, loadSite } = await import('../../code/load-site.ts')
  const { site, code } = await loadSite(findConfig(settings.root, named))
  const { build } = await import('../../build/build.ts')
  const progress = createProgress(terminal)
  try {
    const { cache, ...others } = settings
    return await build(site, {
      ...others,
      cache: cache ?? false,
      ...(code !== undefined && { code }),
      onProgress: progress.report,
    } as Parameters<typeof build>[1] & object)
  } finally {
    progress.end()
  }
}
