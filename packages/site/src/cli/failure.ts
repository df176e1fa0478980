import { existsSync } from 'node:fs'
import { NoSite } from '../code/load-site.ts'
import { codeFault, shortStack } from './code-faults.ts'
import { WrongArguments } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { styled, type Terminal } from './terminal.ts'

/** What is printed when a command cannot go on, and the exit code that goes with it. */
export interface Failure {
  readonly text: string
  readonly code: number
}

const SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'The disk quota is used up.',
  EFBIG: 'A file would be larger than this process may write (ulimit -f).',
  EACCES: 'The folder may not be written to.',
  EPERM: 'The folder may not be written to.',
  EROFS: 'The disk is read-only.',
  EEXIST: 'A file stands where a folder is needed.',
  ENOTDIR: 'A file stands where a folder is needed.',
  EBUSY: 'The folder is in use, or a disk of its own that cannot be renamed.',
  EMFILE: 'Too many files are open. Allow more: ulimit -n 1024',
  ENFILE: 'The system has too many files open.',
}

interface Refused {
  readonly message: string
  /** A line of its own, or nothing. */
  readonly place: string
  /** What has become of the site, where that is not as after any other error. */
  readonly state?: string
}

/** What the system says no to, in words, and where. */
function systemText(error: unknown): Refused | undefined {
  if (!(error instanceof Error) || !('syscall' in error)) return undefined
  if (error.syscall === 'listen') return portRefused(error as NodeJS.ErrnoException)
  const { code = '', syscall, dest } = error as NodeJS.ErrnoException & { readonly dest?: string }
  const path = dest ?? (error as NodeJS.ErrnoException).path
  const place = path === undefined ? '' : `\n  ${path}`
  // Node says so of a folder on a read-only disk.
  if (syscall === 'mkdir' && code === 'ENOENT') return { message: NO_FOLDER, place }
  return {
    message:
      deniedText(code, syscall, path) ?? SYSTEM[code] ?? `The system refused: ${error.message}.`,
    place,
  }
}

/** Serving is refused: the builder has done its work by then. */
function portRefused(error: NodeJS.ErrnoException & { readonly port?: number }): Refused {
  const { code = '', port } = error
  const reason: Readonly<Record<string, string>> = {
    EACCES: `Port ${port} is not open to everybody.`,
    EADDRINUSE: `Port ${port} is in use, and so are those before it.`,
  }
  const message = reason[code] ?? `Nothing can be served at port ${port} (${code}).`
  return {
    message: `${message} Take another: --port 8080`,
    place: '',
    state: 'The site was built.',
  }
}

/** Reading is refused in the same words as writing; what we write is new. */
function deniedText(code: string, syscall = '', path = ''): string | undefined {
  if (code !== 'EACCES' && code !== 'EPERM') return undefined
  if (syscall === 'scandir') return 'The folder may not be read.'
  return syscall === 'open' && existsSync(path) ? 'The file may not be read.' : undefined
}

const NO_FOLDER = 'The folder cannot be made: the disk may be read-only, or a link leads nowhere.'

// What these commands write they write as a whole.
const STATE: Readonly<Record<string, string>> = {
  init: 'Nothing was written.',
  new: 'Nothing was written.',
}

/** Puts an error into words: the fault, where it is, and what to do. Only faults of ours come with their stack. */
export function failureText(error: unknown, name: string, terminal: Terminal): Failure {
  const title = (text: string): string => styled(terminal, 'red', text)
  if (error instanceof WrongArguments) {
    return {
      text: `${error.message}\n\nHow it is used: octavo ${name} --help\n`,
      code: exitCodes.usage,
    }
  }
  if (error instanceof NoSite) return { text: `${error.message}\n`, code: exitCodes.usage }
  const isUnfinished = error instanceof Error && error.name === 'UnfinishedCommit'
  const system = systemText(isUnfinished ? error.cause : error)
  if (system !== undefined) {
    const state = isUnfinished
      ? 'Part of the new site is in its place already; the next build finishes it.'
      : (system.state ?? STATE[name] ?? 'The site of the last build stands as it was.')
    return {
      text: `${title(system.message)}${system.place}\n\n${state}\n`,
      code: exitCodes.system,
    }
  }
  const { message } = error as Error
  if (error instanceof Error && (error.name === 'ForeignFolder' || error.name === 'AnotherBuild')) {
    return { text: `${message.replace('@octavo/site: ', '')}\n`, code: exitCodes.usage }
  }
  const fault = codeFault(error)
  if (fault !== undefined) {
    const hint = fault.hint === undefined ? '' : `\n${fault.hint}\n`
    const place = fault.place === undefined ? '' : `  ${fault.place}\n`
    return { text: `${title(fault.message)}\n${place}${hint}`, code: exitCodes.problems }
  }
  const shown = error instanceof Error ? shortStack(error) : String(error)
  return {
    text: `${title('The site could not be built.')}\n\n${shown}\n`,
    code: exitCodes.problems,
  }
}
