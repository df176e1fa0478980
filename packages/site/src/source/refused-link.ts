import type { Diagnostic } from '@octavo/diagnostics'
import type { RefusedLink } from './files-under.ts'

/** What is to be said of a symbolic link in a folder of the site. `prefix` is what paths in that folder begin with. */
export function refusedLink({ path, leads }: RefusedLink, prefix: string): Diagnostic {
  const { severity, message, hint } = KINDS[leads]
  return { code: 'site/link-refused', severity, message, file: prefix + path, hint }
}

type Said = Required<Pick<Diagnostic, 'severity' | 'message' | 'hint'>>

const KINDS: Readonly<Record<RefusedLink['leads'], Said>> = {
  outside: {
    severity: 'error',
    message:
      'This symbolic link leads to a file outside of its folder; what is there is not published.',
    hint: 'Copy the file to this place, or name its folder in the configuration.',
  },
  'to a folder': {
    severity: 'warning',
    message: 'This symbolic link leads to a folder; what is there is left out.',
    hint: 'Move the folder to this place, or name it in the configuration.',
  },
  nowhere: {
    severity: 'warning',
    message: 'This symbolic link leads nowhere.',
    hint: 'Remove it, or bring back what it led to.',
  },
}
