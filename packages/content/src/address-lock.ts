import { type Diagnostic, type Range, type Reported, sortDiagnostics } from '@octavo/diagnostics'
import { sameAs } from './address-form.ts'
import { createLineMap } from './line-map.ts'
import { byFrom, type Redirect } from './redirects.ts'

/** What `octavo.lock` says: every address that was ever shipped, and whose it was. */
export interface AddressLock {
  readonly version: 1
  /** Address → id. */
  readonly addresses: Readonly<Record<string, string>>
  /** Addresses that are gone for good, by decision. */
  readonly gone: readonly string[]
}

export const emptyLock: AddressLock = { version: 1, addresses: {}, gone: [] }

/** What a build would ship. */
export interface Shipping {
  /** Id → address, of everything that should stay reachable. */
  readonly addresses: ReadonlyMap<string, string>
  /** From aliases. */
  readonly redirects?: readonly Redirect[]
  /** Ids whose entries have expired: their addresses are gone by decision. */
  readonly expired?: Iterable<string>
}

/** How {@link compareWithLock} names places. */
export interface LockOptions {
  /** The path of the lock. Default `octavo.lock`. */
  readonly file?: string
  /** The text of the lock, so that problems get a line. */
  readonly text?: string
}

/**
 * The lock after a build, and all redirects: those from aliases, and those that the lock asks for.
 */
export interface LockedAddresses {
  readonly lock: AddressLock
  readonly redirects: readonly Redirect[]
}

/**
 * Holds what is about to be shipped against what was shipped before. An address that is not shipped
 * any more becomes a redirect when its id has another address now, is "gone" when the lock or the
 * entry's end says so, and is an error otherwise.
 */
export function compareWithLock(
  lock: AddressLock,
  { addresses, redirects = [], expired = [] }: Shipping,
  options: LockOptions = {},
): Reported<LockedAddresses> {
  const pages = new Set([...addresses.values()].map(sameAs))
  const handled = new Set(redirects.map(({ from }) => sameAs(from)))
  const gone = new Set(lock.gone.map(sameAs))
  const over = new Set(expired)
  const added: Redirect[] = []
  const diagnostics: Diagnostic[] = []
  for (const [from, id] of Object.entries(lock.addresses)) {
    if (pages.has(sameAs(from)) || handled.has(sameAs(from))) continue
    const to = addresses.get(id)
    if (gone.has(sameAs(from)) || (to === undefined && over.has(id))) {
      added.push({ from, status: 410 })
    } else if (to === undefined) diagnostics.push(vanished(from, id, options))
    else {
      added.push({ from, to, status: 301 })
      diagnostics.push(moved(from, to, id, options))
    }
  }
  const shipped = Object.fromEntries([...addresses].map(([id, address]) => [address, id]))
  return {
    value: {
      lock: { version: 1, addresses: { ...lock.addresses, ...shipped }, gone: lock.gone },
      redirects: [...redirects, ...added].sort(byFrom),
    },
    diagnostics: sortDiagnostics(diagnostics),
  }
}

function moved(from: string, to: string, id: string, options: LockOptions): Diagnostic {
  return {
    ...atAddress(from, options),
    code: 'address/moved',
    severity: 'info',
    message: `"${id}" has moved from ${from} to ${to}; the old address leads there.`,
  }
}

function vanished(from: string, id: string, options: LockOptions): Diagnostic {
  return {
    ...atAddress(from, options),
    code: 'address/vanished',
    severity: 'error',
    message: `${from} was shipped for "${id}" and would not be there any more.`,
    hint: `Put ${from} under \`aliases\` of the post that stands for it now, or under "gone" in the lock.`,
  }
}

function atAddress(address: string, { file = 'octavo.lock', text }: LockOptions) {
  const start = text?.indexOf(JSON.stringify(address)) ?? -1
  if (text === undefined || start < 0) return { file }
  const end = start + JSON.stringify(address).length
  return { file, range: createLineMap(text).range(start, end) }
}

/**
 * The lock as text: JSON with one address on each line, ordered by code unit, so that branches
 * merge. Equal locks are equal bytes.
 */
export function writeLock({ addresses, gone }: AddressLock): string {
  const ordered = Object.entries(addresses).sort(([a], [b]) => (a < b ? -1 : 1))
  const lock = {
    version: 1,
    addresses: Object.fromEntries(ordered),
    gone: [...new Set(gone)].toSorted(),
  }
  return `${JSON.stringify(lock, null, 2)}\n`
}

/**
 * Reads a lock. What is not one is an error with its place, and an empty lock: nothing is known to
 * have been shipped.
 */
export function readLock(text: string, file = 'octavo.lock'): Reported<AddressLock> {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (cause) {
    return refuse(file, 'The lock is not JSON.', placeIn(text, cause), cause)
  }
  const lock = asLock(data)
  return lock
    ? { value: lock, diagnostics: [] }
    : refuse(file, 'The lock does not have the form of version 1.')
}

function asLock(data: unknown): AddressLock | undefined {
  const {
    version,
    addresses,
    gone = [],
  } = Object(data) as Partial<Record<keyof AddressLock, unknown>>
  if (version !== 1 || typeof addresses !== 'object' || addresses === null) return undefined
  const entries = Object.entries(addresses)
  if (!entries.every(([address, id]) => address.startsWith('/') && typeof id === 'string')) {
    return undefined
  }
  if (!Array.isArray(gone) || !gone.every((address) => typeof address === 'string'))
    return undefined
  return { version: 1, addresses: Object.fromEntries(entries) as Record<string, string>, gone }
}

function refuse(
  file: string,
  message: string,
  range?: Range,
  cause?: unknown,
): Reported<AddressLock> {
  const problem: Diagnostic = {
    code: 'lock/unreadable',
    severity: 'error',
    message,
    file,
    hint: 'Take the last good version from history. Deleting it forgets which addresses were shipped.',
    ...(range && { range }),
    ...(cause !== undefined && { cause }),
  }
  return { value: emptyLock, diagnostics: [problem] }
}

function placeIn(text: string, error: unknown): Range {
  const found = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined
  const at = Math.min(Number(found ?? 0), text.length)
  return createLineMap(text).range(at, at)
}
