import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { configNames } from '../../code/config-names.ts'
import { type Command, type CommandInput, textOption, WrongArguments } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { fromHere } from '../print-report.ts'
import { siteOptions } from '../site-options.ts'

export const initCommand: Command = {
  name: 'init',
  summary: 'make a site of the Markdown in a folder, or a first one in an empty folder',
  usage: '[folder]',
  options: {
    title: { type: 'string', value: 'TEXT', help: 'the name of the site (of its folder)' },
    url: { type: 'string', value: 'ADDRESS', help: 'where it will stand (https://example.org)' },
    posts: {
      type: 'string',
      value: 'FOLDER',
      help: 'where the posts are, when they are not found',
    },
    now: siteOptions.now as (typeof siteOptions)[string],
  },
  examples: [
    'octavo init',
    'octavo init my-blog --title "Small Rooms"',
    'octavo init --posts notes',
  ],
  async run(input) {
    const root = rootOf(input)
    const existing = configNames.find((name) => existsSync(join(root, name)))
    if (existing !== undefined) {
      throw new WrongArguments(
        `${fromHere(join(root, existing))} is there already: this folder has a site. Build it: octavo build`,
      )
    }
    const { initSite } = await import('../../init/init-site.ts')
    const posts = textOption(input, 'posts')
    if (posts !== undefined && !existsSync(join(root, posts))) {
      throw new WrongArguments(`There is no folder ${fromHere(join(root, posts))}.`)
    }
    input.terminal.write(
      await initSite({
        root,
        now: textOption(input, 'now') ?? new Date().toISOString(),
        answers: answers(input),
        terminal: input.terminal,
        ...(posts !== undefined && { posts }),
      }),
    )
    return exitCodes.fine
  },
}

function rootOf({ positionals }: CommandInput): string {
  if (positionals.length > 1) {
    throw new WrongArguments(`One folder at a time: got ${positionals.join(' and ')}.`)
  }
  const root = resolve(positionals[0] ?? '.')
  if (!existsSync(root)) throw new WrongArguments(`There is no folder ${fromHere(root)}.`)
  return root
}

/** What was said on the command line goes before what is found. */
function answers(input: CommandInput): { readonly title?: string; readonly url?: string } {
  const title = textOption(input, 'title')
  const url = textOption(input, 'url')
  if (url !== undefined && !/^https?:\/\/./.test(url)) {
    throw new WrongArguments(`--url takes an address such as https://example.org, got "${url}".`)
  }
  return { ...(title !== undefined && { title }), ...(url !== undefined && { url }) }
}
