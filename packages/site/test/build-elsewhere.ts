import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const builder = join(import.meta.dirname, 'fixtures/build-site.ts')

/** How another process ended. */
export interface Ended {
  readonly code: number | null
  readonly error: string
}

/** What another process is to live with. */
export interface Circumstances {
  /** Milliseconds until it is killed; 0 is never. */
  readonly killAfter?: number
  /** Shell code that runs before. */
  readonly limits?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs `fixtures/build-site.ts` in another process. */
export function buildElsewhere(
  args: readonly string[],
  { killAfter = 0, limits = '', env = {} }: Circumstances = {},
): Promise<Ended> {
  const command = `${limits}\nexec "$@"`
  const node = [process.execPath, '--conditions=@octavo/source', builder, ...args]
  const child = spawn('bash', ['-c', command, 'bash', ...node], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  })
  let error = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    error += text
  })
  const timer = killAfter > 0 ? setTimeout(() => child.kill('SIGKILL'), killAfter) : undefined
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code, error })
    })
  })
}

/** The files below a folder by path, each byte a character. */
export function filesIn(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) =>
    item.isFile(),
  )
  const paths = files.map((item) => join(item.parentPath, item.name)).sort()
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]))
}
