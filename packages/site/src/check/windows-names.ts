import { rangeOf } from '@octavo/content'
import type { Diagnostic } from '@octavo/diagnostics'
import type { MadePost } from '../build/made-post.ts'
import { fileOf } from '../plan/address.ts'

// Names of devices, with or without an ending, and what stands in none of its names: "Naming Files, Paths, and Namespaces" of the
// Windows documentation. Superscript digits count as digits there.
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\.|$)/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what it refuses.
const REFUSED = /[\u0000-\u001f<>:"|?*\\]|[. ]$/

/** Files of the site that Windows has no name for: who builds or unpacks it there gets an error, or a folder that cannot be opened. */
export function windowsNames(
  files: Iterable<string>,
  posts: readonly MadePost[],
): readonly Diagnostic[] {
  const refused = [...files].flatMap((file) => {
    const name = file.split('/').find((part) => DEVICE.test(part) || REFUSED.test(part))
    return name === undefined ? [] : [{ file, name }]
  })
  if (refused.length === 0) return []
  const byFile = new Map(posts.map((made) => [fileOf(made.post.url), made]))
  return refused.map(({ file, name }): Diagnostic => {
    const made = byFile.get(file)
    return {
      code: 'site/windows-name',
      severity: 'warning',
      message: `Windows has no file called ${JSON.stringify(name)}: ${file} cannot be written there.`,
      ...(made === undefined
        ? { hint: 'Give its page another path in pages().' }
        : {
            file: made.post.path,
            range: rangeOf(made.file.entry, ['slug']) ?? { start: { line: 1, column: 1 } },
            hint: 'Give the post a slug of its own: slug: in its front matter.',
          }),
    }
  })
}
