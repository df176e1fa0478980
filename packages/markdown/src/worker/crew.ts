import type { MarkdownWorker } from './session.ts'
import { openSession, type Session, within } from './session.ts'

/** What a crew is made of. */
export interface CrewOptions {
  readonly start: () => MarkdownWorker
  /** Workers at most. */
  readonly limit: number
  /** `eager`: a worker for each text that waits. `measured`: another one when what waits takes much longer than loading. */
  readonly growth: 'eager' | 'measured'
  /** Milliseconds a worker may take to load. */
  readonly loadLimit: number
}

/** What a task says when it is done: whether its worker can go on. */
export type Work = (session: Session) => Promise<'goes on' | 'is lost'>

/** A task that waits for a worker. */
export interface Task {
  readonly work: Work
  /** Called instead of `work` when there will be no worker. */
  readonly giveUp: (because: string) => void
}

/** Workers that share one queue. */
export interface Crew {
  readonly add: (task: Task) => void
  /** Ends all workers and gives up what waits. */
  readonly stop: () => void
}

// The first texts take several times as long as those that follow, when the engine has compiled what it runs often: judging by them
// would start workers that never pay. A further worker costs all of that again, beside loading.
const TEXTS_BEFORE_JUDGING = 100
const LOADS_TO_SAVE = 4
// The weight of one text in what a text takes of late.
const NEW_TO_OLD = 1 / 16

/** Tasks are begun in the order in which they came, each by the next worker that is idle. */
export function createCrew({ start, limit, growth, loadLimit }: CrewOptions): Crew {
  const waiting: Task[] = []
  const idle: Session[] = []
  const all = new Set<Session>()
  let loading = 0
  let loadTime = 0
  let timePerText = 0
  let done = 0

  const dismiss = (session: Session): void => {
    session.end()
    all.delete(session)
    const place = idle.indexOf(session)
    if (place >= 0) idle.splice(place, 1)
  }

  const isAnotherWanted = (): boolean => {
    if (all.size === 0) return true
    if (all.size >= limit) return false
    if (growth === 'eager') return waiting.length > loading
    if (loading > 0 || done < TEXTS_BEFORE_JUDGING) return false
    return (waiting.length * timePerText) / all.size > LOADS_TO_SAVE * loadTime
  }

  const open = async (): Promise<void> => {
    const session = openSession(start)
    all.add(session)
    void session.failed.then(() => dismiss(session))
    session.worker.ref?.()
    loading++
    const from = performance.now()
    const ready = await within(loadLimit, session.ready, session.failed)
    loading--
    if (ready === 'done') {
      loadTime = performance.now() - from
      session.worker.unref?.()
      idle.push(session)
      return hire()
    }
    dismiss(session)
    // The others may do without it; when there are none, the next would fare no better.
    if (all.size > 0) return
    const because =
      ready === 'late' ? `its worker took more than ${loadLimit} ms to load` : ready.because
    for (const task of waiting.splice(0)) task.giveUp(because)
  }

  const run = async (session: Session, { work }: Task): Promise<void> => {
    session.worker.ref?.()
    const from = performance.now()
    const outcome = await work(session)
    const time = performance.now() - from
    timePerText = done++ === 0 ? time : timePerText + NEW_TO_OLD * (time - timePerText)
    session.worker.unref?.()
    if (outcome === 'is lost') dismiss(session)
    else if (all.has(session)) idle.push(session)
    hire()
  }

  const hire = (): void => {
    while (waiting.length > 0 && idle.length > 0)
      void run(idle.pop() as Session, waiting.shift() as Task)
    while (waiting.length > 0 && isAnotherWanted()) void open()
  }

  return {
    add(task) {
      waiting.push(task)
      hire()
    },
    stop() {
      for (const task of waiting.splice(0)) task.giveUp('its worker was stopped')
      for (const session of [...all]) dismiss(session)
    },
  }
}
