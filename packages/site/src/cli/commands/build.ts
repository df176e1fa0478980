import { type BuildSettings, optionsOf } from '../../build/build-options.ts'
import { type Looked, quickLook } from '../../build/quick-look.ts'
import type { BuildReport } from '../../build/report.ts'
import { findConfig, loadSite } from '../../code/load-site.ts'
import { type Command, type CommandInput, isSet, textOption, WrongArguments } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { nextStep, problemsText, summaryText } from '../print-report.ts'
import { createProgress } from '../progress.ts'
import { siteArguments, siteOptions } from '../site-options.ts'
import type { Terminal } from '../terminal.ts'

export const buildCommand: Command = {
  name: 'build',
  summary: 'build what changed',
  usage: '[folder]',
  options: {
    ...siteOptions,
    atomic: {
      type: 'boolean',
      help: 'make a whole new folder and swap it by one rename: the site is always the old or the new one',
    },
    explain: {
      type: 'string',
      value: 'ADDRESS',
      help: 'say why a page was drawn, or why not, e.g. /trust/',
    },
    verify: {
      type: 'string',
      value: 'all',
      alone: 'sample',
      help: 'draw some of the unchanged pages, or all, and hold them against what stands there',
    },
    all: { type: 'boolean', help: 'show every problem in full instead of grouping equal ones' },
    json: { type: 'boolean', help: 'print the whole report as JSON' },
  },
  examples: [
    'octavo build',
    'octavo build my-site --out public',
    'octavo build --explain /trust/',
    'octavo build --json > report.json',
  ],
  async run(input) {
    const { settings: given, config } = siteArguments(input)
    const { terminal } = input
    const explain = textOption(input, 'explain')
    const verify = verifyOption(input)
    const replace: BuildSettings['replace'] = isSet(input, 'atomic') ? 'folder' : 'files'
    const settings = { ...given, explain, replace, verify }
    const looked = explain === undefined && verify === undefined ? quickLook(settings) : undefined
    const report = looked?.report ?? (await buildSite(settings, config, input, looked))
    if (isSet(input, 'json')) terminal.write(jsonText(report))
    else terminal.write(reportText(report, settings, isSet(input, 'all'), terminal))
    return report.ok ? exitCodes.fine : exitCodes.problems
  },
}

function verifyOption(input: CommandInput): BuildSettings['verify'] {
  const verify = textOption(input, 'verify')
  if (verify === undefined || verify === 'sample' || verify === 'all') return verify
  throw new WrongArguments(`--verify stands alone or is --verify=all, got "${verify}".`)
}

function reportText(
  report: BuildReport,
  { root, out }: BuildSettings,
  inFull: boolean,
  terminal: Terminal,
): string {
  const places = {
    root,
    out: out as string,
    folders: report.folders,
    inFull,
    showAllWith: 'octavo build --all',
  }
  const explanation = (report.explanation ?? []).map((line) => `  ${line}\n`).join('')
  return [
    problemsText(report.diagnostics, places, terminal),
    explanation === '' ? '' : `${explanation}\n`,
    summaryText(report, places, terminal),
    `\n${nextStep(report, 'Look at it: octavo serve')}`,
  ].join('')
}

function jsonText(report: BuildReport): string {
  const diagnostics = report.diagnostics.map(({ cause: _, ...diagnostic }) => diagnostic)
  return `${JSON.stringify({ ...report, diagnostics }, null, 2)}\n`
}

async function buildSite(
  settings: BuildSettings,
  named: string | undefined,
  { terminal, modules }: CommandInput,
  looked: Looked | undefined,
): Promise<BuildReport> {
  const { site, code } = await loadSite(findConfig(settings.root, named), modules)
  const { buildAndKeep } = await import('../../build/build.ts')
  const progress = createProgress(terminal)
  try {
    const options = {
      ...optionsOf(settings),
      ...(code && { code }),
      onProgress: progress.report,
    }
    return (await buildAndKeep(site, options, undefined, looked)).report
  } finally {
    progress.end()
  }
}
