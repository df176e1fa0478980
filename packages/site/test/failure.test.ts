import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { failureText } from '../src/cli/failure.ts'
import { silentTerminal } from '../src/cli/terminal.ts'
import { temporaryFolder, writeFiles } from './small-site.ts'

const saying = (code: string, syscall: string, path: string): string => {
  const error = Object.assign(new Error(code), { code, syscall, path })
  return failureText(error, 'build', silentTerminal).text.split('\n')[0] ?? ''
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

  it('is said of a port as of a port', () => {
    const refused = (code: string): string => {
      const error = Object.assign(new Error(code), { code, syscall: 'listen', port: 80 })
      return failureText(error, 'serve', silentTerminal).text.split('\n')[0] ?? ''
    }
    expect(refused('EACCES')).toBe('Port 80 is not open to everybody. Take another: --port 8080')
    expect(refused('EADDRINUSE')).toMatch(/^Port 80 is in use, and so are those before it\./)
    expect(refused('EADDRNOTAVAIL')).toMatch(/^Nothing can be served at port 80 \(EADDRNOTAVAIL\)/)
  })
})
