import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { siteFiles } from './site-files.ts'

/** What is known of a site before its first post. */
export interface SiteIdea {
  /** Where it goes. It is made when it is not there; a folder with files in it is refused. */
  readonly folder: string
  /** Default: the folder's name. */
  readonly title?: string
  /** Where it will stand. Default: `https://example.org`, to be changed before publishing. */
  readonly url?: string
  /** BCP 47. Default `en`. */
  readonly language?: string
  /** IANA name. Default `UTC`. */
  readonly timeZone?: string
  /** The day of the first post, `YYYY-MM-DD`. */
  readonly date: string
}

/**
 * Writes a new site and gives the paths of its files, relative to the folder.
 * @throws TypeError when the folder is not empty or the address is not an absolute one. Nothing is written then.
 */
export function createSite(idea: SiteIdea): readonly string[] {
  const folder = resolve(idea.folder)
  const {
    title = basename(folder),
    url = 'https://example.org',
    language = 'en',
    timeZone = 'UTC',
  } = idea
  if (!URL.canParse(url)) {
    throw new TypeError(
      `create-octavo: the address must be like https://example.org, got "${url}".`,
    )
  }
  if (existsSync(folder) && readdirSync(folder).some((name) => name !== '.git')) {
    throw new TypeError(`create-octavo: ${folder} is not empty.`)
  }
  const files = siteFiles({ title, url, language, timeZone, date: idea.date, id: randomUUID() })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text, { flag: 'wx' })
  }
  return Object.keys(files)
}
