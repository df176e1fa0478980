import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { FromBuilder, ToBuilder } from './messages.ts'

/** Builds in another process, one build after the other. */
export interface Builder {
  readonly build: (extent: Pick<ToBuilder, 'isWhole' | 'touched'>) => Promise<FromBuilder>
  /** The next build runs in a fresh process: the site's code has changed. */
  readonly replace: () => void
  readonly close: () => Promise<void>
}

/** Makes a builder; its process starts with the first build. */
export function createBuilder(message: Omit<ToBuilder, 'isWhole' | 'touched'>): Builder {
  let child: ChildProcess | undefined
  const ended: Promise<unknown>[] = []

  const start = (): ChildProcess => {
    const started = fork(fileURLToPath(import.meta.resolve('#builder')), { stdio: 'inherit' })
    ended.push(new Promise((resolve) => started.once('exit', resolve)))
    return started
  }

  const replace = (): void => {
    child?.disconnect()
    child = undefined
  }

  return {
    build(extent) {
      child ??= start()
      const current = child
      return new Promise((resolve) => {
        const onMessage = (answer: FromBuilder): void => {
          current.off('exit', onExit)
          resolve(answer)
        }
        const onExit = (): void => {
          current.off('message', onMessage)
          if (child === current) child = undefined
          resolve({
            type: 'failed',
            text: 'The build ended before it was done.\n',
            watch: { content: [], code: [] },
          })
        }
        current.once('message', onMessage)
        current.once('exit', onExit)
        current.send({ ...message, ...extent })
      })
    },
    replace,
    async close() {
      replace()
      await Promise.all(ended)
    },
  }
}
