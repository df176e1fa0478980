import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  type BuildOptions,
  type BuildSettings,
  lockIn,
  resolveOptions,
} from '../build/build-options.ts'
import {
  type CommandInput,
  type CommandOption,
  isSet,
  textOption,
  WrongArguments,
} from './command.ts'

/** Options of every command that works on a site. */
export const siteOptions: Readonly<Record<string, CommandOption>> = {
  config: {
    type: 'string',
    value: 'FILE',
    help: 'the configuration (octavo.config.ts in the folder)',
  },
  out: { type: 'string', value: 'FOLDER', help: 'where the site goes (_site)' },
  cache: { type: 'string', value: 'FOLDER', help: 'what is kept between builds (.octavo)' },
  now: { type: 'string', value: 'INSTANT', help: 'what counts as now, e.g. 2026-01-05T09:00:00Z' },
  hash: {
    type: 'boolean',
    help: 'read every file instead of trusting sizes and times (as CI does)',
  },
  lock: { type: 'boolean', help: 'begin to keep octavo.lock: no address gets lost unseen' },
  stat: { type: 'boolean', help: 'trust sizes and times in CI as well' },
}

const { out: _, lock: __, ...withoutSite } = siteOptions
/** Options of commands that look at a site and write none. */
export const lookOptions: Readonly<Record<string, CommandOption>> = withoutSite

/** A site on the command line: its folder and what was said about it. */
export interface SiteArguments {
  readonly settings: BuildSettings
  readonly config: string | undefined
}

/** Reads the folder and the options that all site commands share. */
export function siteArguments(input: CommandInput): SiteArguments {
  const { positionals, terminal } = input
  if (positionals.length > 1) {
    throw new WrongArguments(`One folder at a time: got ${positionals.join(' and ')}.`)
  }
  const root = resolve(positionals[0] ?? '.')
  if (!existsSync(root)) throw new WrongArguments(`There is no folder ${root}.`)
  const now = textOption(input, 'now')
  if (now !== undefined && Number.isNaN(Date.parse(now))) {
    throw new WrongArguments(`--now takes an instant such as 2026-01-05T09:00:00Z, got "${now}".`)
  }
  const out = textOption(input, 'out')
  const cache = textOption(input, 'cache')
  const trust = isSet(input, 'hash') || (terminal.isCi && !isSet(input, 'stat')) ? 'hash' : 'stat'
  const settings = resolveOptions({
    root,
    trust,
    ...lockOption(input, root),
    // Given on the command line, a path begins where one stands.
    ...(out !== undefined && { out: resolve(out) }),
    ...(cache !== undefined && { cache: resolve(cache) }),
    ...(now !== undefined && { now: new Date(now).toISOString() }),
  })
  return { settings, config: textOption(input, 'config') }
}

/** In CI a lock is held against the site and never written: what CI writes is lost. */
function lockOption(input: CommandInput, root: string): Pick<BuildOptions, 'lock'> {
  if (!isSet(input, 'lock') && !existsSync(lockIn(root))) return {}
  return { lock: input.terminal.isCi ? 'check' : 'keep' }
}
