import { type Command, WrongArguments } from '../command.ts'
import { bash } from '../completion/bash.ts'
import { fish } from '../completion/fish.ts'
import { zsh } from '../completion/zsh.ts'
import { exitCodes } from '../exit-codes.ts'

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
