import type { Command, CommandOption } from '../command.ts'

/** The same in fish, with what each is for. */
export function fish(commands: readonly Command[]): string {
  const quote = (text: string): string => `'${text.replaceAll("'", "\\'")}'`
  const names = commands.map(
    ({ name, summary }) =>
      `complete -c octavo -n __fish_use_subcommand -a ${name} -d ${quote(summary)} -f\n`,
  )
  const options = commands.flatMap(({ name, options }) =>
    Object.entries({ ...options, help: HELP }).map(([option, { help, type, alone }]) => {
      const needsValue = type === 'string' && alone === undefined
      return `complete -c octavo -n '__fish_seen_subcommand_from ${name}' -l ${option} -d ${quote(help)}${needsValue ? ' -r' : ''}\n`
    }),
  )
  const choices = commands.flatMap(({ name, choices }) =>
    choices === undefined
      ? []
      : `complete -c octavo -n '__fish_seen_subcommand_from ${name}' -a ${quote(choices.join(' '))} -f\n`,
  )
  return [...names, ...options, ...choices].join('')
}

const HELP: CommandOption = { type: 'boolean', help: 'show how it is used' }
