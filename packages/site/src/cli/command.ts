import type { ParseArgsConfig } from 'node:util'
import type { RecordedModules } from '../code/record-modules.ts'
import type { Terminal } from './terminal.ts'

/** What stands behind a name on the command line. */
export interface Command {
  readonly name: string
  /** One line for the overview, without a full stop. */
  readonly summary: string
  /** The arguments after the name. */
  readonly usage: string
  /** What the argument can be, when it is one of a few words. Default: a file or a folder. */
  readonly choices?: readonly string[]
  readonly options: Readonly<Record<string, CommandOption>>
  /** Lines that can be copied. */
  readonly examples: readonly string[]
  readonly run: (input: CommandInput) => Promise<number>
}

/** An option, as `parseArgs` takes it, with its line in the help. */
export interface CommandOption {
  readonly type: 'string' | 'boolean'
  /** What stands for its value in the help. */
  readonly value?: string
  /** The value that it has when it is given without one. */
  readonly alone?: string
  readonly help: string
}

/** What a command is given. */
export interface CommandInput {
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly terminal: Terminal
  /** What has been loaded since the process began, when that was recorded. */
  readonly modules: RecordedModules | undefined
}

/** Thrown for arguments that make no sense; the message says what was expected. */
export class WrongArguments extends Error {
  override name = 'WrongArguments'
}

/** The options in the form of `parseArgs`. */
export function parserOptions(command: Command): NonNullable<ParseArgsConfig['options']> {
  const entries = Object.entries(command.options).map(
    ([name, { type }]) => [name, { type }] as const,
  )
  return { ...Object.fromEntries(entries), help: { type: 'boolean', short: 'h' } }
}

/** The value of an option that takes one. */
export function textOption({ values }: CommandInput, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** Whether an option without a value was given. */
export function isSet({ values }: CommandInput, name: string): boolean {
  return values[name] === true
}
