import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ignoredText, writeNewFiles } from 'create-octavo'
import { styled, type Terminal } from '../cli/terminal.ts'

/** Writes the files that are not there, and says what became of each. */
export function writeNew(
  root: string,
  texts: Readonly<Record<string, string>>,
  terminal: Terminal,
): string {
  const width = Math.max(...Object.keys(texts).map((path) => path.length))
  const written = new Set(writeNewFiles(root, texts))
  const lines = Object.keys(texts).map((path) =>
    written.has(path)
      ? `  ${path.padEnd(width)}  ${styled(terminal, 'green', 'written')}\n`
      : `  ${path.padEnd(width)}  is there, left as it is${missingIn(path, join(root, path))}\n`,
  )
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
