import type { PublicFile as CopiedFile } from '../assets/public-files.ts'
import { addressKey, basePathOf } from '../plan/address.ts'
import type { BuildContext } from './context.ts'
import type { LoadedFile } from './entry-record.ts'
import { heldAddresses } from './held-addresses.ts'
import type { PublishedFiles } from './published-files.ts'
import type { LinkTarget, ReferenceWorld } from './references.ts'

/** Everything that a link in a body can lead to: posts by file and by address, public files, pictures. */
export function linkWorld(
  published: PublishedFiles,
  files: readonly LoadedFile[],
  copied: readonly CopiedFile[],
  { site, linkTo, pictures }: BuildContext,
): ReferenceWorld {
  const entries = new Map<string, LinkTarget>()
  const byAddress = new Map<string, LinkTarget>()
  for (const { file } of files) entries.set(file.path, { id: file.path, url: undefined })
  for (const { file, entry, url } of published.open) {
    const target = { id: entry.id, url }
    entries.set(file.path, target)
    byAddress.set(addressKey(url), target)
  }
  return {
    entries,
    byAddress,
    heldAt: heldAddresses(published),
    publicFiles: new Map(copied.map(({ path, location }) => [`/${path}`, location])),
    pictures,
    linkTo,
    basePath: basePathOf(site.meta.url),
  }
}
