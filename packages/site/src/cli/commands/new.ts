import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { findConfig, loadSite } from '../../code/load-site.ts'
import type { Site } from '../../site.ts'
import { isFolder } from '../../source/folder.ts'
import { type Command, isSet, textOption, WrongArguments } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { fromHere } from '../print-report.ts'
import { siteArguments, siteOptions } from '../site-options.ts'

export const newCommand: Command = {
  name: 'new',
  summary: 'begin a post',
  usage: '<title>',
  options: {
    folder: { type: 'string', value: 'FOLDER', help: 'the folder of the site (here)' },
    in: { type: 'string', value: 'NAME', help: 'the collection (the first one)' },
    publish: { type: 'boolean', help: 'without this it is a draft' },
    config: siteOptions.config as (typeof siteOptions)[string],
    now: siteOptions.now as (typeof siteOptions)[string],
  },
  examples: ['octavo new "On trust"', 'octavo new "About us" --in pages --publish'],
  async run(input) {
    const title = input.positionals.join(' ').trim()
    if (title === '') throw new WrongArguments('Give the post a title: octavo new "On trust".')
    const folder = textOption(input, 'folder')
    const { settings, config } = siteArguments({
      ...input,
      positionals: folder === undefined ? [] : [folder],
    })
    const { blogDate, calendarDate, slugify } = await import('@octavo/content')
    const { site } = await loadSite(findConfig(settings.root, config), input.modules)
    const { timeZone, language } = site.options.meta
    const folderOfPosts = folderOf(site, textOption(input, 'in'))
    const file = `${slugify(title, { language })}.md`
    const location = join(folderOfPosts, file)
    const date = calendarDate(blogDate(settings.now), timeZone)
    const { writeNewFiles } = await import('create-octavo')
    const isPublished = isSet(input, 'publish')
    const text = draft(title, date, isPublished)
    if (writeNewFiles(folderOfPosts, { [file]: text }).length === 0) {
      throw new WrongArguments(
        `${fromHere(location)} is there already. Choose another title, or rename the file.`,
      )
    }
    const look = isPublished ? 'octavo serve' : 'octavo serve --drafts'
    input.terminal.write(`${fromHere(location)}\n\nWrite it, and look: ${look}\n`)
    return exitCodes.fine
  },
}

function folderOf({ options }: Site, name: string | undefined): string {
  const folders = Object.entries(options.collections).filter(([, { source }]) => isFolder(source))
  const found = name === undefined ? folders[0] : folders.find(([one]) => one === name)
  const source = found?.[1].source
  if (isFolder(source)) return source.location
  const known = folders.map(([one]) => one).join(', ')
  throw new WrongArguments(
    name === undefined
      ? 'The site has no collection that lies in a folder.'
      : `There is no collection "${name}" in a folder. There is: ${known}.`,
  )
}

function draft(title: string, date: string, isPublished: boolean): string {
  const fields = [
    `id: ${randomUUID()}`,
    `title: ${JSON.stringify(title)}`,
    `date: ${date}`,
    'tags: []',
  ]
  if (!isPublished) fields.push('draft: true')
  return `---\n${fields.join('\n')}\n---\n\n`
}
