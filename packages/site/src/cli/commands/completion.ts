import { type Command, exitCodes, WrongArguments } from '../command.ts'

/** Makes the command that prints completions of all commands, its own included. */
export function completionCommand(commands: () => readonly Command[]): Command {
  return {
    name: 'completion',
    summary: 'print completions for a shell',
    usage: '<bash | zsh | fish>',
    choices: Object.keys(shells),
    options: {},
    examples: [
      'octavo completion bash >> ~/.bashrc',
      'octavo completion zsh >> ~/.zshrc',
      'octavo completion fish > ~/.config/fish/completions/octavo.fish',
    ],
    async run({ positionals: [shell], terminal }) {
      const write = shell === undefined ? undefined : shells[shell]
      if (write === undefined) throw new WrongArguments('Name the shell: bash, zsh or fish.')
      terminal.write(write(commands()))
      return exitCodes.fine
    },
  }
}

const shells: Readonly<Record<string, (commands: readonly Command[]) => string>> = {
  bash,
  zsh,
  fish,
}

function optionsOf({ options }: Command): readonly string[] {
  return [...Object.keys(options), 'help'].map((option) => `--${option}`)
}

function bash(commands: readonly Command[]): string {
  const cases = commands.map((command) => {
    const choices = (command.choices ?? []).join(' ')
    return `    ${command.name}) words="${optionsOf(command).join(' ')}" choices="${choices}" ;;\n`
  })
  return `_octavo() {
  local words="${commands.map(({ name }) => name).join(' ')}" choices=""
  if [ "$COMP_CWORD" -gt 1 ]; then
    case "\${COMP_WORDS[1]}" in
${cases.join('')}    esac
    case "\${COMP_WORDS[COMP_CWORD]}" in
      -*) ;;
      *)
        if [ -n "$choices" ]; then words="$choices"
        else COMPREPLY=($(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}")); return; fi ;;
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o filenames -F _octavo octavo
`
}

function zsh(commands: readonly Command[]): string {
  return `autoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`
}

function fish(commands: readonly Command[]): string {
  const quote = (text: string): string => `'${text.replaceAll("'", "\\'")}'`
  const names = commands.map(
    ({ name, summary }) =>
      `complete -c octavo -n __fish_use_subcommand -a ${name} -d ${quote(summary)} -f\n`,
  )
  const options = commands.flatMap(({ name, options }) =>
    Object.entries(options).map(
      ([option, { help, type }]) =>
        `complete -c octavo -n '__fish_seen_subcommand_from ${name}' -l ${option} -d ${quote(help)}${type === 'string' ? ' -r' : ''}\n`,
    ),
  )
  const choices = commands.flatMap(({ name, choices }) =>
    choices === undefined
      ? []
      : `complete -c octavo -n '__fish_seen_subcommand_from ${name}' -a ${quote(choices.join(' '))} -f\n`,
  )
  return [...names, ...options, ...choices].join('')
}
