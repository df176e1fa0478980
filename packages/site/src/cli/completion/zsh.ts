import type { Command } from '../command.ts'

/** The same in zsh, with what each is for. A shell that has no completion yet is given it. */
export function zsh(commands: readonly Command[]): string {
  const names = commands.map(({ name, summary }) => `      ${quote(`${name}:${summary}`)}\n`)
  const cases = commands.map(
    (command) => `    ${command.name}) _arguments -s ${specsOf(command).map(quote).join(' ')} ;;\n`,
  )
  return `(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
_octavo() {
  if (( CURRENT == 2 )); then
    local -a commands=(
${names.join('')}    )
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
${cases.join('')}  esac
}
compdef _octavo octavo
`
}

// In the words of zsh's _arguments: `--out[what it is for]:what follows:how that is completed`.
function specsOf({ options, choices }: Command): readonly string[] {
  const specs = Object.entries(options).map(([name, { help, type, value = 'value', alone }]) => {
    const told = `[${help.replace(/[[\]:\\]/g, '\\$&')}]`
    if (type === 'boolean') return `--${name}${told}`
    const sign = alone === undefined ? '=' : '=-'
    return `--${name}${sign}${told}:${alone === undefined ? '' : ':'}${value.replaceAll(':', '\\:')}:_files`
  })
  const argument = choices === undefined ? '*:file:_files' : `1:word:(${choices.join(' ')})`
  return [...specs, '--help[show how it is used]', argument]
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
