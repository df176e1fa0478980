import type { Diagnostic } from '@octavo/diagnostics'
import { addressKey } from '../plan/address.ts'

/** The head of every page leads to the search page: says so when `pages` has planned none. */
export function unplannedSearchPage(
  page: string | undefined,
  addresses: () => ReadonlySet<string>,
): readonly Diagnostic[] {
  if (page === undefined || addresses().has(addressKey(page))) return []
  return [
    {
      code: 'site/no-search-page',
      severity: 'error',
      message: `Every page links to the search page ${page}, and pages() plans no page there.`,
      hint: `Add: yield page('${page}', theme.search, { search })`,
    },
  ]
}

/** For a `pages` that asks for what the site does not have. */
export function refuseSearch(): never {
  throw new TypeError(
    '@octavo/site: pages() takes `search`, and the site has none. Give defineSite() the option search: { engine, page }.',
  )
}
