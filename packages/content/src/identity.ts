import type { Diagnostic, Reported } from '@octavo/diagnostics'
import type { PostId } from './entry.ts'
import type { ScalarNode } from './front-matter/tree.ts'
import { type ParsedFile, topOfFile } from './issue-diagnostic.ts'

/** The `id` as it is written, whatever the schema makes of it; the path where there is none. */
export function identityOf(
  { path, root, locate }: ParsedFile,
  isExpected: boolean,
): Reported<PostId> {
  const standIn = path as PostId
  const pair = root.pairs.find(({ key }) => key === 'id')
  if (!pair) return { value: standIn, diagnostics: isExpected ? [missing(path)] : [] }
  const id = pair.value.kind === 'scalar' ? writtenText(pair.value) : ''
  if (id !== '') return { value: id as PostId, diagnostics: [] }
  const notText: Diagnostic = {
    code: 'frontmatter/id',
    severity: 'error',
    message: 'The `id` is not a text; the path of the file stands in for it.',
    file: path,
    range: locate(['id'], 'key')?.range ?? topOfFile,
    hint: 'Write any text that no other post has, on one line.',
  }
  return { value: standIn, diagnostics: [notText] }
}

/** `42` and `0042` are two ids, although both may be read as one number. */
function writtenText({ value, otherwise }: ScalarNode): string {
  const text = typeof value === 'string' ? value : (otherwise ?? value ?? '')
  return String(text).trim()
}

function missing(path: string): Diagnostic {
  return {
    code: 'frontmatter/id-missing',
    severity: 'info',
    message: 'The post has no `id`; the path of its file stands in for it.',
    file: path,
    range: topOfFile,
    hint: 'Give it one before you rename the file, so that feed readers know it again.',
  }
}
