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
  try {
    const { values, positionals } = parseArgs({
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
    const [folder, ...others] = positionals
    if (values.help) {
      process.stdout.write(HELP)
      return 0
    }
    if (folder === undefined || others.length > 0) {
      process.stderr.write(`Name one folder.\n\n${HELP}`)
      return 2
    }
    const timeZone = values['time-zone'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone
    const date = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now)
    const { title, url, language } = values
    const files = createSite({
      folder,
      timeZone,
      date,
      ...(title !== undefined && { title }),
      ...(url !== undefined && { url }),
      ...(language !== undefined && { language }),
    })
    for (const file of files) process.stdout.write(`  ${folder}/${file}\n`)
    process.stdout.write(`\nNext: cd ${folder} && npm install && npm start\n`)
    return 0
  } catch (error) {
    const message =
      error instanceof Error ? error.message.replace('create-octavo: ', '') : String(error)
    process.stderr.write(`${message}\n\n${HELP}`)
    return 2
  }
}
