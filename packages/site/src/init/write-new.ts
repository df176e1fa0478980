import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ignoredText } from 'create-octavo'
import { styled, type Terminal } from '../cli/terminal.ts'

/** Writes the files that are not there, and says what became of each. */
export function writeNew(
  root: string,
  texts: Readonly<Record<string, string>>,
  terminal: Terminal,
): string {
  const width = Math.max(...Object.keys(texts).map((path) => path.length))
  const lines = Object.entries(texts).map(([path, text]) => {
    const location = join(root, path)
    mkdirSync(dirname(location), { recursive: true })
    try {
      // `wx`: nothing that is there is written over.
      writeFileSync(location, text, { flag: 'wx' })
      return `  ${path.padEnd(width)}  ${styled(terminal, 'green', 'written')}\n`
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      return `  ${path.padEnd(width)}  is there, left as it is${missingIn(path, location)}\n`
    }
  })
  return lines.join('')
}

/** What a file that was there lacks. */
function missingIn(path: string, location: string): string {
  if (path !== '.gitignore') return ''
  const lines = new Set(
    readFileSync(location, 'utf8')
      .split(/\r?\n/)
      .map((line) => line.replace(/\/$/, '').replace(/^\//, '')),
  )
  const missing = ignoredText.split('\n').filter((line) => line !== '' && !lines.has(line))
  return missing.length === 0 ? '' : `; add to it: ${missing.join(' ')}`
}
