import { statSync } from 'node:fs'
import { sep } from 'node:path'
import { failureText } from '../cli/failure.ts'
import { silentTerminal } from '../cli/terminal.ts'
import { loadSite } from '../code/load-site.ts'
import type { RecordedModules } from '../code/record-modules.ts'
import type { FromBuilder, ToBuilder } from './messages.ts'
import type { ServedBuilds } from './served-builds.ts'

/** Does what the server says, one message after the other, until it is gone. */
export function answerServer(modules: RecordedModules | undefined): void {
  let builds: ServedBuilds | undefined
  let work = Promise.resolve()

  const handle = async (message: ToBuilder): Promise<void> => {
    const watchedCode = (): string[] => codeFiles(message.config, modules)
    try {
      builds ??= await startBuilds(message.config, modules)
      const { content, reads, ...built } = await builds.build(message)
      const code = [...watchedCode(), ...reads.filter(isFile)]
      answer({ type: 'built', ...built, watch: { content, code } })
    } catch (error) {
      const { text } = failureText(error, 'serve', silentTerminal)
      answer({ type: 'failed', text, watch: { content: [], code: watchedCode() } })
    }
  }

  process.on('disconnect', () => {
    builds?.close()
    process.exit()
  })
  process.on('message', (message: ToBuilder) => {
    work = work.then(() => handle(message))
  })
}

async function startBuilds(
  config: string,
  modules: RecordedModules | undefined,
): Promise<ServedBuilds> {
  const loaded = await loadSite(config, modules)
  // The site comes first, as in the other commands: what it reads of the environment while it is loaded is noted.
  const { createServedBuilds } = await import('./served-builds.ts')
  return createServedBuilds(loaded)
}

// A folder that is watched would tell of everything below it.
function isFile(location: string): boolean {
  return statSync(location, { throwIfNoEntry: false })?.isFile() === true
}

function codeFiles(config: string, modules: RecordedModules | undefined): string[] {
  const local = [...(modules?.files ?? [])].filter(
    (file) => !file.includes(`${sep}node_modules${sep}`),
  )
  return [...new Set([config, ...local])]
}

function answer(message: FromBuilder): void {
  // The server may end while this is on its way.
  if (process.connected) process.send?.(message, () => {})
}
