import type { Diagnostic } from '@octavo/diagnostics'
import { placeInCode } from '../code/place-in-code.ts'
import type { Page } from '../plan/page.ts'
import { DamagedStore } from './damaged-store.ts'

/**
 * The problem that a template's error is. Thrown on is what is no fault of the template that was being drawn when it was noticed: a full
 * disk, a damaged cache.
 */
export function templateFailed({ path, template }: Page, cause: unknown): Diagnostic {
  if (cause instanceof DamagedStore || isOfSystem(cause)) throw cause
  const reason = cause instanceof Error ? cause.message : String(cause)
  const place = cause instanceof Error ? placeInCode(cause.stack ?? '') : undefined
  return {
    code: 'site/template-failed',
    severity: 'error',
    message: `The template ${template.name ? `"${template.name}" ` : ''}failed on ${path}: ${reason}`,
    ...(place !== undefined && { hint: `It happened at ${place}.` }),
    cause,
  }
}

function isOfSystem(cause: unknown): boolean {
  return cause instanceof Error && 'syscall' in cause
}
