import { addressKey } from '../plan/address.ts'
import type { PublishedFiles } from './published-files.ts'

/** Tells by the `addressKey` of an address the path of the file that is held back and would stand there. Looked up when the first is asked for. */
export function heldAddresses({
  open,
  heldBack,
}: Pick<PublishedFiles, 'open' | 'heldBack'>): (key: string) => string | undefined {
  let paths: ReadonlyMap<string, string> | undefined
  return (key) => {
    paths ??= pathsByAddress(open, heldBack())
    return paths.get(key)
  }
}

function pathsByAddress(
  open: PublishedFiles['open'],
  held: ReturnType<PublishedFiles['heldBack']>,
): ReadonlyMap<string, string> {
  // Of two the first by path, as if both came out.
  const paths = new Map(held.toReversed().map(({ entry, url }) => [addressKey(url), entry.path]))
  // What is there now, if only to lead elsewhere, can be linked to.
  for (const { entry } of open) {
    const { aliases } = entry.data as { readonly aliases?: unknown }
    for (const alias of Array.isArray(aliases) ? aliases : []) paths.delete(addressKey(`${alias}`))
  }
  return paths
}
