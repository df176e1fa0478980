import { digestOf } from '../digest.ts'

/** Environment variables that the site's code has read, by a digest of their values: `null` for one that is not set. */
export type Environment = Readonly<Record<string, string | null>>

// None of them says anything of a page: they decide about colours on a terminal, and Node itself asks for them, some when it
// loads its first CommonJS module, some when it is told to print something.
const NOT_OF_THE_SITE: ReadonlySet<string> = new Set([
  'CLICOLOR',
  'CLICOLOR_FORCE',
  'COLORTERM',
  'FORCE_COLOR',
  'NODE_DISABLE_COLORS',
  'NODE_V8_COVERAGE',
  'NO_COLOR',
  'TERM',
  'WATCH_REPORT_DEPENDENCIES',
])

/**
 * Notes which environment variables are read while `work` runs: what a configuration makes of them is as much part of
 * the site as its code.
 */
export async function recordEnvironment<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly environment: Environment }> {
  const names = new Set<string>()
  const note = (name: string | symbol): void => {
    if (typeof name === 'string' && !NOT_OF_THE_SITE.has(name)) names.add(name)
  }
  const original = process.env
  process.env = new Proxy(original, {
    get(target, name) {
      note(name)
      return Reflect.get(target, name)
    },
    has(target, name) {
      note(name)
      return Reflect.has(target, name)
    },
  })
  try {
    const value = await work()
    return {
      value,
      environment: Object.fromEntries(
        [...names].sort().map((name) => [name, digestOfVariable(name, original)]),
      ),
    }
  } finally {
    process.env = original
  }
}

/** Whether the variables still have the values they had. */
export function isSameEnvironment(environment: Environment): boolean {
  return Object.entries(environment).every(
    ([name, value]) => digestOfVariable(name, process.env) === value,
  )
}

function digestOfVariable(name: string, environment: NodeJS.ProcessEnv): string | null {
  const value = environment[name]
  return value === undefined ? null : digestOf(value)
}
