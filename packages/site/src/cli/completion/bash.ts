import type { Command } from '../command.ts'

/** A script that completes the commands, their options and the words that an argument can be, in bash. */
export function bash(commands: readonly Command[]): string {
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

function optionsOf({ options }: Command): readonly string[] {
  return [...Object.keys(options), 'help'].map((option) => `--${option}`)
}
