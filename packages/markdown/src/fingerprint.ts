import type { Diagnostic } from '@octavo/diagnostics'
import { digest } from './digest.ts'
import type { Settings } from './settings.ts'

/** Changes with every release that changes output. */
const ownVersion = '1'

/** What distinguishes one pipeline's output from another's, or why that cannot be said. */
export function fingerprintOf(settings: Settings): {
  readonly fingerprint: string | undefined
  readonly diagnostics: readonly Diagnostic[]
} {
  const unnamed: string[] = []
  const { highlighter, parser, math, cacheKey, ...rest } = settings
  const text = stable(rest, 'options', unnamed)
  if (unnamed.length > 0 && cacheKey === undefined) {
    return {
      fingerprint: undefined,
      diagnostics: [
        {
          code: 'markdown/no-cache-key',
          severity: 'warning',
          message: `Documents cannot be cached, because nothing tells one version of a function from the next: ${unnamed.join(', ')}.`,
          hint: 'Give createMarkdown a cacheKey and change it whenever these functions change.',
        },
      ],
    }
  }
  const parts = [
    ownVersion,
    text,
    highlighter?.fingerprint,
    parser?.fingerprint,
    math?.fingerprint,
    cacheKey,
  ]
  return { fingerprint: `markdown ${digest(JSON.stringify(parts))}`, diagnostics: [] }
}

// Functions that are plugins count by their name; their versions are the lock file's business, which
// the owner of the cache adds. Functions among options have no stable form.
function stable(value: unknown, path: string, unnamed: string[]): string {
  if (typeof value === 'function') {
    if (value.name === 'besideIt') return 'besideIt'
    if (value.name === '' || !/Plugins\.\d+(?:\.0)?$/.test(path)) unnamed.push(path)
    return `function ${value.name}`
  }
  if (value instanceof RegExp) return String(value)
  if (Array.isArray(value)) {
    return `[${value.map((one, i) => stable(one, `${path}.${i}`, unnamed)).join()}]`
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${stable(one, `${path}.${key}`, unnamed)}`).join()}}`
  }
  return JSON.stringify(value) ?? 'undefined'
}
