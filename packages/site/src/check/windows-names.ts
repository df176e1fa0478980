import { rangeOf } from '@octavo/content'
import type { Diagnostic } from '@octavo/diagnostics'
import type { MadePost } from '../build/made-post.ts'
import type { PageRecord } from '../build/page-record.ts'
import { fileOf } from '../plan/address.ts'

// Names of devices, with or without an ending, and what stands in none of its names: "Naming Files, Paths, and Namespaces" of the
// Windows documentation. Superscript digits count as digits there.
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\.|$)/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what it refuses.
const REFUSED = /[\u0000-\u001f<>:"|?*\\]|[. ]$/

/** Files of the site that Windows has no name for: who builds or unpacks it there gets an error, or a folder that cannot be opened. */
export function windowsNames(
  records: ReadonlyMap<string, Pick<PageRecord, 'fingerprint'>>,
  posts: readonly MadePost[],
): readonly Diagnostic[] {
  const refused = [...records].flatMap(([file, { fingerprint }]): RefusedFile[] => {
    const name = file.split('/').find((part) => DEVICE.test(part) || REFUSED.test(part))
    return name === undefined ? [] : [{ file, name, isPage: fingerprint !== '' }]
  })
  if (refused.length === 0) return []
  const byFile = new Map(posts.map((made) => [fileOf(made.post.url), made]))
  const ofPosts = refused.filter(({ file }) => byFile.has(file)).map(({ name }) => stemOf(name))
  return refused
    .filter(({ file, name }) => byFile.has(file) || !isBeside(name, ofPosts))
    .map((file) => refusal(file, byFile.get(file.file)))
}

interface RefusedFile {
  readonly file: string
  /** The part of its path that is refused. */
  readonly name: string
  /** It was drawn; else it was copied or made. */
  readonly isPage: boolean
}

function stemOf(name: string): string {
  return name.replace(/\.html$/, '')
}

/** The Markdown twin of a post and its card (`con.md`, `con.1f2e.png`) are called after it, and go with its name. */
function isBeside(name: string, stems: readonly string[]): boolean {
  return !name.endsWith('.html') && stems.some((stem) => name.startsWith(`${stem}.`))
}

function refusal({ file, name, isPage }: RefusedFile, made: MadePost | undefined): Diagnostic {
  return {
    code: 'site/windows-name',
    severity: 'warning',
    message: `Windows has no file called ${JSON.stringify(name)}: ${file} cannot be written there.`,
    ...(made === undefined
      ? { hint: isPage ? 'Give its page another path in pages().' : 'Give the file another name.' }
      : {
          file: made.post.path,
          range: rangeOf(made.file.entry, ['slug']) ?? { start: { line: 1, column: 1 } },
          hint: 'Give the post a slug of its own: slug: in its front matter.',
        }),
  }
}
