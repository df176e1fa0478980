import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { failureText } from '../src/cli/failure.ts'
import { temporaryFolder, writeFiles } from './small-site.ts'

const terminal = {
  write: () => {},
  writeError: () => {},
  color: false,
  isInteractive: false,
  isCi: false,
  isTerminal: false,
  columns: 80,
}
const saying = (code: string, syscall: string, path: string): string => {
  const error = Object.assign(new Error(code), { code, syscall, path })
  return failureText(error, 'build', terminal).text.split('\n')[0] ?? ''
}

describe('what the system refuses', () => {
  it('is said of a file that may not be read in other words than of a folder that may not be written to', () => {
    const root = temporaryFolder()
    writeFiles(root, { 'a.md': '' })
    expect(saying('EACCES', 'open', join(root, 'a.md'))).toBe('The file may not be read.')
    expect(saying('EACCES', 'open', join(root, 'new'))).toBe('The folder may not be written to.')
    expect(saying('EACCES', 'scandir', root)).toBe('The folder may not be read.')
    expect(saying('EPERM', 'mkdir', root)).toBe('The folder may not be written to.')
  })
})
