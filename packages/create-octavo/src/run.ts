import { parseArgs } from 'node:util'
import { createSite } from './create-site.ts'

const HELP = `npm create octavo <folder> [-- options]

  --title TEXT      the name of the site (the folder's name)
  --url ADDRESS     where it will stand (https://example.org)
  --language TAG    BCP 47, e.g. en-GB (en)
  --time-zone NAME  e.g. Europe/London (the one of this machine)
  --help            show this
`

/** Runs the command; `now` gives the day of the first post. The exit code: 0 done, 2 not understood or refused. */
export function run(args: readonly string[], now: Date): number {
  const parsed = parse(args)
  if (typeof parsed === 'string') return refuse(`${parsed}\n\n${HELP}`)
  const { values, positionals } = parsed
  if (values.help) {
    process.stdout.write(HELP)
    return 0
  }
  const [folder, ...others] = positionals
  if (folder === undefined || others.length > 0) {
    const got = others.length > 0 ? `, got ${positionals.join(' and ')}` : ''
    return refuse(`Name one folder for the new site${got}.\n\n${HELP}`)
  }
  const timeZone = values['time-zone'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const { title, url, language } = values
  try {
    const files = createSite({
      folder,
      timeZone,
      date: dayIn(timeZone, now),
      ...(title !== undefined && { title }),
      ...(url !== undefined && { url }),
      ...(language !== undefined && { language }),
    })
    for (const file of files) process.stdout.write(`  ${folder}/${file}\n`)
    const typed = /\s/.test(folder) ? `"${folder}"` : folder
    // One line each: not every shell of Windows knows `&&`.
    process.stdout.write(`\nNext:\n  cd ${typed}\n  npm install\n  npm start\n`)
    return 0
  } catch (error) {
    return refuse(`${messageOf(error)}\nNothing was written.\n`)
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        title: { type: 'string' },
        url: { type: 'string' },
        language: { type: 'string' },
        'time-zone': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    const { message } = error as Error
    // Node goes on to explain how an argument may begin with a dash, which is not what was meant.
    const unknown = /^Unknown option '([^']+)'/.exec(message)?.[1]
    return unknown === undefined ? message : `There is no option ${unknown}.`
  }
}

/** The day in a zone; of an unknown zone the day in UTC, because `createSite` says what is wrong with it. */
function dayIn(timeZone: string, now: Date): string {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now)
  } catch {
    return now.toISOString().slice(0, 10)
  }
}

function refuse(text: string): number {
  process.stderr.write(text)
  return 2
}

const SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full',
  EACCES: 'This folder may not be written to',
  EPERM: 'This folder may not be written to',
  EROFS: 'The disk is read-only',
  EEXIST: 'A file stands where a folder is needed',
  ENOTDIR: 'A file stands where a folder is needed',
}

/** A refusal in words, those of the system too. */
function messageOf(error: unknown): string {
  const { code = '', message, path } = error as NodeJS.ErrnoException
  const known = SYSTEM[code]
  if (known !== undefined) return path === undefined ? `${known}.` : `${known}: ${path}`
  const text = message.replace('create-octavo: ', '')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
