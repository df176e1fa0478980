// node --conditions=@octavo/source bench/rebuild.ts [posts…]: what a site's rebuild asks of the index, each time in a fresh
// process: bytes and changes are read, one post has a sentence more (or another text), pending lists are made, changes are written.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRelatedIndex, restoreRelatedIndex } from '../src/related-index.ts'
import { closeInTime } from '../src/signals/close-in-time.ts'
import { distinctText } from '../src/signals/distinct-text.ts'
import { distinctTitle } from '../src/signals/distinct-title.ts'
import { sharedTerms } from '../src/signals/shared-terms.ts'
import { titleMentions } from '../src/signals/title-mentions.ts'
import { wordPairs } from '../src/signals/word-pairs.ts'
import { words } from '../src/signals/words.ts'
import { type MadePost, madePosts } from './made-posts.ts'

/** A post, and how often it was changed. */
interface Draft extends MadePost {
  readonly edition: number
}

const text = (post: Draft): string => post.text()
const title = (post: Draft): string => post.title
const options = {
  id: (post: Draft) => post.id,
  version: (post: Draft) => `${post.edition}`,
  signals: [
    words(text),
    wordPairs(text),
    titleMentions(title, text),
    sharedTerms((post: Draft) => post.tags),
    closeInTime((post: Draft) => post.date),
    distinctTitle(title),
    distinctText(text),
  ],
}
const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The corpus after so many rebuilds: the last of them, unless it only warms up, rewrites a post, the others add a sentence each. */
function draftsAfter(size: number, edits: number, rewritten: number): readonly Draft[] {
  const drafts: Draft[] = madePosts(size).map((post) => ({ ...post, edition: 0 }))
  for (let edit = 1; edit <= edits; edit++) {
    const at = (edit * 7919) % size
    const one = drafts[at] as Draft
    const other = drafts[(at + 3) % size] as Draft
    const now =
      edit === rewritten
        ? other.text
        : (): string => `${one.text()} A sentence about sourdough and lighthouses, the ${edit}th.`
    drafts[at] = { ...one, text: now, edition: edit }
  }
  return drafts
}

/** One rebuild; prints CPU milliseconds by step. */
function rebuild(folder: string, size: number, edit: number, rewritten: number): void {
  const drafts = draftsAfter(size, edit, rewritten)
  const bytes = new Uint8Array(readFileSync(join(folder, 'bytes')))
  const changesFile = join(folder, 'changes')
  const changes = existsSync(changesFile) && new Uint8Array(readFileSync(changesFile))
  const times = [cpu()]
  const index = restoreRelatedIndex(changes ? [bytes, changes] : bytes, drafts, options)
  times.push(cpu())
  const pending = index.pending()
  times.push(cpu())
  for (const id of pending) index.related(id)
  times.push(cpu())
  const later = index.toChanges()
  times.push(cpu())
  if (later) writeFileSync(changesFile, later)
  const [loading, settling, listing, storing] = times
    .slice(1)
    .map((time, i) => (time - (times[i] as number)).toFixed(0))
  const all = ((times.at(-1) as number) - (times[0] as number)).toFixed(0)
  console.log(
    `  ${edit === rewritten ? 'a post rewritten' : 'a sentence added'}: ${all} ms CPU (load ${loading}, settle ${settling}, ${pending.length} lists ${listing}, changes ${storing}: ${((later?.length ?? 0) / 1000).toFixed(0)} kB)`,
  )
}

const [folder, ...numbers] = process.argv[2]?.startsWith('--in=')
  ? process.argv.slice(2)
  : ['', ...process.argv.slice(2)]
if (folder) {
  const [size = 0, edit = 0, rewritten = 0] = numbers.map(Number)
  rebuild(folder.slice('--in='.length), size, edit, rewritten)
} else {
  const edits = 5
  for (const size of numbers.length > 0 ? numbers.map(Number) : [1000, 10000]) {
    const store = mkdtempSync(join(tmpdir(), 'octavo-rebuild-'))
    const drafts = draftsAfter(size, 0, 0)
    const index = createRelatedIndex(drafts, options)
    for (const { id } of drafts) index.related(id)
    const bytes = index.toBytes()
    writeFileSync(join(store, 'bytes'), bytes)
    console.log(`${size} posts, ${(bytes.length / 1e6).toFixed(0)} MB`)
    for (let edit = 1; edit <= edits; edit++)
      execFileSync(
        process.execPath,
        [
          ...process.execArgv,
          import.meta.filename,
          `--in=${store}`,
          ...[size, edit, edits].map(String),
        ],
        { stdio: 'inherit' },
      )
    rmSync(store, { recursive: true })
  }
}
