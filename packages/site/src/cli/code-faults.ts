import { pathOf, placeInCode } from '../code/place-in-code.ts'

/** A fault in the site's own code that needs no stack: what is wrong, where, and what to do about it. */
export interface CodeFault {
  readonly message: string
  /** Left out where no frame of the site's code is left. */
  readonly place?: string
  readonly hint?: string
}

/** A package or a file that is not there, or a call that one of our packages refuses. Undefined for all other errors. */
export function codeFault(error: unknown): CodeFault | undefined {
  if (!(error instanceof Error)) return undefined
  return missingModule(error) ?? refusedCall(error)
}

/**
 * The stack of an error without the platform's and our own part of it. A fault of ours keeps all of it; of a fault in the grammar, which no
 * frame leads to, what stands above the frames says it all.
 */
export function shortStack(error: Error): string {
  const stack = error.stack ?? error.message
  const lines = stack.split('\n')
  const isFrame = (line: string): boolean => /^\s+at /.test(line)
  const kept = lines.filter((line) => !isFrame(line) || placeInCode(line, isOwn) !== undefined)
  return error instanceof SyntaxError || kept.some(isFrame) ? kept.join('\n') : stack
}

function missingModule(error: NodeJS.ErrnoException): CodeFault | undefined {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') return undefined
  const [, kind, name = '', place = ''] =
    /^Cannot find (package|module) '(.+?)' imported from (.+)$/m.exec(error.message) ?? []
  if (kind === undefined) return undefined
  return kind === 'package'
    ? {
        message: `The package ${name} is not installed.`,
        place: pathOf(place),
        hint: `Install what the site needs: npm install. If package.json does not name it: npm install ${name}`,
      }
    : { message: `There is no file ${pathOf(name)}.`, place: pathOf(place) }
}

// Our packages say at the door who refuses what, and what they expect.
const REFUSED = /^@octavo\/[a-z-]+: /

function refusedCall(error: Error): CodeFault | undefined {
  if (!(error instanceof TypeError) || !REFUSED.test(error.message)) return undefined
  const place = placeInCode(error.stack ?? '', isOwn)
  return { message: error.message, ...(place !== undefined && { place }) }
}

/** In a checkout our packages stand beside this one and not below `node_modules`. */
function isOwn(place: string): boolean {
  return place.startsWith(pathOf(new URL('../', import.meta.resolve('#package')).href))
}
