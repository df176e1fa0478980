import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { siteFiles } from './site-files.ts'
import { titleOfFolder } from './title-of-folder.ts'
import { writeNewFiles } from './write-new-files.ts'

/** What is known of a site before its first post. */
export interface SiteIdea {
  /** Where it goes. It is made when it is not there; a folder with files in it is refused. */
  readonly folder: string
  /** Default: the folder's name, as `titleOfFolder` reads it. */
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
 * @throws TypeError when the folder is not empty, when the address is not an absolute one, or when nobody knows the language or the
 *   time zone; the error of the system when it refuses. Nothing is left written then.
 */
export function createSite(idea: SiteIdea): readonly string[] {
  const folder = resolve(idea.folder)
  const {
    title = titleOfFolder(folder),
    url = 'https://example.org',
    language = 'en',
    timeZone = 'UTC',
  } = idea
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new TypeError(
      `create-octavo: the address must be like https://example.org, got "${url}".`,
    )
  }
  refuseUnknown('language', language, 'en-GB', () => Intl.getCanonicalLocales(language))
  refuseUnknown(
    'time zone',
    timeZone,
    'Europe/London',
    () => new Intl.DateTimeFormat('en', { timeZone }),
  )
  if (existsSync(folder) && readdirSync(folder).some((name) => name !== '.git')) {
    throw new TypeError(`create-octavo: ${folder} is not empty.`)
  }
  const files = siteFiles({ title, url, language, timeZone, date: idea.date, id: randomUUID() })
  return writeNewFiles(folder, files)
}

function refuseUnknown(what: string, value: string, example: string, attempt: () => unknown): void {
  try {
    attempt()
  } catch (cause) {
    throw new TypeError(`create-octavo: the ${what} must be like ${example}, got "${value}".`, {
      cause,
    })
  }
}
