import { parseArgs } from 'node:util'
import { nearest } from '@octavo/diagnostics'
import { ownVersion } from '../build/cache-version.ts'
import type { RecordedModules } from '../code/record-modules.ts'
import { type Command, parserOptions, WrongArguments } from './command.ts'
import { buildCommand } from './commands/build.ts'
import { checkCommand } from './commands/check.ts'
import { completionCommand } from './commands/completion.ts'
import { initCommand } from './commands/init.ts'
import { newCommand } from './commands/new.ts'
import { relatedCommand } from './commands/related.ts'
import { serveCommand } from './commands/serve.ts'
import { exitCodes } from './exit-codes.ts'
import { failureText } from './failure.ts'
import { helpOf, overview } from './help.ts'
import { processTerminal, type Terminal } from './terminal.ts'

// What a command needs it loads when it runs: a build in which nothing changed must not pay for the others.
const commands: readonly Command[] = [
  buildCommand,
  serveCommand,
  checkCommand,
  initCommand,
  newCommand,
  relatedCommand,
  completionCommand(() => commands),
]

/** Where a command runs. */
export interface CommandRoom {
  /** Default: that of this process. */
  readonly terminal?: Terminal
  /** What has been loaded since the process began, when that was recorded. */
  readonly modules?: RecordedModules | undefined
}

/** Runs the `octavo` command and gives its exit code. */
export async function run(args: readonly string[], room: CommandRoom = {}): Promise<number> {
  const { terminal = processTerminal(), modules } = room
  const [name, ...rest] = args
  if (name === 'help' && rest[0] !== undefined) return await run([rest[0], '--help'], room)
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal.write(overview(commands, terminal))
    return exitCodes.fine
  }
  if (name === '--version' || name === '-v') {
    terminal.write(`octavo ${ownVersion()}, Node ${process.versions.node}\n`)
    return exitCodes.fine
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (command === undefined) return unknownCommand(name, terminal)
  try {
    const { values, positionals } = parse(command, rest)
    if (values.help === true) {
      terminal.write(helpOf(command))
      return exitCodes.fine
    }
    return await command.run({ values, positionals, terminal, modules })
  } catch (error) {
    const { text, code } = failureText(error, command.name, terminal)
    terminal.writeError(text)
    return code
  }
}

function parse(command: Command, args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: args.map((arg) => withValue(command, arg)),
      options: parserOptions(command),
      allowPositionals: true,
    })
    return { values: values as Record<string, string | boolean | undefined>, positionals }
  } catch (cause) {
    throw new WrongArguments(wrongOption(cause, command, args), { cause })
  }
}

/** An option that may stand without its value gets the one it then has. */
function withValue({ options }: Command, arg: string): string {
  const alone = arg.startsWith('--') ? options[arg.slice(2)]?.alone : undefined
  return alone === undefined ? arg : `${arg}=${alone}`
}

function wrongOption(cause: unknown, { options }: Command, args: readonly string[]): string {
  const { code, message } = cause as NodeJS.ErrnoException
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return missingValue(message, options)
  if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return message
  const known = Object.keys(options).map((option) => `--${option}`)
  const wrong =
    args.find((arg) => arg.startsWith('-') && !known.includes(arg.split('=')[0] ?? '')) ?? ''
  const suggestion = nearest(wrong.split('=')[0] ?? '', known)
  return `There is no option ${wrong}.${suggestion === undefined ? '' : ` Did you mean ${suggestion}?`}`
}

/** `Option '--out <value>' argument missing`, in words that help; whatever else it is stays as it is. */
function missingValue(message: string, options: Command['options']): string {
  const name = /--([a-z-]+) <value>'/.exec(message)?.[1] ?? ''
  const option = options[name]
  return option === undefined
    ? message
    : `--${name} takes a value, ${option.value}: ${option.help}.`
}

function unknownCommand(name: string, terminal: Terminal): number {
  const suggestion = nearest(
    name,
    commands.map((command) => command.name),
  )
  terminal.writeError(
    `There is no command "${name}".${suggestion === undefined ? '' : ` Did you mean octavo ${suggestion}?`}\n\n${overview(commands, terminal)}`,
  )
  return exitCodes.usage
}
