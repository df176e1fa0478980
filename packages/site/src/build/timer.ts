import type { Stage } from './report.ts'

/** Runs steps and notes in `stages` how long each took. */
export interface Timer {
  readonly timed: <T>(name: string, work: () => T) => T
  readonly timedAsync: <T>(name: string, work: () => Promise<T>) => Promise<T>
}

/** Makes a timer that adds to `stages`. */
export function createTimer(stages: Stage[]): Timer {
  const note = (name: string, from: number): void => {
    stages.push({ name, milliseconds: performance.now() - from })
  }
  return {
    timed<T>(name: string, work: () => T): T {
      const from = performance.now()
      const result = work()
      note(name, from)
      return result
    },
    async timedAsync<T>(name: string, work: () => Promise<T>): Promise<T> {
      const from = performance.now()
      const result = await work()
      note(name, from)
      return result
    },
  }
}
