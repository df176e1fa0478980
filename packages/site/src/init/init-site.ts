import { randomUUID } from 'node:crypto'
import { blogDate, calendarDate } from '@octavo/content'
import { configText, ignoredText, manifestText, siteFiles, titleOfFolder } from 'create-octavo'
import type { Terminal } from '../cli/terminal.ts'
import { findBlog, textOf } from './find-blog.ts'
import { addressesText, foundText, nextText, warningsText } from './init-text.ts'
import { sketchBlog } from './sketch-blog.ts'
import { writeNew } from './write-new.ts'

/** What is known before anything is looked at. */
export interface InitOptions {
  readonly root: string
  /** RFC 3339: gives the first post its day. */
  readonly now: string
  /** Go before what is found. */
  readonly answers: { readonly title?: string; readonly url?: string }
  /** Where the posts are, when that is known. */
  readonly posts?: string
  readonly terminal: Terminal
}

/**
 * Writes a configuration that fits the Markdown in a folder, or begins a first site where there is none. Nothing that is there is
 * written over. Gives what is to be said: what was found, what was written, what comes next.
 */
export async function initSite(options: InitOptions): Promise<string> {
  const { root, answers, posts, terminal } = options
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const found = findBlog(root, posts)
  if (found === undefined) return beginSite(options, timeZone)
  const sketched = await sketchBlog(root, found, timeZone)
  const sketch = { ...sketched.sketch, ...answers }
  const texts = {
    [configName(root)]: configText(sketch),
    'package.json': manifestText(sketch),
    '.gitignore': ignoredText,
  }
  return [
    `${foundText(found)}\n${addressesText(sketched)}\n`,
    writeNew(root, texts, terminal),
    warningsText(sketched, terminal),
    nextText(root, terminal),
  ].join('')
}

/** Where a package is not one of modules, the name has to say that the configuration is one. */
function configName(root: string): string {
  const text = textOf(root, 'package.json')
  return text === '' || /"type"\s*:\s*"module"/.test(text)
    ? 'octavo.config.ts'
    : 'octavo.config.mts'
}

/** A first site where there is no Markdown, as `npm create octavo` makes it. */
function beginSite({ root, now, answers, terminal }: InitOptions, timeZone: string): string {
  const { 'octavo.config.ts': config = '', ...others } = siteFiles({
    title: titleOfFolder(root),
    url: 'https://example.org',
    language: 'en',
    timeZone,
    date: calendarDate(blogDate(now), timeZone),
    id: randomUUID(),
    ...answers,
  })
  return [
    'There is no Markdown here yet: a first site is begun.\n\n',
    writeNew(root, { [configName(root)]: config, ...others }, terminal),
    nextText(root, terminal),
  ].join('')
}
