import type { Diagnostic } from '@octavo/diagnostics'
import type { Page } from '../plan/page.ts'

/** Addresses that lead elsewhere, and what `octavo.lock` is to say after this build. */
export interface Redirections {
  readonly pages: readonly Page[]
  /** The lock's text, when it is kept and would change. */
  readonly lock: string | undefined
}

/** Redirections, and what was wrong with them. */
export interface MadeRedirections extends Redirections {
  readonly problems: readonly Diagnostic[]
}
