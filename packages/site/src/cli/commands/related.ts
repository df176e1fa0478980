import { existsSync, statSync } from 'node:fs'
import type { BuiltSite } from '../../build/build.ts'
import type { BuildMemory } from '../../build/build-memory.ts'
import { type Command, type CommandInput, isSet, textOption, WrongArguments } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { lookOptions, siteArguments } from '../site-options.ts'

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
    'octavo related "On trust"',
    'octavo related /trust/ --json',
    'octavo related --evaluate',
  ],
  async run(input) {
    const { terminal } = input
    const [wanted, ...others] = input.positionals
    if (isSet(input, 'evaluate')) return evaluateSite(input)
    if (wanted === undefined || others.length > 0) throw new WrongArguments(nameOne(others))
    const folder = textOption(input, 'folder')
    const { settings, config } = siteArguments({
      ...input,
      positionals: folder === undefined ? [] : [folder],
    })
    const { buildToLook } = await import('../load-and-build.ts')
    const memory: BuildMemory = {}
    const { findPost } = await import('../find-post.ts')
    const { relationsText } = await import('../relations-text.ts')
    try {
      const { assembled, site } = await buildToLook(settings, config, input, memory)
      const { posts } = assembled
      const of = findPost({ ...assembled, url: site.options.meta.url }, wanted)
      const relations = assembled.related(of.post)
      const shown = { of, relations, site, posts }
      terminal.write(isSet(input, 'json') ? jsonText(relations) : relationsText(shown, terminal))
    } finally {
      memory.store?.close()
    }
    return exitCodes.fine
  },
}

function nameOne(others: readonly string[]): string {
  const text = 'Name one post: its file, its address, its id, its title or a part of its name.'
  return others.length === 0 ? text : `${text} What has spaces in it goes into quotation marks.`
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

type Relations = ReturnType<BuiltSite['assembled']['related']>

function jsonText(relations: Relations): string {
  const plain = relations.map(({ item, score, reasons, because }) => ({
    id: item.id,
    title: item.title,
    path: item.path,
    url: item.url,
    score,
    reasons,
    because,
  }))
  return `${JSON.stringify(plain, null, 2)}\n`
}
