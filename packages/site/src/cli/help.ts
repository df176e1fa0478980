import type { Command, CommandOption } from './command.ts'
import { styled, type Terminal } from './terminal.ts'

/** The overview of all commands. */
export function overview(commands: readonly Command[], terminal: Terminal): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const rows = commands.map(({ name, summary }) => `  octavo ${name.padEnd(width)}  ${summary}\n`)
  return [
    'octavo builds a blog from a folder of Markdown files.\n\n',
    ...rows,
    `\n${styled(terminal, 'dim', 'More about one of them:')} octavo build --help\n`,
  ].join('')
}

/** The help of one command. */
export function helpOf({ name, summary, usage, options, examples }: Command): string {
  const rows = Object.entries<CommandOption>({
    ...options,
    help: { type: 'boolean', help: 'show this' },
  }).map(([option, { help, ...rest }]) => [`--${option}${valueText(rest)}`, help] as const)
  const width = Math.max(...rows.map(([left]) => left.length))
  return [
    `octavo ${name} ${usage}`.trimEnd(),
    `\n\n${capital(summary)}.\n\n`,
    ...rows.map(([left, help]) => `  ${left.padEnd(width)}  ${help}\n`),
    '\n',
    ...examples.map((example) => `  $ ${example}\n`),
  ].join('')
}

function valueText({ value, alone }: Partial<Pick<CommandOption, 'value' | 'alone'>>): string {
  if (value === undefined) return ''
  return alone === undefined ? ` ${value}` : `[=${value}]`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
