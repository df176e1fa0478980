import type { Relation } from '@octavo/related'
import type { Assembled } from '../build/assemble.ts'
import type { MadePost } from '../build/made-post.ts'
import type { Site } from '../site.ts'
import { fromHere } from './print-report.ts'
import { styled, type Terminal } from './terminal.ts'

type Reason = Relation<unknown>['reasons'][number]
type RelatedPost = Relation<MadePost['post']>

/** What relations of a post are shown with. */
export interface ShownRelations {
  readonly of: MadePost
  readonly relations: readonly RelatedPost[]
  readonly site: Site
  readonly posts: Assembled['posts']
}

/** Where what is said of a relation begins, below its place and its score. */
const INDENT = ' '.repeat(10)

/** The relations of a post, best first, with their reasons, as a person reads them. */
export function relationsText(shown: ShownRelations, terminal: Terminal): string {
  const { of, relations, posts } = shown
  const byId = new Map(posts.map((made) => [made.post.id as string, made]))
  const head = `${styled(terminal, 'bold', of.post.title)}  ${fileOf(of)}\n\n`
  if (relations.length === 0) return `${head}${noneText(shown)}\n`
  const lines = relations.map(({ item, score, because, reasons }, at) => {
    const made = byId.get(item.id)
    const titles: Titles = (id) =>
      id === of.post.id ? 'this post' : id === item.id ? 'it' : quoted(byId.get(id)?.post.title)
    return [
      `${String(at + 1).padStart(2)}  ${score.toFixed(2)}  ${styled(terminal, 'bold', item.title)}\n`,
      `${INDENT}${made === undefined ? item.path : fileOf(made)}\n`,
      because === '' ? '' : `${INDENT}${because}\n`,
      ...sharesLines(reasons, titles, terminal),
    ].join('')
  })
  return `${head}${lines.join('')}\nThe order is that of the page. Other signals or weights: \`related\` in the configuration.\n`
}

/** What a reader calls the post with an id; undefined when it is none. */
type Titles = (id: string) => string | undefined

function quoted(title: string | undefined): string | undefined {
  return title === undefined ? undefined : `“${title}”`
}

/** How much each signal gave, in as many lines as the terminal needs. */
function sharesLines(reasons: readonly Reason[], titles: Titles, terminal: Terminal): string[] {
  const width = terminal.isTerminal ? terminal.columns : Number.POSITIVE_INFINITY
  const lines: string[] = []
  for (const share of reasons.map((reason) => shareText(reason, titles)).filter(Boolean)) {
    const longer = lines.length === 0 ? share : `${lines.at(-1)}  ${share}`
    if (lines.length > 0 && INDENT.length + longer.length > width) lines.push(share)
    else lines.splice(-1, 1, longer)
  }
  return lines.map((line) => `${INDENT}${styled(terminal, 'dim', line)}\n`)
}

function shareText({ signal, share, evidence }: Reason, titles: Titles): string {
  const amount = share.toFixed(2)
  if (amount === '0.00') return ''
  const shown = evidence.slice(0, 4)
  if (shown.length === 0) return `${signal} ${amount}`
  // The evidence of links is where they stand, by id; that of other signals is words.
  const said = signal === 'links' ? linksText(shown, titles) : shown.join(', ')
  return `${signal} ${amount} (${said})`
}

function linksText(ids: readonly string[], titles: Titles): string {
  return `from ${ids.map((id) => titles(id) ?? id).join(', ')}`
}

function fileOf({ post, file }: MadePost): string {
  return file.location === undefined ? post.path : fromHere(file.location)
}

function noneText({ of, site }: ShownRelations): string {
  const { collections, related } = site.options
  if (related === undefined) {
    return 'No related posts: the site has no ranking. Give it one: `related: ranking(…)` in the configuration.'
  }
  if (of.file.source !== related.collection) {
    const [ranked = ''] =
      Object.entries(collections).find(([, one]) => one === related.collection) ?? []
    return `No related posts: the ranking is of ${ranked}, and this is one of ${of.post.collection}.`
  }
  if (!of.isListed) return 'No related posts: it is unlisted, and only listed posts are ranked.'
  return 'No related posts: nothing is near to this one.'
}
