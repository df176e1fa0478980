import { readFileSync } from 'node:fs'
import { applyFixes, countBySeverity, type Diagnostic, formatSarif } from '@octavo/diagnostics'
import type { BuildMemory } from '../../build/build-memory.ts'
import { ownVersion } from '../../build/cache-version.ts'
import type { BuildReport } from '../../build/report.ts'
import { writeWhole } from '../../cache/write-whole.ts'
import { type Command, isSet } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { locationOf, problemsText } from '../print-report.ts'
import { lookOptions, siteArguments } from '../site-options.ts'

export const checkCommand: Command = {
  name: 'check',
  summary: 'find everything that a careful editor would catch',
  usage: '[folder]',
  options: {
    ...lookOptions,
    fix: { type: 'boolean', help: 'mend in the files what has one right answer' },
    all: { type: 'boolean', help: 'show every problem in full instead of grouping equal ones' },
    json: { type: 'boolean', help: 'print the problems as JSON' },
    sarif: { type: 'boolean', help: 'print the problems as SARIF, for code hosts and editors' },
  },
  examples: ['octavo check', 'octavo check --fix', 'octavo check --sarif > problems.sarif'],
  async run(input) {
    const { settings, config } = siteArguments(input)
    const { terminal } = input
    const { buildToLook } = await import('../load-and-build.ts')
    const memory: BuildMemory = {}
    const { report, assembled } = await buildToLook(settings, config, input, memory)
    const { checkSite } = await import('../../check/check-site.ts')
    const found = checkSite(assembled)
    memory.store?.close()
    const mended = isSet(input, 'fix')
      ? fix(found, settings.root, report.folders)
      : new Set<Diagnostic>()
    const left = found.filter((diagnostic) => !mended.has(diagnostic))
    const { error, warning } = countBySeverity(left)

    if (isSet(input, 'json')) terminal.write(`${JSON.stringify(left.map(plain), null, 2)}\n`)
    else if (isSet(input, 'sarif')) terminal.write(sarif(left))
    else {
      const places = {
        root: settings.root,
        out: '',
        folders: report.folders,
        inFull: isSet(input, 'all'),
        showAllWith: 'octavo check --all',
      }
      terminal.write(problemsText(left, places, terminal))
      if (mended.size > 0) terminal.write(`${mended.size} mended.\n`)
      terminal.write(lastLine(left, report))
    }
    return error + warning > 0 ? exitCodes.problems : exitCodes.fine
  },
}

/** Carries out the fixes that come with problems, file by file. Gives the problems that are no more. */
function fix(
  found: readonly Diagnostic[],
  root: string,
  folders: BuildReport['folders'],
): Set<Diagnostic> {
  const mended = new Set<Diagnostic>()
  const files = new Set(found.flatMap(({ fix }) => fix?.edits.map(({ file }) => file) ?? []))
  for (const file of files) {
    const location = locationOf(file, root, folders)
    const before = readFileSync(location, 'utf8')
    const { text, applied } = applyFixes(before, file, found)
    if (text !== before) writeWhole(location, text)
    for (const diagnostic of applied) mended.add(diagnostic)
  }
  return mended
}

function sarif(diagnostics: readonly Diagnostic[]): string {
  return `${formatSarif(diagnostics, { name: 'octavo', version: ownVersion() })}\n`
}

function plain({ cause: _, ...diagnostic }: Diagnostic): Diagnostic {
  return diagnostic
}

function lastLine(left: readonly Diagnostic[], { entries }: BuildReport): string {
  const { error, warning } = countBySeverity(left)
  if (error + warning === 0) return `${entries.published} posts checked. Nothing to mend.\n`
  const fixable = left.filter((diagnostic) => diagnostic.fix !== undefined).length
  return fixable > 0
    ? `${fixable} of them can be mended for you: octavo check --fix\n`
    : 'Mend them and check again: octavo check\n'
}
