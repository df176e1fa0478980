import { readFileSync } from 'node:fs'
import { sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Diagnostic, Range } from '@octavo/diagnostics'
import { installed } from '../code/code-line.ts'
import { folderPath } from './folder-path.ts'
import { pathPrefix } from './path-prefix.ts'

/** Where a folder may be named. */
export interface NamingCode {
  /** Absolute path of the folder that paths are relative to. */
  readonly root: string
  /** Absolute paths of the site's modules, as far as they are known. */
  readonly codeFiles: readonly string[]
}

/** What is to be said of a folder that the configuration names and that is not there. `what` it is, as a sentence begins. */
export function missingFolder(
  what: string,
  location: string,
  { root, codeFiles }: NamingCode,
): Diagnostic {
  return {
    code: 'site/no-folder',
    severity: 'warning',
    message: `${what} is not there: ${pathPrefix(location, root).slice(0, -1) || location}.`,
    ...placeOfFolder(location, root, codeFiles),
    hint: 'Make the folder, or correct or remove its name in the site’s configuration.',
  }
}

// What a function is given first: new URL('content/posts/', import.meta.url), or a short name for that.
const GIVEN = /\(\s*(['"`])([^'"`$\n]+)\1/g

/** Where a module of the site writes the folder down; nothing when it is put together from parts. */
function placeOfFolder(
  location: string,
  root: string,
  codeFiles: readonly string[],
): Pick<Diagnostic, 'file' | 'range'> {
  for (const module of codeFiles) {
    if (!module.startsWith(root + sep) || module.includes(installed)) continue
    const text = readFileSync(module, 'utf8')
    for (const { 0: whole, 2: written = '', index } of text.matchAll(GIVEN)) {
      if (locationOf(written, module) !== location) continue
      const at = index + whole.indexOf(written)
      return {
        file: pathPrefix(module, root).slice(0, -1),
        range: rangeIn(text, at, at + written.length),
      }
    }
  }
  return {}
}

function locationOf(written: string, module: string): string | undefined {
  const base = pathToFileURL(module)
  return URL.canParse(written, base) ? folderPath(new URL(written, base)) : undefined
}

function rangeIn(text: string, start: number, end: number): Range {
  const lines = text.slice(0, start).split('\n')
  const line = lines.length
  const column = (lines.at(-1)?.length ?? 0) + 1
  return { start: { line, column }, end: { line, column: column + end - start } }
}
