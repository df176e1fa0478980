import type { Reported } from '@octavo/diagnostics'
import type { StandardSchemaV1 } from '@standard-schema/spec'
import { stringify } from 'yaml'
import { collection } from './collection.ts'
import type { Entry } from './entry.ts'
import { loadEntries } from './load-entries.ts'
import { sourceFile } from './source-file.ts'

/** A file of a corpus: its text, or its front matter with a `body`. */
export type CorpusFile = string | { readonly body?: string; readonly [key: string]: unknown }

/**
 * Entries for a test, made in memory by the same code that reads files: `buildCorpus(blogPost(), {
 * 'a.md': { title: 'A', tags: ['x'], body: 'Text.' } })`. Ids may be left out.
 */
export function buildCorpus<Schema extends StandardSchemaV1>(
  schema: Schema,
  files: Readonly<Record<string, CorpusFile>>,
): Promise<Reported<readonly Entry<StandardSchemaV1.InferOutput<Schema>>[]>> {
  const source = Object.entries(files).map(([path, file]) => sourceFile(path, textOf(file)))
  return loadEntries(collection({ source, schema, ids: 'optional' }))
}

function textOf(file: CorpusFile): string {
  if (typeof file === 'string') return file
  const { body = '', ...frontMatter } = file
  return `---\n${stringify(frontMatter)}---\n${body}`
}
