import { digestOf } from '../digest.ts'

/** Environment variables that the site's code has read, by a digest of their values: `null` for one that is not set. */
export type Environment = Readonly<Record<string, string | null>>

/**
 * Notes which environment variables are read while `work` runs: what a configuration makes of them is as much part of
 * the site as its code.
 */
export async function recordEnvironment<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly environment: Environment }> {
  const names = new Set<string>()
  const original = process.env
  process.env = new Proxy(original, {
    get(target, name) {
      if (typeof name === 'string') names.add(name)
      return Reflect.get(target, name)
    },
    has(target, name) {
      if (typeof name === 'string') names.add(name)
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
