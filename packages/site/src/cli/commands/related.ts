import { existsSync, statSync } from 'node:fs'
import { nearest } from '@octavo/diagnostics'
import type { BuiltSite } from '../../build/build.ts'
import type { BuildMemory } from '../../build/build-memory.ts'
import type { MadePost } from '../../build/made-post.ts'
import { type Command, type CommandInput, isSet, textOption, WrongArguments } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { lookOptions, siteArguments } from '../site-options.ts'
import { styled, type Terminal } from '../terminal.ts'

export const relatedCommand: Command = {
  name: 'related',
  summary: 'show the posts related to one, and why',
  usage: '<post>',
  options: {
    folder: { type: 'string', value: 'FOLDER', help: 'the folder of the site (here)' },
    ...lookOptions,
    json: { type: 'boolean', help: 'print the relations as JSON' },
    evaluate: { type: 'boolean', help: 'measure the ranking by the links that the posts have' },
  },
  examples: [
    'octavo related trust',
    'octavo related content/posts/trust.md',
    'octavo related /trust/ --json',
    'octavo related --evaluate',
  ],
  async run(input) {
    const { terminal } = input
    const [wanted, ...others] = input.positionals
    if (isSet(input, 'evaluate')) return evaluateSite(input)
    if (wanted === undefined || others.length > 0) {
      throw new WrongArguments(
        'Name one post: its file, its address, its id or a part of its name.',
      )
    }
    const folder = textOption(input, 'folder')
    const { settings, config } = siteArguments({
      ...input,
      positionals: folder === undefined ? [] : [folder],
    })
    const { buildToLook } = await import('../load-and-build.ts')
    const memory: BuildMemory = {}
    const { assembled } = await buildToLook(settings, config, input, memory)
    const found = findPost(assembled.posts, wanted)
    const relations = assembled.related(found.post)
    terminal.write(
      isSet(input, 'json') ? jsonText(relations) : relationsText(found, relations, terminal),
    )
    memory.store?.close()
    return exitCodes.fine
  },
}

async function evaluateSite(input: CommandInput): Promise<number> {
  const folder = textOption(input, 'folder')
  const [first = folder ?? '.'] = input.positionals
  if (!existsSync(first) || !statSync(first).isDirectory()) {
    throw new WrongArguments(
      `--evaluate measures the ranking over all posts: name none, or the folder of the site. There is no folder ${first}.`,
    )
  }
  const positionals = input.positionals.length > 0 ? input.positionals : [first]
  const { settings, config } = siteArguments({ ...input, positionals })
  const { buildToLook } = await import('../load-and-build.ts')
  const memory: BuildMemory = {}
  const { assembled, site } = await buildToLook(settings, config, input, memory)
  const { related: ranking } = site.options
  if (ranking === undefined)
    throw new WrongArguments('The site has no ranking: there is nothing to measure.')
  const { evaluate } = await import('@octavo/related/evaluate')
  const { evaluationText } = await import('../evaluate-text.ts')
  const measured = evaluate(assembled.ranked(), {
    ...ranking.options,
    id: (post) => post.id,
    linksOf: (post) => post.links,
  })
  memory.store?.close()
  input.terminal.write(
    isSet(input, 'json') ? `${JSON.stringify(measured, null, 2)}\n` : evaluationText(measured),
  )
  return exitCodes.fine
}

/** The post that a person means by a word. */
function findPost(posts: readonly MadePost[], wanted: string): MadePost {
  // As the shell of any system completes it.
  const key = wanted.replaceAll('\\', '/').replace(/^\.\//, '')
  const exact = posts.filter(({ post }) => [post.id, post.path, post.url].includes(key))
  const partly = posts.filter(({ post }) => post.path.includes(key) || post.url.includes(key))
  const [found, ...more] = exact.length > 0 ? exact : partly
  if (found !== undefined && (exact.length > 0 || more.length === 0)) return found
  if (found !== undefined) {
    const list = partly.slice(0, 8).map(({ post }) => `\n  ${post.path}`)
    throw new WrongArguments(`"${wanted}" could be any of ${partly.length} posts:${list.join('')}`)
  }
  const names = posts.map(({ post }) => post.url.split('/').filter(Boolean).at(-1) ?? '')
  const suggestion = nearest(key, names)
  throw new WrongArguments(
    `There is no published post "${wanted}".${suggestion ? ` Did you mean ${suggestion}?` : ''}`,
  )
}

type Relations = ReturnType<BuiltSite['assembled']['related']>

function jsonText(relations: Relations): string {
  const plain = relations.map(({ item, score, reasons, because }) => ({
    id: item.id,
    score,
    reasons,
    because,
  }))
  return `${JSON.stringify(plain, null, 2)}\n`
}

function relationsText({ post }: MadePost, relations: Relations, terminal: Terminal): string {
  const lines = relations.map(({ item: { title, path }, score, because, reasons }, at) => {
    const shares = reasons
      .map(({ signal, share, evidence }) => {
        const shown = evidence.length === 0 ? '' : ` (${evidence.slice(0, 4).join(', ')})`
        return `${signal} ${share.toFixed(2)}${shown}`
      })
      .join('  ')
    return [
      `${String(at + 1).padStart(2)}  ${score.toFixed(2)}  ${styled(terminal, 'bold', title)}\n`,
      `          ${path}\n`,
      because === '' ? '' : `          ${because}\n`,
      `          ${styled(terminal, 'dim', shares)}\n`,
    ].join('')
  })
  const head = `${styled(terminal, 'bold', post.title)}  ${post.path}\n\n`
  if (lines.length === 0)
    return `${head}No related posts: the site has no ranking, or nothing is near to this one.\n`
  return `${head}${lines.join('')}\nThe order is that of the page. Other signals or weights: \`related\` in the configuration.\n`
}
