import { createHash } from 'node:crypto'
import { posix } from 'node:path'

/**
 * The name of a file with its content in it: `trust.3f9a1c20be.jpg`. In hexadecimal digits, because some disks do not
 * tell upper case from lower case. Characters that need care in addresses become hyphens.
 */
export function hashedName(name: string, digest: string): string {
  const extension = posix.extname(name)
  const stem = posix.basename(name, extension).replace(/[^\p{L}\p{N}_-]+/gu, '-')
  const mark = createHash('sha256').update(digest).digest('hex').slice(0, 10)
  return `${stem || 'file'}.${mark}${extension.toLowerCase()}`
}
